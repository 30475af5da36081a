using KnowledgeGraph.Algorithms;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Orleans.Silos;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// Least total weights from a node. A search finds what can be reached, and asks for the facts of each node once, in the step after the one
/// that reached it: no method needs fewer calls or facts. Their weights are kept, and the distances found here when all are known.
/// </summary>
internal sealed class WeightedSearch
{
    /// <summary>What makes a search cost less.</summary>
    internal const string Less = "Allow fewer relations, or give infinity as the weight of more facts";

    private readonly ClusterCalls _calls;
    private readonly StepFilter _filter;
    private readonly Func<ClusterFact, double> _weight;
    private readonly SearchBudget _budget;
    private readonly NumberSet _reached;
    private readonly WeightedEdges _edges = new();

    /// <summary>For each part the positions that were reached since the last step.</summary>
    private readonly List<int>[] _next;
    private int _count;

    internal WeightedSearch(ClusterCalls calls, StepFilter filter, Func<ClusterFact, double> weight, ClusterBudget budget)
    {
        (_calls, _filter, _weight, _budget) = (calls, filter, weight, new SearchBudget(budget, "search", Less));
        _reached = new NumberSet(calls.NodeCount);
        _next = [.. Enumerable.Range(0, calls.PartCount).Select(static _ => new List<int>())];
    }

    internal async Task<ClusterWeightedDistances> RunAsync(int from, CancellationToken cancellationToken)
    {
        Reach(from);
        for (var steps = 0; TakeFrontiers() is { Count: > 0 } frontiers; steps++)
        {
            _budget.CheckSteps(steps + 1);
            using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAll(frontiers.Select(one => ReadAsync(one.Part, one.Positions, source))).ConfigureAwait(false);
        }

        var ranks = new NumberRanks(_reached);
        var distances = await Task.Run(
            () => _edges.FindDistances(ranks, from, cancellationToken), cancellationToken).ConfigureAwait(false);
        return new ClusterWeightedDistances(_calls, ranks, distances);
    }

    private List<(int Part, int[] Positions)> TakeFrontiers()
    {
        var frontiers = new List<(int Part, int[] Positions)>();
        for (var part = 0; part < _next.Length; part++)
        {
            if (_next[part].Count == 0) continue;
            _next[part].Sort();
            frontiers.Add((part, [.. _next[part]]));
            _next[part].Clear();
        }

        return frontiers;
    }

    /// <summary>Reads the edges of nodes of a part. What is wrong in one part ends the others.</summary>
    private async Task ReadAsync(int part, int[] positions, CancellationTokenSource source)
    {
        try
        {
            for (int done = 0, start = 0; done < positions.Length;)
            {
                var nodes = positions.AsMemory(done, Math.Min(EdgeKernel.PageLength, positions.Length - done));
                var request = new EdgeRequest(Frontier.Encode(nodes.Span), _filter, start);
                var page = (await _calls.AskAsync<IShardEdgeGrain, EdgePage>(
                    part, (grain, token) => grain.Edges(request, token), source.Token).ConfigureAwait(false))!;
                lock (_edges) start = Take(part, nodes.Span, start, page);
                done += page.IsWhole ? page.Counts.Length : page.Counts.Length - 1;
            }
        }
        catch
        {
            await source.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Weighs the facts of a page, and gets how many edges of its last node are done if it has more.</summary>
    private int Take(int part, ReadOnlySpan<int> positions, int start, EdgePage page)
    {
        var (counts, facts) = (page.Counts, page.Facts);
        if (counts.Length == 0 || counts.Length > positions.Length || counts.Sum(static count => (long)count) != facts.Length
            || Array.Exists(counts, static count => count < 0) || (!page.IsWhole && counts[^1] == 0))
            throw WholeGraph.Contradiction(_calls, part);
        var (nodes, kept) = (new int[counts.Length], new int[counts.Length]);
        var (targets, weights, next) = (new List<int>(facts.Length), new List<double>(facts.Length), 0);
        for (var i = 0; i < counts.Length; i++)
        {
            nodes[i] = _calls.Summary.Starts[part] + positions[i];
            for (var end = next + counts[i]; next < end; next++)
            {
                var weight = WeightBounds.Check(_weight(facts[next]), facts[next], 0, double.PositiveInfinity, "weight");
                if (double.IsPositiveInfinity(weight)) continue;
                var target = OtherEnd(facts[next], nodes[i]) ?? throw WholeGraph.Contradiction(_calls, part);
                targets.Add(target);
                weights.Add(weight);
                kept[i]++;
                Reach(target);
            }
        }

        _edges.Add(nodes, kept, [.. targets], [.. weights]);
        if (page.IsWhole) return 0;
        return counts.Length == 1 ? start + counts[0] : counts[^1];
    }

    private int? OtherEnd(ClusterFact fact, int number)
    {
        if (fact.Target is not { } target) return null;
        var other = fact.Subject.Number == number ? target : target.Number == number ? fact.Subject : null;
        return other is not null && (uint)other.Number < (uint)_calls.NodeCount ? other.Number : null;
    }

    private void Reach(int number)
    {
        if (!_reached.Add(number)) return;
        _budget.CheckNodes(++_count);
        var (part, position) = _calls.PlaceOf(number);
        _next[part].Add(position);
    }
}
