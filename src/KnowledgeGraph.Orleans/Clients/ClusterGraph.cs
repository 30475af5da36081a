using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Clients;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans;

/// <summary>
/// A graph whose parts the silos of a cluster have. It answers what a <see cref="Graph"/> does, by calls to the parts that are concerned.
/// Safe for any number of threads.
/// </summary>
/// <remarks>
/// All methods throw a <see cref="ClusterGraphException"/> if the cluster does not answer.
/// <see cref="ClusterGraphException.IsRetryable"/> indicates whether asking again can help.
/// </remarks>
public sealed partial class ClusterGraph
{
    private readonly IGrainFactory _client;
    private ClusterCalls? _calls;

    internal ClusterGraph(IGrainFactory client, string name) => (_client, Name) = (client, name);

    /// <summary>Gets the name that the silos have the graph by.</summary>
    public string Name { get; }

    /// <summary>
    /// Asks the cluster which version of the graph it has. Nodes of another version have to be found again. A graph that was not asked
    /// before does it by itself.
    /// </summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The version.</returns>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async Task<string> RefreshAsync(CancellationToken cancellationToken = default)
    {
        var summary = await ClusterCalls.SummarizeAsync(_client, Name, cancellationToken).ConfigureAwait(false);
        _calls = new ClusterCalls(_client, Name, summary);
        return summary.Version;
    }

    /// <summary>Gets the number of nodes.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async Task<int> NodeCountAsync(CancellationToken cancellationToken = default) =>
        (await CallsAsync(cancellationToken).ConfigureAwait(false)).NodeCount;

