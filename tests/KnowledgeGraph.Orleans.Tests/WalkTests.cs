namespace KnowledgeGraph.Orleans.Tests;

/// <summary>Path expressions lead to the same nodes on a cluster as in one process, and rest on facts.</summary>
public sealed class WalkTests(Cluster cluster)
{
    /// <summary>Steps, both ways, sequences, alternatives, repetitions, negations, and what rules and definitions stand for.</summary>
    internal static readonly string[] Expressions =
    [
        "To", "^To", "From/Over", "To*/Near", "^To|Over", "(To|Near){1,3}", "Near+", "!To", "!(To|^Near)/To?", "PartOf", "Parts/^PartOf*",
        "Uses", "^Uses/PartOf?", "Linked", "LinkedBy+/Uses", "Same", "^Same/To", "(Same|Over)*", "To/Linked/^Uses",
    ];

    [Fact]
    public async Task Expressions_lead_to_the_same_nodes()
    {
        var (ends, derived) = (0, 0);
        for (var seed = 0; seed < RandomGraphs.Count; seed += 4)
        {
            var (graph, remote) = Open(seed + seed / 4 % 3);
            var random = new Random(seed);
            foreach (var expression in Expressions)
            {
                var from = graph.Nodes[random.Next(graph.Nodes.Count)];
                var expected = graph.Walk(expression).From(from);
                var found = await remote.WalkAsync(expression, (await remote.NodeAsync(from))!);
                Assert.Equal(expected.Count, found.Count);
                var keys = new List<string>();
                await foreach (var node in found.ReadAsync())
                {
                    Assert.True(found.Contains(node));
                    keys.Add(node.Key);
                }

                Assert.Equal(expected.Select(node => node.Key).Order(), keys.Order());
                (ends, derived) = (ends + expected.Count, derived + (expression.Contains("Same") ? expected.Count : 0));
            }

            ClusterNode[] several = [(await remote.NodeAsync("n0"))!, (await remote.NodeAsync("n1"))!];
            var both = graph.Walk("To+").From(graph["n0"]).Union(graph.Walk("To+").From(graph["n1"]));
            Assert.Equal(both.Count(), (await remote.WalkAsync("To+", several)).Count);
        }

        Assert.True(ends > 500 && derived > 50, $"{ends} ends, {derived} of them by definitions that depend on themselves");
    }

    [Fact]
    public async Task Paths_of_expressions_are_as_short_and_consist_of_facts()
    {
        var steps = 0;
        for (var seed = 1; seed < RandomGraphs.Count; seed += 5)
        {
            var (graph, remote) = Open(seed);
            var random = new Random(seed);
            foreach (var expression in Expressions.Where(text => !text.Contains("Same", StringComparison.Ordinal)))
            {
                var from = graph.Nodes[random.Next(graph.Nodes.Count)];
                var ends = graph.Walk(expression).From(from);
                var to = ends.Count > 0 && random.Next(4) > 0 ? ends[random.Next(ends.Count)] : graph.Nodes[random.Next(graph.Nodes.Count)];
                var path = await remote.WalkPathAsync(expression, (await remote.NodeAsync(from))!, (await remote.NodeAsync(to))!);
                var expected = graph.Walk(expression).Shortest(from, to);
                Assert.Equal(expected?.Length, path?.Count);
                AssertLeads(graph, path, from, to);
                steps += path?.Count ?? 0;
            }
        }

        Assert.True(steps > 150, $"{steps} steps");
    }

    [Fact]
    public async Task What_holds_by_a_relation_rests_on_the_facts_of_a_shortest_path()
    {
        var found = 0;
        for (var seed = 0; seed < RandomGraphs.Count; seed += 5)
        {
            var (graph, remote) = Open(seed);
            foreach (var name in (string[])["To", "Near", "PartOf", "Uses", "Linked"])
            {
                var member = graph.Members.Single(one => one.Name == name);
                var ends = graph.Nodes.Where(node => node.Kind.Name == "A").Take(6)
                    .SelectMany(node => graph.Walk(name).From(node).Take(2), (node, end) => (node, end)).Take(6);
                foreach (var (node, end) in ends.Append((graph.Nodes[0], graph.Nodes[^1])))
                {
                    var (subject, value) = ((await remote.NodeAsync(node))!, (await remote.NodeAsync(end))!);
                    var expected = graph.Why(node, member, end).FirstOrDefault();
                    var byName = await remote.WhyAsync(subject, name, value);
                    Assert.Equal(expected?.Length, byName?.Count);
                    Assert.Equal(byName?.Count, (await remote.WhyAsync(subject, member, value))?.Count);
                    AssertLeads(graph, byName, node, end);
                    found += byName is null ? 0 : 1;
                }
            }
        }

        Assert.True(found > 200, $"{found} found");
    }

