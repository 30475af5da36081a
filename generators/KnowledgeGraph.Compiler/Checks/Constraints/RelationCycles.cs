using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>Finds cycles in the walked facts of one relation.</summary>
/// <param name="shortest">The length of the shortest cycle that counts.</param>
internal sealed class RelationCycles(CheckContext context, VocabularyMember member, int shortest)
{
    /// <summary>The edges that are followed to find shortest cycles; a cycle that is not the very shortest does as well.</summary>
    private const int StepLimit = 5_000_000;

    private readonly List<int> _facts = [];

    /// <summary>Gives one cycle of each part that has one, as its facts in order.</summary>
    public IEnumerable<IReadOnlyList<int>> Find()
    {
        var search = Index();
        foreach (var part in search.Parts())
        {
            var best = (List<int>?)null;
            foreach (var node in part)
            {
                if (search.Steps > StepLimit && best is not null) break;
                var cycle = search.ShortestThrough(node, shortest, best?.Count ?? int.MaxValue)?.ConvertAll(edge => _facts[edge]);
                if (cycle is not null && HoldTogether(cycle)) best = cycle;
                if (best?.Count == shortest) break;
            }

            if (best is not null) yield return best;
        }
    }

    private CycleSearch Index()
    {
        var (domain, range) = (context.SpanOf(context.Vocabulary.Kinds[member.Domain]),
            context.SpanOf(context.Vocabulary.Kinds[member.Range]));
        var firstNode = Math.Min(domain.Start, range.Start);
        var starts = new int[Math.Max(domain.End, range.End) - firstNode + 1];
        foreach (var fact in context.WalkedFacts(member.Index))
        {
            _facts.Add(fact);
            starts[context.Fact(fact).Subject - firstNode + 1]++;
        }

        // The facts of a member are in the order of their subjects.
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var targets = _facts.ConvertAll(fact => context.Fact(fact).Target - firstNode).ToArray();
        return new CycleSearch(starts, targets, isFree: null, context.CancellationToken);
    }

    /// <summary>Whether no two facts of the cycle are of different times: who was owned by its later subsidiary is in no circle.</summary>
    private bool HoldTogether(List<int> cycle)
    {
        const int ComparedFacts = 64;
        for (var i = 1; i < cycle.Count && i < ComparedFacts; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!context.HoldTogether(cycle[i], cycle[j])) return false;
            }
        }

        return true;
    }
}
