using KnowledgeGraph.Paths;

namespace KnowledgeGraph.Tests.Paths;

/// <summary>What searches write to, and how it is forgotten without being cleared.</summary>
public class SearchArrayTests
{
    [Fact]
    public void Depths_of_one_search_are_none_of_the_next_also_after_the_numbers_ran_out()
    {
        var depths = new NodeDepths(1000);
        for (var search = 0; search < 2_200_000; search++) // More than fit into 31 bits.
        {
            var node = search % 1000;
            if (depths.Contains(node) || depths.Of(node) >= 0) Assert.Fail($"node {node} is known to search {search}");
            depths.Set(node, 1000);
            if (!depths.Contains(node) || depths.Of(node) != 1000 || depths.TryAdd(node, 3))
                Assert.Fail($"node {node} is not known to search {search}");
            depths.Clear();
            if (depths.Contains(node)) Assert.Fail($"node {node} is still known after search {search}");
        }
    }

    [Fact]
    public void Labels_of_one_search_are_none_of_the_next_also_after_the_numbers_ran_out()
    {
        var labels = new NodeLabels(2, int.MaxValue - 7);
        for (var search = 0; search < 9; search++)
        {
            Assert.True(labels.TryLower(0, new PathCost(1, 1)));
            Assert.False(labels.TryLower(0, new PathCost(1, 1)));
            Assert.True(labels.TryFinish(0));
            Assert.False(labels.TryFinish(0));
            Assert.True(labels.IsFinal(0));
            Assert.True(labels.TryLower(0, new PathCost(1, 0)));
            Assert.False(labels.IsFinal(0));
            Assert.True(labels.TryFinish(0));
            Assert.False(labels.Contains(1));
            Assert.False(labels.TryFinish(1));
            labels.Clear();
            Assert.False(labels.Contains(0));
            Assert.True(labels.Of(0).IsInfinite);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nodes_come_out_by_cost(bool isAscending)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var queue = new CostQueue(isAscending);
            var expected = new PriorityQueue<int, PathCost>();
            var level = 0;
            for (var i = 0; i < 2000; i++)
            {
                if (random.Next(20) < 11)
                {
                    var cost = isAscending ? new PathCost(0, level += random.Next(2)) : new PathCost(random.Next(4), random.Next(4));
                    queue.Enqueue(i, cost);
                    expected.Enqueue(i, cost);
                }
                else if (expected.TryDequeue(out _, out var least))
                {
                    Assert.Equal(least, queue.Least);
                    queue.Dequeue();
                }

                Assert.True(expected.Count == queue.Count, $"seed {seed}, step {i}");
            }
        }
    }

    [Fact]
    public void Searches_on_many_threads_find_what_one_finds()
    {
        var query = new RandomPathQuery(4, maximumNodes: 24, maximumFacts: 70);
        var pairs = query.Graph.Nodes.SelectMany(_ => query.Graph.Nodes, (from, to) => (from, to)).ToArray();
        var expected = pairs.Select(pair => Answer(query, pair)).ToArray();
        var found = new string[8][];
        Parallel.For(0, found.Length, i => found[i] = [.. pairs.Select(pair => Answer(query, pair))]);
        Assert.All(found, answers => Assert.Equal(expected, answers));
        Assert.Contains(expected, answer => answer.Contains('→') || answer.Contains('←'));

        static string Answer(RandomPathQuery query, (Node From, Node To) pair) => string.Join(
            '\n',
            query.Graph.ShortestPath(pair.From, pair.To, query.WeightOf),
            string.Join(';', query.Graph.KShortestPaths(pair.From, pair.To, 3)),
            string.Join(';', query.Graph.Paths(pair.From, pair.To).Take(3)),
            query.Graph.Reachable(pair.From));
    }
}
