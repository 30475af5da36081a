using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// PageRank over all parts, as <see cref="Algorithms.PageRankIteration"/> computes it in one process. The ranks are here; parts add up what
/// their nodes are given.
/// </summary>
internal sealed class RankSearch
{
    private readonly ClusterCalls _calls;
    private readonly double _damping;
    private readonly RankPart[] _parts;
    private readonly int[] _degrees;
    private readonly NumberSet _deprecated;

    /// <summary>What each node hands on along each of its edges.</summary>
    private readonly double[] _given;
    private double[] _ranks;
    private double[] _next;

    private RankSearch(ClusterCalls calls, StepFilter filter, double damping)
    {
        _calls = calls;
        _damping = damping;
        var question = Guid.NewGuid();
        _parts = [.. Enumerable.Range(0, calls.PartCount).Select(part => new RankPart(calls, part, question, filter))];
        _degrees = new int[calls.NodeCount];
        _deprecated = new NumberSet(calls.NodeCount);
        (_given, _ranks, _next) = (new double[calls.NodeCount], new double[calls.NodeCount], new double[calls.NodeCount]);
        Array.Fill(_ranks, 1.0 / calls.NodeCount);
    }

    internal static async Task<RankSearch> CreateAsync(
        ClusterCalls calls, StepFilter filter, double damping, CancellationToken cancellationToken)
    {
        var search = new RankSearch(calls, filter, damping);
        await search.OfAllParts(part => part.PrepareAsync(search._degrees, search._deprecated, cancellationToken)).ConfigureAwait(false);
        return search;
    }

    internal async Task<ClusterRanks> RunAsync(
        int maximumIterations, double tolerance, ClusterBudget budget, CancellationToken cancellationToken)
    {
        var (iterations, hasConverged) = (0, false);
        try
        {
            while (iterations < maximumIterations && !hasConverged)
            {
                if (iterations == budget.MaximumSteps) throw TooMany(budget.MaximumSteps);
                var share = HandOn();
                var iteration = iterations++;
                await OfAllParts(part => part.AddUpAsync(iteration, _given, _next, cancellationToken)).ConfigureAwait(false);
                hasConverged = Take(share) < tolerance;
            }
        }
        finally
        {
            foreach (var part in _parts) part.Forget();
        }

        return new ClusterRanks(_calls, _ranks, _deprecated, iterations, hasConverged);
    }

    private Task OfAllParts(Func<RankPart, Task> ask) => Task.WhenAll(_parts.Select(ask));

    /// <summary>Divides ranks by edges, and gets what each node is given by those without edges and by chance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double HandOn()
    {
        var dangling = 0.0;
        for (var node = 0; node < _ranks.Length; node++)
        {
            if (_degrees[node] == 0) dangling += _ranks[node];
            else _given[node] = _ranks[node] / _degrees[node];
        }

        return (1 - _damping + _damping * dangling) / _ranks.Length;
    }

    /// <summary>Makes sums ranks, and gets how much they changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Take(double share)
    {
        var change = 0.0;
        for (var node = 0; node < _ranks.Length; node++)
        {
            _next[node] = share + _damping * _next[node];
            change += Math.Abs(_next[node] - _ranks[node]);
        }

        (_ranks, _next) = (_next, _ranks);
        return change;
    }

    private static ClusterGraphException TooMany(int maximum) => new(
        ClusterFault.OverBudget, string.Create(
            CultureInfo.InvariantCulture,
            $"The ranks take more than {maximum:N0} steps, which are iterations. Allow fewer iterations or a greater tolerance, or raise "
                + $"{nameof(ClusterBudget.MaximumSteps)}."), null, null);
}
