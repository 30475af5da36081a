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
    private readonly VersionSwitch _versions;

    internal ClusterGraph(IGrainFactory client, string name) => (_versions, Name) = (new VersionSwitch(client, name), name);

    /// <summary>Gets the name that the silos have the graph by.</summary>
    public string Name { get; }

    /// <summary>
    /// Looks which version of the graph the cluster has, and takes it for the questions from now on if all of its parts answer. Questions
    /// do so by themselves after some time, which the silos set (<see cref="KnowledgeGraphSiloOptions.VersionCheckInterval"/>).
    /// </summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The version that questions are about.</returns>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async Task<string> RefreshAsync(CancellationToken cancellationToken = default) =>
        (await _versions.RefreshAsync(cancellationToken).ConfigureAwait(false)).Summary.Version;

    /// <summary>Asks each replica of each part whether it answers. One that takes longer than 5 seconds does not. A call to each.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The replicas.</returns>
    /// <exception cref="ClusterGraphException">The cluster does not say which version it has.</exception>
    public Task<ClusterStatus> StatusAsync(CancellationToken cancellationToken = default) =>
        _versions.AskAsync(calls => ReplicaStatus.AskAsync(calls, cancellationToken), cancellationToken);

    /// <summary>Gets the number of nodes.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public Task<int> NodeCountAsync(CancellationToken cancellationToken = default) =>
        _versions.AskAsync(static calls => Task.FromResult(calls.NodeCount), cancellationToken);

    /// <summary>Finds the node that has a key. One call.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The node, or <see langword="null"/> if there is none.</returns>
    /// <exception cref="ClusterGraphException">The cluster does not answer.</exception>
    public async Task<ClusterNode?> NodeAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await _versions.AskAsync(calls => GetAsync(calls, key, cancellationToken), cancellationToken).ConfigureAwait(false);
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
        return await _versions.AskAsync(
            calls =>
            {
                StepFilters.Check(known.Graph, $"The node {known.Key}", Name, calls.Summary);
                return GetAsync(calls, known.Key, cancellationToken);
            },
            cancellationToken).ConfigureAwait(false);
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
        return await _versions.AskAsync(
            async calls => FoundNodes.Join(await Task.WhenAll(Enumerable.Range(0, calls.PartCount).Select(
                part => calls.AskAsync(part, (grain, token) => grain.Find(text, token), cancellationToken))).ConfigureAwait(false)),
            cancellationToken).ConfigureAwait(false);
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
        var (calls, number, page) = await _versions.AskAsync(
            async calls =>
            {
                var number = await GivenNodes.NumberOfAsync(calls, node, nameof(node), cancellationToken).ConfigureAwait(false);
                return (calls, number, await PageAsync(calls, number, 0).ConfigureAwait(false));
            },
            cancellationToken).ConfigureAwait(false);
        for (var start = 0; ;)
        {
            foreach (var fact in page.Facts) yield return fact;
            start += page.Facts.Length;
            if (page.IsLast || page.Facts.Length == 0) yield break;
            page = await PageAsync(calls, number, start).ConfigureAwait(false);
        }

        async Task<FactPage> PageAsync(ClusterCalls calls, int number, int start)
        {
            var (part, position) = calls.PlaceOf(number);
            return (await calls.AskAsync(
                part, (grain, token) => grain.Facts(position, direction, start, token), cancellationToken).ConfigureAwait(false))!;
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
        var nodes = await _versions.AskAsync(
            async calls =>
            {
                var number = await GivenNodes.NumberOfAsync(calls, node, nameof(node), cancellationToken).ConfigureAwait(false);
                var (part, position) = calls.PlaceOf(number);
                var filter = StepFilters.Create(options, Name, calls.Summary);
                var request = new ExpandRequest(Frontier.Encode([position]), filter, false, true, false);
                var reply = await calls.AskAsync(
                    part, (grain, token) => grain.Expand(request, token), cancellationToken).ConfigureAwait(false);
                return await NodeNames.DescribeAsync(calls, reply!, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
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
        AskAsync(budget, options?.CancellationToken, async (calls, allowed, token) =>
        {
            var start = await GivenNodes.NumberOfAsync(calls, from, nameof(from), token).ConfigureAwait(false);
            var search = new ClusterSearch(calls, start, allowed);
            var filter = StepFilters.Create(options, Name, calls.Summary);
            await search.RunAsync(filter, options?.MaximumLength ?? int.MaxValue, -1, token).ConfigureAwait(false);
            return new ClusterDistances(calls, search.Levels);
        });

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
        AskAsync(budget, options?.CancellationToken, async (calls, allowed, token) =>
        {
            var start = await GivenNodes.NumberOfAsync(calls, from, nameof(from), token).ConfigureAwait(false);
            var end = await GivenNodes.NumberOfAsync(calls, to, nameof(to), token).ConfigureAwait(false);
            var search = new ClusterSearch(calls, start, allowed);
            var filter = StepFilters.Create(options, Name, calls.Summary);
            var found = await search.RunAsync(filter, options?.MaximumLength ?? int.MaxValue, end, token).ConfigureAwait(false);
            return found ? await PathBack.FindAsync(calls, search.Levels, end, filter, token).ConfigureAwait(false) : null;
        });

    private static Task<ClusterNode?> GetAsync(ClusterCalls calls, string key, CancellationToken cancellationToken) => calls.AskAsync(
        ShardSet.PartOf(key, calls.PartCount), (grain, token) => grain.Get(key, token), cancellationToken);

    /// <summary>Asks a question within its budget, about one version.</summary>
    private Task<T> AskAsync<T>(
        ClusterBudget? budget, CancellationToken? cancellation, Func<ClusterCalls, ClusterBudget, CancellationToken, Task<T>> ask,
        string less = "Allow fewer relations or a shorter path") =>
        TimeBudget.RunAsync(
            budget, less, (allowed, token) => _versions.AskAsync(calls => ask(calls, allowed, token), token), cancellation ?? default);
}
