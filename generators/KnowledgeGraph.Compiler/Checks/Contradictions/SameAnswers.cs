using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>Finds nodes that may be one: their values can both be true, and a path leads from both to the same node.</summary>
/// <remarks>
/// One search for each node with a value. Of the nodes from which a path leads to one node, at most <see cref="PairLimit"/> pairs are
/// compared in all.
/// </remarks>
internal sealed class SameAnswers(CheckContext context, ContradictionReport report, ConstraintPaths paths)
{
    private const int PairLimit = 100_000;

    public void Run()
    {
        foreach (var (member, same) in context.ConstraintsOf<SameAnswerConstraint>()) Check(member, same);
    }

    private void Check(VocabularyMember member, SameAnswerConstraint same)
    {
        var compared = new HashSet<(int, int)>();
        foreach (var shared in NodesByEnd(member, same))
        {
            var nodes = shared.Value;
            for (var j = 1; j < nodes.Count; j++)
            {
                for (var i = 0; i < j; i++)
                {
                    if (!compared.Add((nodes[i], nodes[j]))) continue;
                    if (compared.Count > PairLimit)
                    {
                        var fact = context.WalkedFacts(member.Index, nodes[j]).First();
                        report.TooManyPairs(context.FirstClaim(fact), nodes[j], "entities", PairLimit);
                        return;
                    }

                    if (!IsToldApart(member, nodes[i], nodes[j])) Compare(member, same, shared.Key, nodes[i], nodes[j]);
                }
            }
        }
    }

    /// <summary>The nodes with a value by what a path leads from them to, both in the order of the graph.</summary>
    private SortedDictionary<int, List<int>> NodesByEnd(VocabularyMember member, SameAnswerConstraint same)
    {
        var search = paths.Search(same.Path);
        var nodes = new SortedDictionary<int, List<int>>();
        var last = -1;
        foreach (var fact in context.WalkedFacts(member.Index))
        {
            var node = context.Fact(fact).Subject;
            if (node == last) continue;
            last = node;
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var end in search.Reach([node]).Distinct())
            {
                if (!nodes.TryGetValue(end, out var list)) nodes.Add(end, list = []);
                list.Add(node);
            }

            if (paths.ReportUnfinished(search, same.Path, same.Place)) break;
        }

        return nodes;
    }

    /// <summary>Whether one source gives a value to both nodes: it knows that there are two.</summary>
    private bool IsToldApart(VocabularyMember member, int node, int other) => SourcesOf(member, node).Overlaps(SourcesOf(member, other));

    private HashSet<int> SourcesOf(VocabularyMember member, int node)
    {
        var sources = new HashSet<int>();
        foreach (var fact in context.WalkedFacts(member.Index, node))
        {
            foreach (var claim in context.WalkedClaims(fact)) sources.Add(context.Graph.Claims[claim].Source);
        }

        return sources;
    }

    private void Compare(VocabularyMember member, SameAnswerConstraint same, int end, int node, int other)
    {
        foreach (var own in context.WalkedFacts(member.Index, node))
        {
            foreach (var opposite in context.WalkedFacts(member.Index, other))
            {
                if (!context.AreCompatible(member, own, opposite)) continue;
                int a = context.FirstClaim(own), b = context.FirstClaim(opposite);
                if (!ClaimTime.CertainlyOverlap(context.Graph.Claims[a], context.Graph.Claims[b])) continue;
                var (first, second) = report.ComparePlaces(a, b) < 0 ? (a, b) : (b, a);
                context.Problems.Add(
                    ContradictionProblems.MayBeSame, context.Origins.Value(second), report.StatementText(second), report.SourceText(second),
                    report.StatementText(first), report.SourceText(first), context.Origins.Value(first), context.Graph.Nodes[end].Key,
                    same.Path, context.Graph.Nodes[node].Key, context.Graph.Nodes[other].Key);
                return;
            }
        }
    }
}
