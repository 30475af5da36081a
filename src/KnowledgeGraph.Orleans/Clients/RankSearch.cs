using System.Runtime.CompilerServices;
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
    private readonly Exchange _exchange;
    private readonly int[] _degrees;

    /// <summary>What each node hands on along each of its edges.</summary>
    private readonly double[] _given;
    private double[] _ranks;
    private double[] _next;

    private RankSearch(ClusterCalls calls, Exchange exchange, int[] degrees, double damping)
    {
        (_calls, _exchange, _degrees, _damping) = (calls, exchange, degrees, damping);
        (_given, _ranks, _next) = (new double[calls.NodeCount], new double[calls.NodeCount], new double[calls.NodeCount]);
        Array.Fill(_ranks, 1.0 / calls.NodeCount);
    }

    internal static async Task<RankSearch> CreateAsync(
        ClusterCalls calls, StepFilter filter, double damping, CancellationToken cancellationToken)
    {
        var exchange = await Exchange.CreateAsync(calls, filter, cancellationToken).ConfigureAwait(false);
        return new RankSearch(calls, exchange, await exchange.FindDegreesAsync(cancellationToken).ConfigureAwait(false), damping);
    }

    internal async Task<ClusterRanks> RunAsync(
        int maximumIterations, double tolerance, ClusterBudget budget, CancellationToken cancellationToken)
    {
        var (iterations, hasConverged) = (0, false);
        try
        {
            while (iterations < maximumIterations && !hasConverged)
            {
                Exchange.CheckSteps(iterations, budget, "ranks", "fewer iterations or a greater tolerance");
                var share = HandOn();
                await _exchange.CombineAsync(iterations++, Combination.Sum, _given, _next, cancellationToken).ConfigureAwait(false);
                hasConverged = Take(share) < tolerance;
            }
        }
        finally
        {
            _exchange.Forget();
        }

        return new ClusterRanks(_calls, _ranks, _exchange.Deprecated, iterations, hasConverged);
    }

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
}
