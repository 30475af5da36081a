using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Checks.Assertions;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>Holds the values of nodes against those of the nodes that a path leads to: of a part against those of its whole.</summary>
/// <remarks>Two searches for each node with a value and each other node with another value that the path leads to.</remarks>
internal sealed class CarriedValues(CheckContext context, ContradictionReport report, ConstraintPaths paths)
{
    public void Run()
    {
        foreach (var (member, carried) in context.ConstraintsOf<CarriedValueConstraint>()) Check(member, carried);
    }

    private void Check(VocabularyMember member, CarriedValueConstraint carried)
    {
        var search = paths.Search(carried.Path);
        var nodes = new HashSet<int>();
        var (fact, end) = context.FactsOf(member.Index);
        for (var i = fact; i < end; i++) nodes.Add(context.Fact(i).Subject);
        foreach (var node in nodes.OrderBy(static node => node))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var whole in search.Reach([node]))
            {
                if (whole == node || !nodes.Contains(whole)) continue;
                if (search.Find([node], (whole, whole + 1)) is { } witness) Check(member, carried, node, whole, witness);
            }

            if (paths.ReportUnfinished(search, carried.Path, carried.Place)) return;
        }
    }

    private void Check(VocabularyMember member, CarriedValueConstraint carried, int node, int whole, PathWitness witness)
    {
        if (witness.Steps.Any(static step => step.Fact < 0)) return;
        var (start, end) = context.FactsOf(member.Index, node);
        var (first, last) = context.FactsOf(member.Index, whole);
        for (var own = start; own < end; own++)
        {
            for (var other = first; other < last; other++)
            {
                if (context.AreCompatible(member, own, other) || Find(own, other, witness) is not { } found) continue;
                var isInOrder = report.ComparePlaces(found.Own, found.Other) < 0;
                var (earlier, later) = isInOrder ? (found.Own, found.Other) : (found.Other, found.Own);
                context.Problems.Add(
                    ContradictionProblems.CarriedOver, context.Origins.Value(later), report.StatementText(later), report.SourceText(later),
                    report.StatementText(earlier), report.SourceText(earlier), context.Origins.Value(earlier), carried.Path,
                    WitnessText.Of(context, witness));
                return;
            }
        }
    }

    /// <summary>Two claims of facts that are not compatible while each step of a path holds, or null.</summary>
    private (int Own, int Other)? Find(int fact, int otherFact, PathWitness witness)
    {
        var (own, end) = context.ClaimsOf(fact);
        for (; own < end; own++)
        {
            var (other, last) = context.ClaimsOf(otherFact);
            for (; other < last; other++)
            {
                var (a, b) = (context.Graph.Claims[own], context.Graph.Claims[other]);
                if (ConstraintPaths.CanOppose(a) && ConstraintPaths.CanOppose(b)
                    && ClaimComparison.Compare(a, b, ClaimRules.Judgement) == Verdict.Judgement
                    && Holds(witness, own) && Holds(witness, other)) return (own, other);
            }
        }

        return null;
    }

    private bool Holds(PathWitness witness, int claim) => witness.Steps.All(step => context.HoldsWith(step.Fact, claim));
}
