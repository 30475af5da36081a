namespace KnowledgeGraph.Orleans.Tests;

/// <summary>A graph on a cluster answers what it answers in one process.</summary>
public sealed class DifferentialTests(Cluster cluster)
{
    [Fact]
    public async Task Names_and_keys_find_the_same_nodes()
    {
        var found = 0;
        for (var seed = 0; seed < RandomGraphs.Count; seed++)
        {
            var (graph, remote) = Open(seed);
            Assert.Equal(graph.NodeCount, await remote.NodeCountAsync());
            foreach (var text in (string[])["n0", "N1", "Node 3", "alias 2", "Random:n1", "nobody"])
            {
                Assert.Equal(graph.FindAll(text).Select(node => node.Key), (await remote.FindAllAsync(text)).Select(node => node.Key));
                Assert.Equal(graph.Find(text)?.Key, (await remote.FindAsync(text))?.Key);
                found += graph.FindAll(text).Count;
            }

            foreach (var node in graph.Nodes)
            {
                var other = await remote.NodeAsync(node);
                Assert.Equal((node.Key, node.Label, node.Kind.Name), (other!.Key, other.Label, other.Kind));
            }

            Assert.Null(await remote.NodeAsync("nobody"));
        }

        Assert.True(found > 500, $"{found} found");
    }

    [Fact]
    public async Task Nodes_have_the_same_facts_with_the_same_claims()
    {
        var facts = 0;
        for (var seed = 0; seed < RandomGraphs.Count; seed += 3)
        {
            var (graph, remote) = Open(seed + seed / 3 % 3);
            foreach (var node in graph.Nodes)
            {
                var other = (await remote.NodeAsync(node))!;
                Assert.Equal(node.Facts.Select(TextOf), await TextsAsync(remote.FactsAsync(other)));
                var incoming = graph.Facts.Where(fact => fact.Object == node && !fact.Member.IsSymmetric).Select(TextOf);
                Assert.Equal(incoming.Order(), (await TextsAsync(remote.FactsAsync(other, PathDirection.Backward))).Order());
                facts += node.Facts.Count;
            }
        }

        Assert.True(facts > 300, $"{facts} facts");
    }

    [Fact]
    public async Task Hops_distances_and_shortest_paths_are_the_same()
    {
        var (reached, longest) = (0, 0);
        for (var seed = 0; seed < RandomGraphs.Count; seed++)
        {
            var (graph, remote) = Open(seed);
            foreach (var options in Options(graph))
            {
                var random = new Random(seed);
                var from = graph.Nodes[random.Next(graph.Nodes.Count)];
                var start = (await remote.NodeAsync(from))!;
                var distances = await remote.DistancesAsync(start, options);
                var expected = new Dictionary<string, int>();
                foreach (var node in graph.Reachable(from, options))
                    expected[node.Key] = graph.ShortestPath(from, node, options)!.Length;
                var found = new Dictionary<string, int>();
                await foreach (var (node, distance) in distances.ReadAsync()) found.Add(node.Key, distance);
                Assert.Equal(expected.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
                Assert.Equal((expected.Count, expected.Values.Max()), (distances.Count, distances.Farthest));
                var hops = await remote.HopsAsync(start, options);
                var steps = graph.Reachable(from, (options ?? new()) with { MaximumLength = 1 }).Select(node => node.Key);
                Assert.Equal(steps.Union([from.Key]).Order(), hops.Select(node => node.Key).Union([from.Key]).Order());
                await AssertSamePath(graph, remote, from, graph.Nodes[random.Next(graph.Nodes.Count)], options);
                (reached, longest) = (reached + distances.Count, Math.Max(longest, distances.Farthest));
            }
        }

        Assert.True(reached > 5000 && longest > 4, $"{reached} reached, {longest} at most");
    }

    private static async Task AssertSamePath(Graph graph, ClusterGraph remote, Node from, Node to, PathOptions? options)
    {
        var expected = graph.ShortestPath(from, to, options);
        var path = await remote.ShortestPathAsync((await remote.NodeAsync(from))!, (await remote.NodeAsync(to))!, options);
        Assert.Equal(expected?.Length, path?.Count);
        var at = from.Key;
        foreach (var fact in path ?? [])
        {
            Assert.Contains(graph.Facts, one => one.IsVisible && TextOf(one) == TextOf(fact));
            Assert.True(fact.Subject.Key == at || fact.Target!.Key == at, $"{fact} does not begin at {at}");
            at = fact.Subject.Key == at ? fact.Target!.Key : fact.Subject.Key;
        }

        if (path is not null) Assert.Equal(to.Key, at);
    }

    private static IEnumerable<PathOptions?> Options(Graph graph) =>
    [
        null, new() { Direction = PathDirection.Either }, new() { Relations = ["To"], Direction = PathDirection.Backward },
        new() { Relations = ["From", "Near"] }, new() { Avoiding = ["B"], Direction = PathDirection.Either, MaximumLength = 3 },
        new() { Relations = [graph.Members.First(member => member.Name == "To")], Through = [graph.Kinds.First(kind => kind.Name == "A")] },
    ];

    private static async Task<List<string>> TextsAsync(IAsyncEnumerable<ClusterFact> facts)
    {
        var texts = new List<string>();
        await foreach (var fact in facts) texts.Add(TextOf(fact));
        return texts;
    }

    private static string TextOf(Fact fact) => $"{fact.Subject.Key} {fact.Member.Name} {fact.Object?.Key} {fact.Value} {fact.IsVisible} "
        + string.Join(';', fact.Claims.Select(claim => $"{claim.Source?.Key} {claim.Modality} {claim.Rank} {claim.AttributedTo}"));

    private static string TextOf(ClusterFact fact) =>
        $"{fact.Subject.Key} {fact.Member} {fact.Target?.Key} {fact.Value} {fact.IsVisible} "
        + string.Join(';', fact.Claims.Select(claim => $"{claim.Source} {claim.Modality} {claim.Rank} {claim.AttributedTo}"));

    private (Graph Graph, ClusterGraph Remote) Open(int seed) =>
        (RandomGraphs.Create(seed), cluster.Client.GetKnowledgeGraph("random" + seed));
}
