using System.Collections.Generic;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>Compares values of two members of one node that never belong together.</summary>
/// <remarks>
/// Linear in the facts of the two members, and in the pairs of their facts about one node: of each constraint at most
/// <see cref="PairLimit"/> are compared. A fact is reported once, against the first that it conflicts with.
/// </remarks>
internal sealed class ConflictingValues(CheckContext context, ContradictionReport report, FactComparison comparison)
{
    private const int PairLimit = 100_000;

    /// <summary>The pairs of facts that were compared: either member may declare the conflict, or both.</summary>
    private readonly HashSet<(int, int)> _compared = [];

    public void Run()
    {
        foreach (var (member, conflict) in context.ConstraintsOf<ConflictConstraint>()) Check(member, conflict);
    }

    private void Check(VocabularyMember member, ConflictConstraint conflict)
    {
        var opposed = OpposedByNode(conflict);
        if (opposed.Count == 0) return;
        var pairs = 0;
        var (fact, end) = context.FactsOf(member.Index);
        for (; fact < end; fact++)
        {
            foreach (var node in EndsOf(member, fact))
            {
                if (!opposed.TryGetValue(node, out var others)) continue;
                foreach (var other in others)
                {
                    if (pairs++ == PairLimit)
                    {
                        report.TooManyPairs(context.ClaimsOf(fact).Start, node, "facts", PairLimit);
                        return;
                    }

                    if (!_compared.Add(fact < other ? (fact, other) : (other, fact))) continue;
                    if (comparison.Compare(fact, other, ClaimRules.WholeWithoutScope) is not { } found) continue;
                    Report(member, conflict, found);
                    break;
                }
            }
        }
    }

    /// <summary>The facts of the other member with a value that conflicts, by the nodes that have it.</summary>
    private Dictionary<int, List<int>> OpposedByNode(ConflictConstraint conflict)
    {
        var member = context.Vocabulary.Members[conflict.Member];
        var values = new ComparableValues(member, conflict.Values);
        var facts = new Dictionary<int, List<int>>();
        var (fact, end) = context.FactsOf(member.Index);
        for (; fact < end; fact++)
        {
            foreach (var node in EndsOf(member, fact))
            {
                var linked = context.Fact(fact);
                var value = node == linked.Target ? context.Graph.Nodes[linked.Subject].Key : context.ValueText(fact);
                if (!values.AreNone && !values.Contain(value)) continue;
                if (!facts.TryGetValue(node, out var list)) facts.Add(node, list = []);
                list.Add(fact);
            }
        }

        return facts;
    }

    /// <summary>The nodes that a fact gives a value to: its subject, and the other end of a symmetric relation.</summary>
    private IEnumerable<int> EndsOf(VocabularyMember member, int fact)
    {
        var linked = context.Fact(fact);
        yield return linked.Subject;
        if (member.IsSymmetric && linked.Target != linked.Subject) yield return linked.Target;
    }

    private void Report(VocabularyMember member, ConflictConstraint conflict, ClaimPair found)
    {
        var (first, second) = (found.First.Claim, found.Second.Claim);
        context.Problems.Add(
            ContradictionProblems.Conflicts, context.Origins.Value(second), report.FactText(second), report.SourceText(second),
            report.FactText(first), report.SourceText(first), context.Origins.Value(first), member.JsonName,
            context.Vocabulary.Members[conflict.Member].JsonName, conflict.Place);
    }
}
