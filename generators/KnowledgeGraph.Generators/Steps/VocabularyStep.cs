using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies.Binding;
using KnowledgeGraph.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>The bound vocabulary and the class that its graph goes into.</summary>
internal sealed record BoundGraph(GraphDeclaration Declaration, Vocabulary Vocabulary);

/// <summary>Binds the declared kinds to one vocabulary.</summary>
internal static class VocabularyStep
{
    /// <summary>Determines whether there are kinds and no class for their graph.</summary>
    public static bool IsGraphMissing(ImmutableArray<GraphDeclaration> graphs, ImmutableArray<KindDeclaration> kinds) =>
        graphs.IsEmpty && !kinds.IsEmpty;

    /// <summary>Finds the class that is meant to be the graph's where none is marked.</summary>
    public static GraphDeclaration? FindMeantGraph(bool isGraphMissing, Compilation compilation, CancellationToken cancellationToken) =>
        isGraphMissing ? MeantGraph.Find(compilation, cancellationToken) : null;

    public static Outcome<BoundGraph> Bind(
        ((ImmutableArray<GraphDeclaration> Graphs, ImmutableArray<KindDeclaration> Kinds) Found, GraphDeclaration? Meant) declared,
        GeneratorOptions options, BaseModules bases) =>
        StepBoundary.Run(StepNames.Binding, () =>
        {
            var ((graphs, kinds), meant) = declared;
            if (graphs.Length == 0 && kinds.Length == 0) return Outcome<BoundGraph>.Nothing;

            // What is found in several ways is one kind. The compiler reports an attribute that is written twice.
            var sorted = kinds.OrderBy(static k => k.IsReference).ThenByDescending(static k => k.IsAbstract)
                .GroupBy(static k => k.Unit, StringComparer.Ordinal)
                .Select(static same => same.First()).OrderBy(k => k.FullName, StringComparer.Ordinal)
                .ThenBy(k => k.Unit, StringComparer.Ordinal).ToArray();
            var usable = graphs.Where(static g => !g.IsFaulty).OrderBy(static g => g.FullName, StringComparer.Ordinal).ToArray();
            if (options.OldLanguage is { } old)
            {
                var place = sorted.Length > 0 ? new Anchor(sorted[0].Unit, sorted[0].Anchor) : At(graphs[0]);
                return new Outcome<BoundGraph>(null, new EquatableArray<Problem>([Problem.At(ToolProblems.OldLanguage, place, old)]));
            }

            var problems = new List<Problem>();
            for (var i = 1; i < usable.Length; i++)
            {
                problems.Add(Problem.At(
                    VocabularyProblems.SecondGraph, At(usable[i]), usable[i].Name, At(usable[0])));
            }

            if (graphs.Length == 0 && meant is not { IsReported: true }
                && sorted.FirstOrDefault(static kind => !kind.IsFaulty) is { } first)
                problems.Add(Problem.At(VocabularyProblems.NoGraph, new Anchor(first.Unit, first.Anchor), first.Name));

            var graph = usable.Length > 0 ? usable[0]
                : meant ?? graphs.FirstOrDefault(static faulty => faulty.CanBeRepeated)
                    ?? StandIn(sorted.Length > 0 ? sorted[0].Namespace : "");
            var (vocabulary, found) = VocabularyBinder.Bind(
                graph.Name, graph.Namespace, graph.IsPublic, [.. bases.JoinKinds(sorted)], bases.VocabularyModules,
                graph.Iri);
            return new Outcome<BoundGraph>(
                new BoundGraph(graph, vocabulary with { GraphForm = graph.Form }), problems.Concat(found).ToEquatableArray());
        });

    /// <summary>
    /// What the generated members depend on, and all that follows from facts but their checks: everything except the constraints. Editing
    /// one of those checks the facts again, and links and emits nothing.
    /// </summary>
    public static BoundGraph? WithoutConstraints(Outcome<BoundGraph> binding, CancellationToken cancellationToken) =>
        binding.Value is { } graph ? graph with { Vocabulary = graph.Vocabulary.WithoutConstraints() } : null;

    /// <summary>Gives what facts are linked with.</summary>
    public static Vocabulary? ToSchema(BoundGraph? graph, CancellationToken cancellationToken) =>
        graph is null ? null : WithoutPresentation(graph.Vocabulary);

    /// <summary>Gives what facts are checked with: that, and the constraints.</summary>
    public static Vocabulary? ToRules(Outcome<BoundGraph> binding, CancellationToken cancellationToken) =>
        binding.Value is { } graph ? WithoutPresentation(graph.Vocabulary) : null;

    /// <summary>
    /// The vocabulary without what only readers of the source see: documentation and names that are taken. Editing a comment links nothing
    /// again.
    /// </summary>
    private static Vocabulary WithoutPresentation(Vocabulary vocabulary) => vocabulary with
    {
        Extensions = vocabulary.Extensions.Select(WithoutPresentation).ToEquatableArray(),
        Kinds = vocabulary.Kinds.Select(WithoutPresentation).ToEquatableArray(),
    };

    private static VocabularyKind WithoutPresentation(VocabularyKind kind) => kind with
    {
        Documentation = null,
        ReservedNames = default,
        LeftOut = default,
        ConstructorParameters = default,
        Placeholders = default,
        Keywords = KindDeclaration.Struct,
        Members = kind.Members.Select(static member => member with { Documentation = null }).ToEquatableArray(),
    };

    /// <summary>Reports facts that are checked against nothing and go into no graph: those of a project without a vocabulary.</summary>
    public static EquatableArray<Problem> ReportHomeless(
        ImmutableArray<GraphDeclaration> graphs, ImmutableArray<KindDeclaration> kinds,
        ImmutableArray<FactUnit> code, ImmutableArray<FactUnit> files)
    {
        if (graphs.Length > 0 || kinds.Length > 0 || code.Length == 0 && files.Length == 0) return default;

        // A fact file first: what is declared in C# does not compile without a graph.
        var first = (files.Length > 0 ? files : code).OrderBy(static unit => unit.Unit, StringComparer.Ordinal).First();
        var place = new Anchor(first.Unit, first.Format.Start);
        return new EquatableArray<Problem>([Problem.At(FactProblems.NoGraph, place)]);
    }

    private static Anchor At(GraphDeclaration graph) => new(graph.Unit, graph.Anchor);

    /// <summary>A class for the graph where the author forgot one, so that the one error is not followed by one for every member.</summary>
    private static GraphDeclaration StandIn(string @namespace) =>
        new(StepBoundary.NoUnit, "MissingKnowledgeGraph", @namespace, false, default, null, 0);
}
