using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Orleans.Silos;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>Weighted distances on a cluster are those in one process, and each fact that they need is sent once.</summary>
public sealed class WeightTests(Cluster cluster)
{
    [Fact]
    public async Task Weighted_distances_are_the_same()
    {
        var (reached, greatest) = (0, 0.0);
        for (var seed = 0; seed < RandomGraphs.Count; seed++)
        {
            var (graph, remote) = Open(seed);
            var from = graph.Nodes[seed % graph.Nodes.Count];
            var start = (await remote.NodeAsync(from))!;
            foreach (var options in Options())
            {
                var isWhole = (seed & 4) == 0;
                var expected = graph.Distances(from, isWhole ? TestWeights.WholeOf : TestWeights.Of, options);
                var found = await remote.DistancesAsync(start, isWhole ? TestWeights.WholeOf : TestWeights.Of, options);
                var (count, last) = (0, 0.0);
                await foreach (var (node, distance) in found.ReadAsync())
                {
                    Assert.True(distance >= last, $"{distance} after {last}");
                    Assert.Equal(expected[graph[node.Key]], distance);
                    (count, last) = (count + 1, distance);
                }

                // Nodes that are deprecated are reached, too.
                var nodes = Enumerable.Range(0, graph.NodeCount).Select(index => new Node(graph, index)).ToList();
                foreach (var node in nodes) Assert.Equal(expected[node], found.Of((await remote.NodeAsync(node.Key))!));
                Assert.Equal(nodes.Count(node => expected[node] is not null), count);
                Assert.Equal(count, found.Count);
                (reached, greatest) = (reached + count, Math.Max(greatest, last));
            }
        }

        Assert.True(reached > 3000 && greatest > 300, $"{reached} reached, {greatest} at most");
    }

    [Fact]
    public async Task Each_fact_is_weighed_once_from_each_reached_node_that_it_leads_on_from()
    {
        var weighed = 0;
        for (var seed = 0; seed < RandomGraphs.Count; seed += 3)
        {
            var (graph, remote) = Open(seed);
            foreach (var direction in (PathDirection[])[PathDirection.Forward, PathDirection.Either])
            {
                var options = new AlgorithmOptions { Relations = ["To", "Near", "Over"], Direction = direction };
                var seen = new List<string>();
                var found = await remote.DistancesAsync((await remote.NodeAsync("n0"))!, Weigh, options);
                var distances = graph.Distances(graph["n0"], TestWeights.Of, options);
                var expected = new List<string>();
                foreach (var fact in graph.Facts.Where(fact => fact.IsVisible && fact.Member.Name is "To" or "Near" or "Over"))
                {
                    if (distances[fact.Subject] is not null) expected.Add(TestWeights.TextOf(fact));
                    if (direction != PathDirection.Either && !fact.Member.IsSymmetric) continue;
                    // A relation that has no direction has a loop once.
                    if (fact.Member.IsSymmetric && fact.Object == fact.Subject) continue;
                    if (distances[fact.Object!.Value] is not null) expected.Add(TestWeights.TextOf(fact));
                }

                Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
                Assert.Equal(distances[graph["n0"]], found.Of((await remote.NodeAsync("n0"))!));
                weighed += seen.Count;

                double Weigh(ClusterFact fact)
                {
                    seen.Add(TestWeights.TextOf(fact));
                    return TestWeights.Of(fact);
                }
            }
        }

        Assert.True(weighed > 1000, $"{weighed} weighed");
    }