    [Fact]
    public async Task Nodes_are_reachable_as_in_one_process()
    {
        for (var seed = 0; seed < RandomGraphs.Count; seed += 7)
        {
            var (graph, remote) = Open(seed);
            foreach (var options in (PathOptions?[])[null, new() { Direction = PathDirection.Either, Avoiding = ["B"], MaximumLength = 3 }])
            {
                var found = await remote.ReachableAsync((await remote.NodeAsync("n0"))!, options);
                var expected = graph.Reachable(graph["n0"], options).Select(node => node.Key).ToHashSet();
                Assert.Equal(expected.Count, found.Count);
                foreach (var node in graph.Nodes)
                    Assert.Equal(expected.Contains(node.Key), found.Contains((await remote.NodeAsync(node))!));
            }
        }
    }

    [Theory]
    [InlineData("To/")]
    [InlineData("Too")]
    [InlineData("Size")]
    [InlineData("(To")]
    [InlineData("Over/Over")]
    public async Task What_is_not_an_expression_is_the_same_error_as_in_one_process(string text)
    {
        var (graph, remote) = Open(3);
        var expected = Assert.Throws<PathExpressionException>(() => graph.Walk(text));
        var node = (await remote.NodeAsync("n0"))!;
        foreach (var question in (Func<Task>[])[() => remote.WalkAsync(text, node), () => remote.WalkPathAsync(text, node, node)])
        {
            var error = await Assert.ThrowsAsync<ClusterGraphException>(question);
            Assert.Equal(ClusterFault.InvalidQuestion, error.Fault);
            Assert.Contains(expected.Message.TrimEnd('.'), error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_cluster_does_not_answer_is_named()
    {
        var remote = Open(3).Remote;
        var node = (await remote.NodeAsync("n0"))!;
        ShardSet.Write(RandomGraphs.Create(3, storesDerived: false), cluster.DirectoryOf("unstored"), 3);
        var unstored = cluster.Client.GetKnowledgeGraph("unstored");
        var start = (await unstored.NodeAsync("n0"))!;
        foreach (var question in (Func<Task>[])
        [
            () => remote.WalkPathAsync("To/Same", node, node), () => remote.WhyAsync(node, "Same", node),
            () => unstored.WalkAsync("To/Same", start),
        ])
        {
            var error = await Assert.ThrowsAsync<ClusterGraphException>(question);
            Assert.Equal(ClusterFault.InvalidQuestion, error.Fault);
            Assert.Contains("cannot answer: Same depends on itself, ", error.Message, StringComparison.Ordinal);
        }

        var unknown = await Assert.ThrowsAsync<ClusterGraphException>(() => remote.WhyAsync(node, "Linkd", node));
        Assert.Contains(" has no relation ", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("Linked", unknown.Message, StringComparison.Ordinal);
        var none = await Assert.ThrowsAsync<ClusterGraphException>(() => remote.WalkAsync(new string('x', 5000), node));
        Assert.Equal(ClusterFault.InvalidQuestion, none.Fault);
    }

    [Fact]
    public async Task A_walk_over_its_budget_is_an_error()
    {
        var graph = RandomGraphs.Connected[0];
        ShardSet.Write(graph, cluster.DirectoryOf("budget"), 3);
        var remote = cluster.Client.GetKnowledgeGraph("budget");
        var node = (await remote.NodeAsync("n0"))!;
        foreach (var (budget, name) in new (ClusterBudget, string)[]
        {
            (new() { MaximumNodes = 2 }, "MaximumNodes"), (new() { MaximumSteps = 1 }, "MaximumSteps"),
            (new() { MaximumTime = TimeSpan.FromTicks(1) }, "MaximumTime"),
        })
        {
            var error = await Assert.ThrowsAsync<ClusterGraphException>(() => remote.WalkAsync("(To|From|Near|Over|^Over)+", node, budget));
            Assert.Equal(ClusterFault.OverBudget, error.Fault);
            Assert.Contains($"raise {name}", error.Message, StringComparison.Ordinal);
        }

        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => remote.WalkAsync("To", node, cancellationToken: cancelled));
    }

    private static void AssertLeads(Graph graph, IReadOnlyList<ClusterFact>? path, Node from, Node to)
    {
        var at = from.Key;
        foreach (var fact in path ?? [])
        {
            Assert.Contains(
                graph.Facts, one => one.IsVisible && one.Subject.Key == fact.Subject.Key && one.Member.Name == fact.Member
                    && one.Object?.Key == fact.Target?.Key);
            Assert.True(fact.Subject.Key == at || fact.Target!.Key == at, $"{fact} does not begin at {at}");
            at = fact.Subject.Key == at ? fact.Target!.Key : fact.Subject.Key;
        }

        if (path is not null) Assert.Equal(to.Key, at);
    }

    private (Graph Graph, ClusterGraph Remote) Open(int seed) =>
        (RandomGraphs.Create(seed), cluster.Client.GetKnowledgeGraph("random" + seed));
}
