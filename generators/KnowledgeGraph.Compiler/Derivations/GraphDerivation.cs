using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Derivations;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Compiler.Derivations;

/// <summary>Finds what follows by rule from the facts of the default view of a graph.</summary>
internal static class GraphDerivation
{
    /// <summary>How many derived edges of one member an image holds unless the project says otherwise: about a megabyte.</summary>
    public const int DefaultLimit = 200_000;

    /// <summary>The steps that are taken for each edge that may be kept, and at least.</summary>
    private const int StepsForEachEdge = 256;
    private const long MinimumSteps = 1_000_000;

    /// <param name="limit">How many edges of one member are kept; of one with more, none is.</param>
    /// <exception cref="System.OperationCanceledException">Nobody wants the result any more.</exception>
    public static DerivedGraph Derive(StatedRelations relations, int limit, CancellationToken cancellationToken)
    {
        var members = relations.Vocabulary.Members;
        var derived = new DerivedMember[members.Count];
        DerivationSolver? solver = null;
        for (var i = 0; i < derived.Length; i++)
        {
            derived[i] = new DerivedMember(default, true, false);
            if (!members[i].HasRule) continue;
            solver ??= new DerivationSolver(
                new PathDefinitions(new RelationNames(relations.Vocabulary)), new VisibleEdges(relations), limit, StepsWithin(limit));
            derived[i] = solver.Solve(i, cancellationToken) is { } edges
                ? new DerivedMember(ToArray(edges), true, false)
                : new DerivedMember(default, false, solver.IsTooMuchWork(i));
        }

        return new DerivedGraph(new EquatableArray<DerivedMember>(derived));
    }

    /// <summary>Says which members have more edges than the limit.</summary>
    public static EquatableArray<Problem> Report(Vocabulary vocabulary, DerivedGraph derived, int limit, Anchor place)
    {
        var problems = new List<Problem>();
        foreach (var member in vocabulary.Members)
        {
            if (derived.Members[member.Index].IsStored) continue;
            var name = vocabulary.Kinds[member.Domain].Name + "." + member.Name;
            problems.Add(derived.Members[member.Index].IsTooMuchWork
                ? Problem.At(ToolProblems.DerivationTooLong, place, name, Number(StepsWithin(limit)))
                : Problem.At(ToolProblems.TooManyDerived, place, name, Number(limit)));
        }

        return problems.ToEquatableArray();
    }

    private static long StepsWithin(int limit) => Math.Max(MinimumSteps, StepsForEachEdge * (long)limit);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static EquatableArray<long> ToArray(DerivedEdges edges)
    {
        if (edges.Count == 0) return default;
        var pairs = new long[edges.Count];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = ((long)edges.Subjects[i] << 32) | (uint)edges.Objects[i];
        return new EquatableArray<long>(pairs);
    }
}
