using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>Unites the components that the parts have found, by union and find over all nodes.</summary>
internal sealed class ComponentSearch
{
    private readonly ClusterCalls _calls;
    private readonly int[] _roots;
    private readonly NumberSet _deprecated;

    private ComponentSearch(ClusterCalls calls)
    {
        _calls = calls;
        _roots = new int[calls.NodeCount];
        for (var node = 0; node < _roots.Length; node++) _roots[node] = node;
        _deprecated = new NumberSet(_roots.Length);
    }

    internal static async Task<ClusterGroups> FindAsync(ClusterCalls calls, StepFilter filter, CancellationToken cancellationToken)
    {
        var search = new ComponentSearch(calls);
        await Task.WhenAll(Enumerable.Range(0, calls.PartCount).Select(
            part => search.AskAsync(part, filter, cancellationToken))).ConfigureAwait(false);
        return await Task.Run(search.End, cancellationToken).ConfigureAwait(false);
    }

    private async Task AskAsync(int part, StepFilter filter, CancellationToken cancellationToken)
    {
        for (var start = 0; start < _roots.Length;)
        {
            var first = start;
            var page = (await _calls.AskAsync<IShardAlgorithmGrain, ComponentPage>(
                part, (grain, token) => grain.Components(filter, first, token), cancellationToken).ConfigureAwait(false))!;
            if (page.End <= start || page.End > _roots.Length) throw WholeGraph.Contradiction(_calls, part);
            lock (_roots) Take(page, start);
            start = page.End;
        }
    }

    private void Take(ComponentPage page, int start)
    {
        var range = page.End - start;
        foreach (var node in Frontier.Decode(page.InMain, range)) Unite(start + node, page.Main);
        var others = Frontier.Decode(page.Others, range);
        var labels = new int[others.Length];
        RawValues.Decode(page.Labels, labels);
        for (var i = 0; i < others.Length; i++) Unite(start + others[i], labels[i]);
        WholeGraph.AddTo(_deprecated, page.Deprecated, start, page.End);
    }

    private void Unite(int one, int other)
    {
        (one, other) = (Root(one), Root(other));
        if (one < other) _roots[other] = one;
        else _roots[one] = other;
    }

    private int Root(int node)
    {
        while (_roots[node] != node) node = _roots[node] = _roots[_roots[node]];
        return node;
    }

    private ClusterGroups End()
    {
        for (var node = 0; node < _roots.Length; node++) _roots[node] = _roots[_roots[node]];
        return new ClusterGroups(_calls, _roots, _deprecated, hasConverged: true);
    }
}
