using System.Runtime.InteropServices;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>A breadth-first search over all parts. What it has reached is here; silos keep nothing of it.</summary>
internal sealed class ClusterSearch
{
    private readonly ClusterCalls _calls;
    private readonly SearchBudget _budget;
    private readonly NumberSet _reached;
    private readonly int[][] _frontier;
    private int _count = 1;

    internal ClusterSearch(ClusterCalls calls, int start, ClusterBudget budget)
    {
        _calls = calls;
        _budget = new SearchBudget(budget, "search", "Allow fewer relations or a shorter path");
        _reached = new NumberSet(calls.NodeCount);
        _reached.Add(start);
        Levels.Add([start]);
        _frontier = new int[calls.PartCount][];
        Array.Fill(_frontier, []);
        var (part, position) = calls.PlaceOf(start);
        _frontier[part] = [position];
    }

    internal NumberSet Reached => _reached;

    /// <summary>The numbers of the nodes at each distance, in ascending order.</summary>
    internal List<int[]> Levels { get; } = [];

    /// <summary>Searches until nothing more is reached, or a node is.</summary>
    /// <param name="filter">What may be taken.</param>
    /// <param name="maximumLength">The greatest distance.</param>
    /// <param name="target">The node to end at, or -1.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Whether the node was reached.</returns>
    internal async Task<bool> RunAsync(StepFilter filter, int maximumLength, int target, CancellationToken cancellationToken)
    {
        while (target < 0 || Levels[^1].AsSpan().BinarySearch(target) < 0)
        {
            if (Levels.Count > maximumLength) return false;
            int[] parts = [.. Enumerable.Range(0, _frontier.Length).Where(part => _frontier[part].Length > 0)];
            if (parts.Length == 0) return false;
            _budget.CheckSteps(Levels.Count);
            var isFirst = Levels.Count == 1;
            var replies = await Task.WhenAll(parts.Select(part => _calls.AskAsync(
                part, (grain, token) => grain.Expand(
                    new ExpandRequest(Frontier.Encode(_frontier[part]), filter, false, isFirst, false), token), cancellationToken)))
                .ConfigureAwait(false);
            Take(replies);
            if (Levels[^1].Length == 0)
            {
                Levels.RemoveAt(Levels.Count - 1);
                return false;
            }
        }

        return true;
    }

    /// <summary>Joins what the parts have reached, without what was reached before.</summary>
    private void Take(ExpandReply?[] replies)
    {
        var next = new List<int>[_frontier.Length];
        for (var part = 0; part < next.Length; part++) next[part] = [];
        foreach (var reply in replies)
        {
            for (var i = 0; i < reply!.Parts.Length; i++) Add(next[reply.Parts[i]], reply.Parts[i], reply.Frontiers[i]);
        }

        var level = new List<int>();
        for (var part = 0; part < next.Length; part++)
        {
            var positions = CollectionsMarshal.AsSpan(next[part]);
            positions.Sort();
            foreach (var position in positions) level.Add(_calls.Summary.Starts[part] + position);
            _frontier[part] = [.. next[part]];
        }

        _count += level.Count;
        Levels.Add([.. level]);
        _budget.CheckNodes(_count);
    }

    private void Add(List<int> next, int part, byte[] frontier)
    {
        var (start, end) = (_calls.Summary.Starts[part], _calls.Summary.Starts[part + 1]);
        foreach (var position in Frontier.Decode(frontier, end - start))
        {
            if (_reached.Add(start + position)) next.Add(position);
        }
    }
}
