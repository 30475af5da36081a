using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// Label propagation over all parts, as <see cref="Algorithms.LabelPropagation"/> does it in one process. The labels are here, and are
/// places in the order of the graph, of which the least counts among several; parts find which label most edges bring each node.
/// </summary>
internal sealed class LabelSearch
{
    private readonly int[] _places;
    private double[] _labels;
    private double[] _next;

    private LabelSearch(int[] places)
    {
        _places = places;
        (_labels, _next) = (new double[places.Length], new double[places.Length]);
        for (var node = 0; node < places.Length; node++) _labels[node] = places[node];
    }

    internal static async Task<ClusterGroups> FindAsync(
        ClusterCalls calls, StepFilter filter, int maximumIterations, ClusterBudget budget, CancellationToken cancellationToken)
    {
        var exchange = await Exchange.CreateAsync(calls, filter, cancellationToken).ConfigureAwait(false);
        var search = new LabelSearch(await NodeOrder.FindAsync(calls, cancellationToken).ConfigureAwait(false));
        var hasConverged = false;
        try
        {
            for (var iteration = 0; iteration < maximumIterations && !hasConverged; iteration++)
            {
                Exchange.CheckSteps(iteration, budget, "communities", "fewer iterations");
                await exchange.CombineAsync(
                    iteration, Combination.CommonestLabel, search._labels, search._next, cancellationToken).ConfigureAwait(false);
                hasConverged = !search.Take();
            }
        }
        finally
        {
            exchange.Forget();
        }

        return await Task.Run(
            () => new ClusterGroups(calls, search.End(), exchange.Deprecated, hasConverged), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes labels, other than those of nodes that no edge brings one.</summary>
    /// <returns>Whether one is another one now.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Take()
    {
        var changed = false;
        for (var node = 0; node < _labels.Length; node++)
        {
            if (_next[node] < 0) _next[node] = _labels[node];
            changed |= _next[node] != _labels[node];
        }

        (_labels, _next) = (_next, _labels);
        return changed;
    }

    private int[] End()
    {
        for (var node = 0; node < _places.Length; node++) _places[node] = (int)_labels[node];
        return _places;
    }
}