    /// <summary>Finds the node that has a key. One call.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The node, or <see langword="null"/> if there is none.</returns>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async Task<ClusterNode?> NodeAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var calls = await CallsAsync(cancellationToken).ConfigureAwait(false);
        return await calls.AskAsync(
            ShardSet.PartOf(key, calls.PartCount), (grain, token) => grain.Get(key, token), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Finds a node of the program's graph in the graph of the cluster: <c>graph.NodeAsync(Company.DeepSeek)</c>. One call.
    /// </summary>
    /// <typeparam name="T">The type of the node.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The node, or <see langword="null"/> if the graph of the cluster does not have it.</returns>
    /// <exception cref="ArgumentException">The node is of another vocabulary than the graph of the cluster.</exception>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async Task<ClusterNode?> NodeAsync<T>(T node, CancellationToken cancellationToken = default)
        where T : struct, INode<T>
    {
        var known = node.AsNode();
        var calls = await CallsAsync(cancellationToken).ConfigureAwait(false);
        StepFilters.Check(known.Graph, $"The node {known.Key}", Name, calls.Summary);
        return await NodeAsync(known.Key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the best match for a name, as <see cref="Graph.Find(string)"/> does. A call to each part.</summary>
    /// <param name="text">A key, a label or an alias.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The node, or <see langword="null"/> if none has the name.</returns>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async Task<ClusterNode?> FindAsync(string text, CancellationToken cancellationToken = default) =>
        await FindAllAsync(text, cancellationToken).ConfigureAwait(false) is [var best, ..] ? best : null;

    /// <summary>Finds all nodes that a name stands for. A call to each part, of which each finds at most 512.</summary>
    /// <param name="text">A key, a label or an alias.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The nodes, best first.</returns>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async Task<IReadOnlyList<ClusterNode>> FindAllAsync(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var calls = await CallsAsync(cancellationToken).ConfigureAwait(false);
        var found = await Task.WhenAll(Enumerable.Range(0, calls.PartCount).Select(
            part => calls.AskAsync(part, (grain, token) => grain.Find(text, token), cancellationToken))).ConfigureAwait(false);
        return FoundNodes.Join(found);
    }

    /// <summary>Gets the facts of a node, hidden ones included, by member. A call for each 512 of them.</summary>
    /// <param name="node">The node.</param>
    /// <param name="direction">
    /// Which facts: those about the node by default, those that lead to it, or both. The facts of a symmetric relation are among those
    /// about it.
    /// </param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The facts.</returns>
    /// <exception cref="ArgumentException">The node is of another graph, or of another version of this one.</exception>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async IAsyncEnumerable<ClusterFact> FactsAsync(
        ClusterNode node, PathDirection direction = PathDirection.Forward,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var calls = await CallsAsync(cancellationToken).ConfigureAwait(false);
        var (part, position) = calls.PlaceOf(NumberOf(node, calls, nameof(node)));
        for (var start = 0; ;)
        {
            var first = start;
            var page = await calls.AskAsync(
                part, (grain, token) => grain.Facts(position, direction, first, token), cancellationToken).ConfigureAwait(false);
            foreach (var fact in page!.Facts) yield return fact;
            start += page.Facts.Length;
            if (page.IsLast || page.Facts.Length == 0) yield break;
        }
    }

    /// <summary>Gets the nodes that one step leads to over the visible facts. One call, and one for each part to name them.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">Which relations may be taken and in which direction. The default is any, from subject to object.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The nodes, each once, in the order of their keys.</returns>
    /// <exception cref="ArgumentException">The node, a relation or a kind is of another graph.</exception>
    /// <exception cref="ClusterGraphException">The cluster does not answer, or there is no such relation.</exception>
    public async Task<IReadOnlyList<ClusterNode>> HopsAsync(
        ClusterNode node, PathOptions? options = null, CancellationToken cancellationToken = default)
    {
        var calls = await CallsAsync(cancellationToken).ConfigureAwait(false);
        var (part, position) = calls.PlaceOf(NumberOf(node, calls, nameof(node)));
        var request = new ExpandRequest(Frontier.Encode([position]), StepFilters.Create(options, Name, calls.Summary), false, true, false);
        var reply = await calls.AskAsync(part, (grain, token) => grain.Expand(request, token), cancellationToken).ConfigureAwait(false);
        var nodes = await NodeNames.DescribeAsync(calls, reply!, cancellationToken).ConfigureAwait(false);
        return [.. nodes.OrderBy(static found => found.Key, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Finds the nodes that paths lead to from a node, and the number of steps to each, by a breadth-first search. In each step, a call to
    /// each part that has nodes of the frontier.
    /// </summary>
    /// <param name="from">The node to begin at, whose distance is 0.</param>
    /// <param name="options">What the paths may consist of. The default is any relation, from subject to object.</param>
    /// <param name="budget">What the search may cost.</param>
    /// <returns>The distances.</returns>
    /// <exception cref="ArgumentException">The node, a relation or a kind is of another graph.</exception>
    /// <exception cref="ClusterGraphException">The cluster does not answer, or the search costs too much.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public Task<ClusterDistances> DistancesAsync(ClusterNode from, PathOptions? options = null, ClusterBudget? budget = null) =>
        TimeBudget.RunAsync(budget, async (allowed, token) =>
        {
            var calls = await CallsAsync(token).ConfigureAwait(false);
            var search = new ClusterSearch(calls, NumberOf(from, calls, nameof(from)), allowed);
            var filter = StepFilters.Create(options, Name, calls.Summary);
            await search.RunAsync(filter, options?.MaximumLength ?? int.MaxValue, -1, token).ConfigureAwait(false);
            return new ClusterDistances(calls, search.Levels);
        }, options?.CancellationToken ?? default);

    /// <summary>Finds a path with the fewest steps, and the facts of its steps.</summary>
    /// <param name="from">The node to begin at.</param>
    /// <param name="to">The node to end at.</param>
    /// <param name="options">What the path may consist of. The default is any relation, from subject to object.</param>
    /// <param name="budget">What the search may cost.</param>
    /// <returns>
    /// The facts of the path, in order; <see langword="null"/> if there is no path. A node has a path of no steps to itself.
    /// </returns>
    /// <exception cref="ArgumentException">A node, a relation or a kind is of another graph.</exception>
    /// <exception cref="ClusterGraphException">The cluster does not answer, or the search costs too much.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public Task<IReadOnlyList<ClusterFact>?> ShortestPathAsync(
        ClusterNode from, ClusterNode to, PathOptions? options = null, ClusterBudget? budget = null) =>
        TimeBudget.RunAsync(budget, async (allowed, token) =>
        {
            var calls = await CallsAsync(token).ConfigureAwait(false);
            var (start, end) = (NumberOf(from, calls, nameof(from)), NumberOf(to, calls, nameof(to)));
            var search = new ClusterSearch(calls, start, allowed);
            var filter = StepFilters.Create(options, Name, calls.Summary);
            var found = await search.RunAsync(filter, options?.MaximumLength ?? int.MaxValue, end, token).ConfigureAwait(false);
            return found ? await PathBack.FindAsync(calls, search.Levels, end, filter, token).ConfigureAwait(false) : null;
        }, options?.CancellationToken ?? default);

    private async ValueTask<ClusterCalls> CallsAsync(CancellationToken cancellationToken)
    {
        if (_calls is null) await RefreshAsync(cancellationToken).ConfigureAwait(false);
        return _calls!;
    }

    /// <exception cref="ArgumentException">The node is of another graph, or of another version of this one.</exception>
    private static int NumberOf(ClusterNode node, ClusterCalls calls, string parameter)
    {
        ArgumentNullException.ThrowIfNull(node, parameter);
        return node.Set == calls.Set
            ? node.Number
            : throw new ArgumentException(
                $"The node {node.Key} is of {node.Set} (name/version/parts), but the graph is {calls.Set}. Find the node again in this "
                    + "graph.", parameter);
    }
}
