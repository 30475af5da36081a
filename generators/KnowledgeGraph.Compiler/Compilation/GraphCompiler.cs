using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Derivations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Image;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Compilation;

/// <summary>
/// The way from facts to an image: they are linked and checked, what follows from them is derived, and the image is written. The generator
/// calls each stage in a step of its own, so that an edit runs only those that depend on it.
/// </summary>
/// <remarks>
/// Only <see cref="System.OperationCanceledException"/> is thrown. Whatever the facts, there is an image: what is wrong is reported and
/// left out.
/// </remarks>
internal static class GraphCompiler
{
    /// <summary>Runs all stages.</summary>
    /// <param name="units">The facts, in any order.</param>
    public static CompiledFacts Compile(
        Vocabulary vocabulary, IReadOnlyList<FactUnit> units, CompilationInputs inputs, CancellationToken cancellationToken)
    {
        var facts = Check(vocabulary, units, inputs.Checks, cancellationToken);
        var derived = FindRelations(facts.Graph) is { } relations ? Derive(relations, inputs.DerivedEdges, cancellationToken) : null;
        var beyondLimit = derived is null ? default : ReportLimits(vocabulary, derived, inputs.DerivedEdges, inputs.Graph);
        return new CompiledFacts(facts, beyondLimit, Write(facts.Graph, derived));
    }

    /// <summary>Links facts and checks them, for those who need no image.</summary>
    /// <param name="units">The facts, in any order.</param>
    public static CheckedFacts Check(
        Vocabulary vocabulary, IReadOnlyList<FactUnit> units, CheckInputs inputs, CancellationToken cancellationToken)
    {
        var link = Link(vocabulary, units, cancellationToken);
        return new CheckedFacts(link, Check(link, vocabulary, inputs, cancellationToken));
    }

    /// <summary>Joins the facts of all units to one graph.</summary>
    /// <param name="units">The facts, in any order.</param>
    public static LinkResult Link(Vocabulary vocabulary, IReadOnlyList<FactUnit> units, CancellationToken cancellationToken) =>
        Linker.Link(vocabulary, units, cancellationToken);

    /// <summary>Holds linked facts to the rules of their vocabulary.</summary>
    /// <param name="rules">The vocabulary that they were linked with, and its constraints.</param>
    public static EquatableArray<Problem> Check(
        LinkResult link, Vocabulary rules, CheckInputs inputs, CancellationToken cancellationToken) =>
        GraphChecker.Check(link with { Graph = link.Graph with { Vocabulary = rules } }, inputs, cancellationToken);

    /// <summary>Finds the facts that others follow from.</summary>
    /// <returns>The facts, or null where no relation has a rule.</returns>
    public static StatedRelations? FindRelations(LinkedGraph graph) => StatedRelations.Of(graph);

    /// <summary>Finds what follows from facts by the rules of relations.</summary>
    /// <param name="limit">How many edges of one member are kept.</param>
    public static DerivedGraph Derive(StatedRelations relations, int limit, CancellationToken cancellationToken) =>
        GraphDerivation.Derive(relations, limit, cancellationToken);

    /// <summary>Reports the members with more derived edges than the limit.</summary>
    /// <param name="place">The class of the graph.</param>
    public static EquatableArray<Problem> ReportLimits(Vocabulary vocabulary, DerivedGraph derived, int limit, Anchor place) =>
        GraphDerivation.Report(vocabulary, derived, limit, place);

    /// <summary>Writes the image.</summary>
    /// <param name="derived">What follows from the facts; null where nothing does, or where whoever opens the image finds it.</param>
    public static byte[] Write(LinkedGraph graph, DerivedGraph? derived) =>
        ImageWriter.Write(graph, derived ?? DerivedGraph.None(graph.Vocabulary));
}