    [Theory]
    [InlineData(-1.0, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public async Task A_weight_that_is_negative_or_not_a_number_is_an_error_that_names_the_fact(double weight, string text)
    {
        var (_, remote, hub) = await HubAsync();
        ClusterFact? asked = null;
        var error = await Assert.ThrowsAsync<ArgumentException>(() => remote.DistancesAsync(hub, fact => Weigh(asked = fact), Either));
        Assert.Equal(
            $"The weight of “{asked}” is {text}, which is not between 0 and Infinity. (Parameter 'weight')", error.Message);

        double Weigh(ClusterFact fact) => weight;
    }

    [Fact]
    public async Task What_the_weights_throw_ends_the_question()
    {
        var (_, remote, hub) = await HubAsync();
        var thrown = new InvalidTimeZoneException();
        var weighed = 0;
        Assert.Same(thrown, await Assert.ThrowsAsync<InvalidTimeZoneException>(() => remote.DistancesAsync(hub, Throw, Either)));
        Assert.Equal(2, weighed);

        double Throw(ClusterFact fact) => ++weighed < 2 ? 1 : throw thrown;
    }

    [Fact]
    public async Task What_is_given_is_checked()
    {
        var (_, remote, hub) = await HubAsync();
        Func<ClusterFact, double> one = static _ => 1;
        await Assert.ThrowsAsync<ArgumentNullException>(() => remote.DistancesAsync(hub, (Func<ClusterFact, double>)null!));
        var other = (await Open(11).Remote.NodeAsync("n0"))!;
        await Assert.ThrowsAsync<ArgumentException>(() => remote.DistancesAsync(other, one));
        var unknown = await Assert.ThrowsAsync<ClusterGraphException>(
            () => remote.DistancesAsync(hub, one, new AlgorithmOptions { Relations = ["Nearr"] }));
        Assert.Equal(ClusterFault.InvalidQuestion, unknown.Fault);
        var derived = await Assert.ThrowsAsync<ClusterGraphException>(
            () => remote.DistancesAsync(hub, one, new AlgorithmOptions { Relations = ["Linked"] }));
        Assert.Contains("Linked is derived, but only stated facts are used here", derived.Message, StringComparison.Ordinal);
        var distances = await remote.DistancesAsync(hub, one);
        Assert.Throws<ArgumentException>(() => distances.Of(other));

        // Without weights these are steps, also with null as the options.
        ClusterDistances steps = await remote.DistancesAsync(hub, null);
        Assert.Equal(distances.Count, steps.Count);
    }

    [Fact]
    public async Task Distances_over_their_budget_are_errors()
    {
        const string Less = "Allow fewer relations, or give infinity as the weight of more facts, or raise ";
        var (_, remote, hub) = await HubAsync();
        foreach (var (budget, name) in new (ClusterBudget, string)[]
        {
            (new() { MaximumNodes = 2 }, "MaximumNodes"), (new() { MaximumSteps = 1 }, "MaximumSteps"),
            (new() { MaximumTime = TimeSpan.FromTicks(1) }, "MaximumTime"),
        })
        {
            var error = await Assert.ThrowsAsync<ClusterGraphException>(() => remote.DistancesAsync(hub, static _ => 1, Either, budget));
            Assert.Equal(ClusterFault.OverBudget, error.Fault);
            Assert.EndsWith($". {Less}{name}.", error.Message, StringComparison.Ordinal);
        }

        // What may not be taken is not reached.
        var few = new ClusterBudget { MaximumNodes = 1, MaximumSteps = 1 };
        Assert.Equal(1, (await remote.DistancesAsync(hub, static _ => double.PositiveInfinity, Either, few)).Count);
        var slow = cluster.Client.GetKnowledgeGraph("slow");
        var late = await Assert.ThrowsAsync<ClusterGraphException>(
            async () => await slow.DistancesAsync((await slow.NodeAsync("n0"))!, static _ => 1, Either));
        Assert.Equal(ClusterFault.OverBudget, late.Fault);
        Assert.Contains(" of 'slow' on silo ", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Distances_are_cancelled_before_and_in_the_middle()
    {
        var (_, remote, hub) = await HubAsync();
        using var source = new CancellationTokenSource();
        var options = new AlgorithmOptions { Direction = PathDirection.Either, CancellationToken = source.Token };
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => remote.DistancesAsync(hub, Cancel, options));
        Assert.Equal(source.Token, error.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => remote.DistancesAsync(hub, static _ => 1, options));

        double Cancel(ClusterFact fact)
        {
            source.Cancel();
            return 1;
        }
    }

    [Fact]
    public async Task A_replica_that_hangs_does_not_change_the_answer()
    {
        var (graph, remote) = (RandomGraphs.Create(0), cluster.Client.GetKnowledgeGraph("hanging"));
        var from = Hub(graph);
        var found = await remote.DistancesAsync((await remote.NodeAsync(from))!, TestWeights.Of, Either);
        var expected = graph.Distances(from, TestWeights.Of, Either);
        await foreach (var (node, distance) in found.ReadAsync()) Assert.Equal(expected[graph[node.Key]], distance);
        Assert.True(found.Count > 1);
    }

    [Fact]
    public async Task Sums_that_are_too_great_for_a_number_are_not_reached()
    {
        var (graph, remote, hub) = await HubAsync();
        var expected = graph.Distances(graph[hub.Key], static _ => double.MaxValue, Either);
        var found = await remote.DistancesAsync(hub, static _ => double.MaxValue, Either);
        var nodes = Enumerable.Range(0, graph.NodeCount).Select(index => new Node(graph, index)).ToList();
        foreach (var node in nodes) Assert.Equal(expected[node], found.Of((await remote.NodeAsync(node.Key))!));
        Assert.Equal(nodes.Count(node => expected[node] is not null), found.Count);
        Assert.True(found.Count < (await remote.DistancesAsync(hub, static _ => 1, Either)).Count);
        var count = 0;
        await foreach (var (_, distance) in found.ReadAsync()) count += double.IsFinite(distance) ? 1 : 0;
        Assert.Equal(found.Count, count);
    }

    [Theory]
    [InlineData('a', 500_000, PathDirection.Forward)]
    [InlineData('é', 200_000, PathDirection.Backward)]
    [InlineData('a', 3_000_000, PathDirection.Either)]
    public void Pages_end_when_messages_are_large(char letter, int length, PathDirection direction)
    {
        const int Edges = 12;
        var note = new TestClaim { Note = new string(letter, length) };
        var test = new TestGraph("Large", 7).Kind("Thing").Relation("Thing", "To", "Thing").Entity("Thing", "hub");
        for (var i = 0; i < Edges; i++) test.Entity("Thing", "n" + i).Fact("hub", "To", "n" + i, note).Fact("n" + i, "To", "hub", note);
        var pages = Read(test.Build(), new StepFilter(null, direction, null, null), out var expected);
        Assert.Equal((direction == PathDirection.Either ? 2 : 1) * 2 * Edges, expected.Count);
        Assert.Equal(expected, pages.SelectMany(page => page.Facts).Select(fact => fact.ToString()));
        Assert.InRange(pages.Count, 2, expected.Count);
        var bytes = length * (letter == 'a' ? 1L : 2L);
        Assert.All(pages, page => Assert.InRange((page.Facts.Length - 1) * bytes, -bytes, EdgeKernel.MaximumBytes));
        Assert.All(pages.SkipLast(1), page => Assert.True(page.Facts.Length * (bytes + 1000) >= EdgeKernel.MaximumBytes));
    }

    [Fact]
    public void Pages_end_after_so_many_facts_and_take_so_many_nodes()
    {
        var test = new TestGraph("Many", 7).Kind("Thing").Relation("Thing", "To", "Thing")
            .Relation("Thing", "Near", "Thing", symmetric: true).Entity("Thing", "hub");
        for (var i = 0; i < EdgeKernel.PageLength; i++)
        {
            test.Entity("Thing", "n" + i).Fact("hub", i % 2 == 0 ? "To" : "Near", "n" + i);
            if (i % 2 == 0) test.Fact("n" + i, "To", "hub");
        }

        var graph = test.Build();
        var filter = new StepFilter(null, PathDirection.Either, null, null);
        var pages = Read(graph, filter, out var expected);
        Assert.Equal(expected, pages.SelectMany(page => page.Facts).Select(fact => fact.ToString()));
        Assert.All(pages, page => Assert.InRange(page.Facts.Length, 0, EdgeKernel.PageLength));
        // The hub has 6,144 edges and the others have as many together.
        Assert.Equal(3, pages.Count(page => page.Facts.Length > 0));
        var opened = OpenPart(graph);
        byte[] all = Frontier.Encode([.. Enumerable.Range(0, graph.NodeCount)]);
        var error = Assert.Throws<ShardFaultException>(() => EdgeKernel.Read(opened, new EdgeRequest(all, filter, 0), Limit()));
        Assert.Equal(ClusterFault.InvalidQuestion, error.Fault);
        Assert.Contains("reads the edges of at most 4096 nodes at once, not of 4097", error.Message, StringComparison.Ordinal);
    }

    private static AlgorithmOptions Either { get; } = new() { Direction = PathDirection.Either };

    private static IEnumerable<AlgorithmOptions?> Options() =>
    [
        null, Either, new() { Relations = ["From", "Over"] },
        new() { Relations = ["Near", "To", "Parts"], Direction = PathDirection.Backward },
    ];

    private static WorkLimit Limit() => new(TimeSpan.FromMinutes(1), default);

    private static Node Hub(Graph graph) => graph.Nodes.First(node => graph.Distances(node, Either).Count(one => one.Value > 1) > 1);

    /// <summary>Reads the edges of all nodes of a graph in one part, page by page, as clients do.</summary>
    private List<EdgePage> Read(Graph graph, StepFilter filter, out List<string> expected)
    {
        var opened = OpenPart(graph);
        expected = [];
        for (var position = 0; position < opened.Shard.OwnCount; position++)
        {
            foreach (var rows in ShardScope.Create(opened.Edges, filter).AllRows(isBackward: false))
            {
                for (var edge = 0; edge < rows.Of(position).Length; edge++)
                {
                    var fact = new Fact(opened.Shard.Graph, rows.FactOf(position, edge));
                    expected.Add(ShardKernels.FactOf(opened.Shard, "-", fact).ToString());
                }
            }
        }

        var pages = new List<EdgePage>();
        for (int done = 0, start = 0; done < graph.NodeCount;)
        {
            var nodes = Enumerable.Range(done, Math.Min(EdgeKernel.PageLength, graph.NodeCount - done)).ToArray();
            var page = EdgeKernel.Read(opened, new EdgeRequest(Frontier.Encode(nodes), filter, start), Limit());
            Assert.Equal(page.Counts.Sum(), page.Facts.Length);
            pages.Add(page);
            start = page.IsWhole ? 0 : page.Counts[^1] + (page.Counts.Length == 1 ? start : 0);
            done += page.Counts.Length - (page.IsWhole ? 0 : 1);
        }

        return pages;
    }

    private ServedShard OpenPart(Graph graph)
    {
        var directory = cluster.DirectoryOf("part-of-" + graph.Name);
        var set = ShardSet.Write(graph, directory, 1);
        return new ServedShard(set.OpenShard(0), new KnowledgeGraphSiloOptions("part", directory), "part/0/1", "-");
    }

    private async Task<(Graph Graph, ClusterGraph Remote, ClusterNode Hub)> HubAsync()
    {
        var (graph, remote) = (RandomGraphs.Create(0), cluster.Client.GetKnowledgeGraph("whole"));
        return (graph, remote, (await remote.NodeAsync(Hub(graph)))!);
    }

    private (Graph Graph, ClusterGraph Remote) Open(int seed) =>
        (RandomGraphs.Create(seed), cluster.Client.GetKnowledgeGraph("random" + seed));
}
