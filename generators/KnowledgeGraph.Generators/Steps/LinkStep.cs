using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Derivations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Emission;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>Joins the facts of all files and declarations to one graph, and that to an image.</summary>
internal static class LinkStep
{
    public static Outcome<LinkResult> Link(
        Vocabulary? schema, BaseModules bases, ImmutableArray<FactUnit> code, ImmutableArray<FactUnit> files,
        CancellationToken cancellationToken)
    {
        if (schema is null) return Outcome<LinkResult>.Nothing;
        return StepBoundary.Run(StepNames.Linking, () =>
        {
            var (units, problems) = bases.JoinFacts([.. code, .. files]);
            var link = GraphCompiler.Link(schema, units, cancellationToken);
            return new Outcome<LinkResult>(link, problems.Count == 0 ? link.Problems : problems.Concat(link.Problems).ToEquatableArray());
        });
    }

    public static LinkedGraph? ToGraph(Outcome<LinkResult> linking, CancellationToken cancellationToken) => linking.Value?.Graph;

    /// <summary>Gives the facts that others follow from.</summary>
    public static StatedRelations? ToRelations(LinkedGraph? graph, CancellationToken cancellationToken) =>
        graph is null ? null : GraphCompiler.FindRelations(graph);

    /// <summary>Holds the facts to the rules of the vocabulary.</summary>
    /// <param name="rules">The vocabulary that they were linked with, and its constraints.</param>
    public static Outcome<LinkResult> Check(
        Outcome<LinkResult> linking, Vocabulary? rules, CheckInputs inputs, CancellationToken cancellationToken)
    {
        if (linking.Value is not { } link || rules is null) return Outcome<LinkResult>.Nothing;
        return StepBoundary.Run(
            StepNames.Checking, () => new Outcome<LinkResult>(null, GraphCompiler.Check(link, rules, inputs, cancellationToken)));
    }

    /// <summary>Finds what follows from the facts by the rules of relations.</summary>
    /// <param name="limit">How many edges of one member are kept.</param>
    public static Outcome<DerivedGraph> Derive(StatedRelations? relations, int limit, CancellationToken cancellationToken)
    {
        if (relations is null) return Outcome<DerivedGraph>.Nothing;
        return StepBoundary.Run(
            StepNames.Deriving, () => new Outcome<DerivedGraph>(GraphCompiler.Derive(relations, limit, cancellationToken), default));
    }

    /// <summary>Says at the class of the graph which members have more edges than that.</summary>
    public static EquatableArray<Problem> ReportLimits(Outcome<DerivedGraph> derived, BoundGraph? bound, int limit)
    {
        if (derived.Value is not { } graph || bound is null) return derived.Problems;
        return GraphCompiler.ReportLimits(bound.Vocabulary, graph, limit, new Anchor(bound.Declaration.Unit, bound.Declaration.Anchor));
    }

    public static Outcome<ImageContent> WriteImage(LinkedGraph? graph, Outcome<DerivedGraph> deriving)
    {
        if (graph is null) return Outcome<ImageContent>.Nothing;
        return StepBoundary.Run(StepNames.Image, () => new Outcome<ImageContent>(
            new ImageContent(
                graph.Vocabulary.GraphNamespace, graph.Vocabulary.GraphName, graph.Vocabulary.GraphForm,
                GraphCompiler.Write(graph, deriving.Value)), default));
    }
}
