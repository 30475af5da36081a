using System.Globalization;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>
/// All questions to many random graphs, each a version that takes the place of the one before. The variable
/// <c>KNOWLEDGEGRAPH_CLUSTER_GRAPHS</c> sets how many.
/// </summary>
public sealed class ManyGraphsTests(Cluster cluster)
{
    private static readonly int Graphs = int.Parse(
        Environment.GetEnvironmentVariable("KNOWLEDGEGRAPH_CLUSTER_GRAPHS") ?? "1000", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Many_graphs_answer_all_questions_as_in_one_process(int parts)
    {
        var answers = 0;
        for (var i = 0; i < Graphs; i++)
        {
            if (Cluster.PartCounts[i % 3] != parts) continue;
            var seed = 10_000 + i;
            try
            {
                answers += await CompareAsync(seed, parts);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"seed {seed} in {parts} parts: {error.Message}", error);
            }
        }

        Assert.True(answers > Graphs, $"{answers} answers that are not empty");
    }

    private async Task<int> CompareAsync(int seed, int parts)
    {
        var directory = cluster.DirectoryOf("many" + parts);
        // What is mapped stays readable; where an open file cannot be deleted, it stays.
        if (!OperatingSystem.IsWindows() && Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
        var (graph, random) = (RandomGraphs.Create(seed), new Random(seed));
        if (graph.Nodes.Count == 0) return 0; // All of its nodes are deprecated.
        ShardSet.Write(graph, directory, parts);
        var remote = cluster.Client.GetKnowledgeGraph("many" + parts);
        var (from, to) = (graph.Nodes[random.Next(graph.Nodes.Count)], graph.Nodes[random.Next(graph.Nodes.Count)]);
        var (start, end) = ((await remote.NodeAsync(from))!, (await remote.NodeAsync(to))!);
        Assert.Equal(from.Label, start.Label);

        var text = ((string[])["n1", "Node 3", "ALIAS 2", "nobody"])[random.Next(4)];
        Assert.Equal(graph.FindAll(text).Select(node => node.Key), (await remote.FindAllAsync(text)).Select(node => node.Key));
        var facts = 0;
        await foreach (var fact in remote.FactsAsync(start))
        {
            var expectedFact = from.Facts[facts++];
            Assert.Equal($"{expectedFact.Subject.Label} {expectedFact.Member.Name} {expectedFact.Value}", fact.ToString());
            Assert.Equal(expectedFact.Claims.Count, fact.Claims.Count);
        }

        Assert.Equal(from.Facts.Count, facts);

        var options = new PathOptions
        {
            Direction = (PathDirection)random.Next(1, 4),
            Relations = random.Next(2) == 0 ? null : ["To", "Near", "Parts"],
            Avoiding = random.Next(3) == 0 ? ["B"] : null,
            MaximumLength = random.Next(2) == 0 ? int.MaxValue : 2,
        };
        var reachable = graph.Reachable(from, options);
        Assert.Equal(reachable.Count, (await remote.ReachableAsync(start, options)).Count);
        var distances = await remote.DistancesAsync(start, options);
        var path = graph.ShortestPath(from, to, options);
        Assert.Equal(path?.Length, distances.Of(end));
        Assert.Equal(path?.Length, (await remote.ShortestPathAsync(start, end, options))?.Count);
        var hops = graph.Reachable(from, options with { MaximumLength = 1 }).Select(node => node.Key).Union([from.Key]);
        Assert.Equal(hops.Order(), (await remote.HopsAsync(start, options)).Select(node => node.Key).Union([from.Key]).Order());

        var expression = WalkTests.Expressions[random.Next(WalkTests.Expressions.Length)];
        var (walk, walked) = (graph.Walk(expression), await remote.WalkAsync(expression, start));
        Assert.Equal((walk.From(from).Count, walk.Leads(from, to)), (walked.Count, walked.Contains(end)));
        if (!expression.Contains("Same", StringComparison.Ordinal))
            Assert.Equal(walk.Shortest(from, to)?.Length, (await remote.WalkPathAsync(expression, start, end))?.Count);
        var why = graph.Why(from, graph.Members.Single(member => member.Name == "Linked"), to).FirstOrDefault();
        Assert.Equal(why?.Length, (await remote.WhyAsync(start, "Linked", end))?.Count);

        var edges = new AlgorithmOptions { Direction = options.Direction, Relations = options.Relations };
        var (groups, components) = (graph.Components(edges), await remote.ComponentsAsync(edges));
        Assert.Equal(groups.Select(group => group.Count), Enumerable.Range(0, components.Count).Select(components.SizeOf));
        Assert.Equal(groups.IndexOf(from) == groups.IndexOf(to), components.IndexOf(start) == components.IndexOf(end));
        var (expected, ranks) = (graph.PageRank(edges, 0.85, 4, 0), await remote.PageRankAsync(edges, 0.85, 4, 0));
        Assert.Equal(expected[from], ranks.Of(start), 1e-12);
        Assert.Equal(expected[to], ranks.Of(end), 1e-12);
        await CompareCommunitiesAsync(graph, remote, edges);
        var (weights, weighted) = (graph.Distances(from, TestWeights.Of, edges), await remote.DistancesAsync(start, TestWeights.Of, edges));
        Assert.Equal((weights[from], weights[to]), (weighted.Of(start), weighted.Of(end)));
        return facts + reachable.Count + walked.Count + weighted.Count;
    }

    private static async Task CompareCommunitiesAsync(Graph graph, ClusterGraph remote, AlgorithmOptions edges)
    {
        var (groups, communities) = (graph.Communities(edges, 4), await remote.CommunitiesAsync(edges, 4));
        Assert.Equal(groups.HasConverged, communities.HasConverged);
        Assert.Equal(groups.Select(group => group.Count), Enumerable.Range(0, communities.Count).Select(communities.SizeOf));
        var (expected, coefficients) = (graph.ClusteringCoefficients(edges), await remote.ClusteringCoefficientsAsync(edges));
        foreach (var node in graph.Nodes.Take(5))
        {
            var other = (await remote.NodeAsync(node))!;
            Assert.Equal(groups.GroupOf(node).Count, communities.SizeOf(communities.IndexOf(other)));
            Assert.Equal(expected[node], coefficients.Of(other));
        }
    }
}
