using System;
using System.Collections.Generic;
using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

using KnowledgeGraph.Compiler.Vocabularies;

/// <summary>Finds cycles in the walked facts of one relation.</summary>
/// <param name="shortest">The length of the shortest cycle that counts.</param>
internal sealed class CycleSearch(CheckContext context, Member member, int shortest)
{
    /// <summary>The edges that are followed to find shortest cycles; a cycle that is not the very shortest does as well.</summary>
    private const int StepLimit = 5_000_000;

    private readonly List<int> _facts = [];
    private int[] _firstFacts = [];

    /// <summary>For each node the first of its strongly connected part.</summary>
    private int[] _parts = [];
    private int _firstNode;
    private int _steps;

    /// <summary>Gives one cycle of each part that has one, as its facts in order.</summary>
    public IEnumerable<IReadOnlyList<int>> Find()
    {
        Index();
        foreach (var part in FindParts())
        {
            var best = (List<int>?)null;
            foreach (var node in part)
            {
                if (_steps > StepLimit && best is not null) break;
                if (ShortestThrough(node, best?.Count ?? int.MaxValue) is { } cycle) best = cycle;
                if (best?.Count == shortest) break;
            }

            if (best is not null) yield return best;
        }
    }

    private void Index()
    {
        var (domain, range) = (context.NodesOf(context.Vocabulary.Kinds[member.Domain]),
            context.NodesOf(context.Vocabulary.Kinds[member.Range]));
        _firstNode = Math.Min(domain.Start, range.Start);
        _firstFacts = new int[Math.Max(domain.End, range.End) - _firstNode + 1];
        foreach (var fact in context.WalkedFacts(member.Index))
        {
            _facts.Add(fact);
            _firstFacts[context.Fact(fact).Subject - _firstNode + 1]++;
        }

        // The facts of a member are in the order of their subjects.
        for (var i = 1; i < _firstFacts.Length; i++) _firstFacts[i] += _firstFacts[i - 1];
    }

    private int Target(int edge) => context.Fact(_facts[edge]).Target - _firstNode;

    /// <summary>Gives the strongly connected parts that can have a cycle: those of several nodes, and nodes with a loop.</summary>
    private List<List<int>> FindParts()
    {
        var targets = new int[_facts.Count];
        for (var edge = 0; edge < targets.Length; edge++) targets[edge] = Target(edge);
        var order = new int[_firstFacts.Length - 1];
        _parts = StrongComponents.Find(_firstFacts, targets, default, order);
        var parts = new List<List<int>>();
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && _parts[order[end]] == _parts[order[start]]) end++;
            if (end - start == 1 && !IsLoop(order[start])) continue;
            var part = new List<int>(end - start);
            for (var i = start; i < end; i++) part.Add(order[i]);
            parts.Add(part);
        }

        return parts;
    }

    private bool IsLoop(int node)
    {
        for (var edge = _firstFacts[node]; edge < _firstFacts[node + 1]; edge++)
        {
            if (Target(edge) == node) return true;
        }

        return false;
    }

    /// <summary>
    /// Finds the shortest cycle through a node, breadth first, if it is shorter than a limit and all of it can hold at one time.
    /// </summary>
    private List<int>? ShortestThrough(int start, int limit)
    {
        var cameBy = new Dictionary<int, int>();
        var (queue, depth) = (new Queue<int>(), new Dictionary<int, int> { [start] = 0 });
        queue.Enqueue(start);
        while (queue.Count > 0)
        {
            var node = queue.Dequeue();
            if (depth[node] + 1 >= limit) return null;
            for (var edge = _firstFacts[node]; edge < _firstFacts[node + 1]; edge++)
            {
                _steps++;
                var target = Target(edge);
                if (target == start)
                {
                    if (depth[node] + 1 < shortest) continue;
                    return CycleBack(start, node, edge, cameBy) is var cycle && HoldTogether(cycle) ? cycle : null;
                }

                if (_parts[target] != _parts[start] || depth.ContainsKey(target)) continue;
                depth.Add(target, depth[node] + 1);
                cameBy.Add(target, edge);
                queue.Enqueue(target);
            }
        }

        return null;
    }

    private List<int> CycleBack(int start, int node, int edge, Dictionary<int, int> cameBy)
    {
        var cycle = new List<int> { _facts[edge] };
        while (node != start)
        {
            var fact = _facts[cameBy[node]];
            cycle.Add(fact);
            node = context.Fact(fact).Subject - _firstNode;
        }

        cycle.Reverse();
        return cycle;
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
