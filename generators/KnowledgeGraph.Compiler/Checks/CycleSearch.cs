using System;
using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Compiler.Checks;

/// <summary>Finds shortest cycles of a directed graph, breadth first within its strongly connected components.</summary>
/// <param name="starts">For each node where its edges begin; one more for the end.</param>
/// <param name="targets">For each edge the node that it leads to.</param>
/// <param name="isFree">Determines whether an edge adds nothing to the length of a cycle; null where none does.</param>
internal sealed class CycleSearch(int[] starts, int[] targets, Func<int, bool>? isFree, CancellationToken cancellationToken)
{
    private const int StepsBetweenChecks = 4096;

    private readonly int[] _order = new int[starts.Length - 1];
    private int[]? _components;

    /// <summary>Gets how many edges were followed.</summary>
    public long Steps { get; private set; }

    /// <summary>For each node the number of its strongly connected component.</summary>
    private int[] Components => _components ??= StrongComponents.Find(starts, targets, cancellationToken, _order);

    /// <summary>Gives the components that have a cycle: those of several nodes, and nodes with an edge to themselves.</summary>
    public List<List<int>> Parts()
    {
        var components = Components;
        var parts = new List<List<int>>();
        for (int start = 0, end; start < _order.Length; start = end)
        {
            end = start + 1;
            while (end < _order.Length && components[_order[end]] == components[_order[start]]) end++;
            if (end - start > 1 || HasLoop(_order[start])) parts.Add([.. new ArraySegment<int>(_order, start, end - start)]);
        }

        return parts;
    }

    /// <summary>Finds a shortest cycle through a node, as its edges in order, or null if there is none.</summary>
    /// <param name="minimum">The length of the shortest cycle that counts.</param>
    /// <param name="limit">One more than the length of the longest that does.</param>
    public List<int>? ShortestThrough(int node, int minimum, int limit = int.MaxValue)
    {
        var components = Components;
        var cameBy = new Dictionary<int, (int From, int Edge)>();
        var (level, next) = (new List<int> { node }, new List<int>());
        for (var length = 0; level.Count > 0 && length < limit - 1; length++, (level, next) = (next, level))
        {
            next.Clear();

            // The level grows while it is walked: what a free edge leads to is as far away.
            for (var i = 0; i < level.Count; i++)
            {
                for (var edge = starts[level[i]]; edge < starts[level[i] + 1]; edge++)
                {
                    if (++Steps % StepsBetweenChecks == 0) cancellationToken.ThrowIfCancellationRequested();
                    var (target, free) = (targets[edge], isFree?.Invoke(edge) == true);
                    if (target == node)
                    {
                        if (length + (free ? 0 : 1) >= minimum) return Trace(node, level[i], edge, cameBy);
                        continue;
                    }

                    if (components[target] != components[node] || cameBy.ContainsKey(target)) continue;
                    cameBy.Add(target, (level[i], edge));
                    (free ? level : next).Add(target);
                }
            }
        }

        return null;
    }

    private static List<int> Trace(int start, int node, int edge, Dictionary<int, (int From, int Edge)> cameBy)
    {
        var edges = new List<int> { edge };
        while (node != start)
        {
            (node, edge) = cameBy[node];
            edges.Add(edge);
        }

        edges.Reverse();
        return edges;
    }

    private bool HasLoop(int node) => Array.IndexOf(targets, node, starts[node], starts[node + 1] - starts[node]) >= 0;
}
