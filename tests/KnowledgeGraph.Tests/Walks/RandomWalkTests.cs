using KnowledgeGraph.Tests.Derivations;

namespace KnowledgeGraph.Tests.Walks;

public sealed class RandomWalkTests(ITestOutputHelper output)
{
    [Fact]
    public void A_walk_finds_what_naive_evaluation_finds_on_10000_random_graphs()
    {
        var (walked, refused) = (0, 0);
        for (var seed = 0; seed < 10_000; seed++)
        {
            var random = new RandomRules(seed);
            var graph = random.Graph;
            var expression = random.Expression(random.Next(6) + 1);
            PathWalk<Node, Node> walk;
            try
            {
                walk = graph.Walk(expression);
            }
            catch (PathExpressionException exception) when (exception.Message.Contains("which ha", StringComparison.Ordinal))
            {
                refused++;
                continue;
            }

            walked++;
            var table = NaiveRelations.Of(graph).Evaluate(expression);
            foreach (var node in graph.Nodes)
            {
                var from = walk.From(node).ToArray();
                Check(
                    seed, expression, "from " + node, graph.Nodes.Where(other => table[node.Index, other.Index] < NaiveRelations.Never),
                    from);
                Assert.All(from, end => Assert.Contains(walk.EndKinds, kind => kind.Includes(end.Kind)));
                Check(
                    seed, expression, "to " + node, graph.Nodes.Where(other => table[other.Index, node.Index] < NaiveRelations.Never),
                    walk.To(node).ToArray());
                foreach (var other in graph.Nodes)
                    Assert.Equal(table[node.Index, other.Index] < NaiveRelations.Never, walk.Leads(node, other));
            }
        }

        output.WriteLine($"Seeds 0 to 9999: {walked} walked, {refused} refused.");
        Assert.True(walked > 5_000);
    }

    private static void Check(int seed, string expression, string what, IEnumerable<Node> expected, Node[] found) =>
        Assert.True(
            expected.SequenceEqual(found),
            $"Seed {seed}: {expression} {what}: {string.Join(' ', found)}, not {string.Join(' ', expected)}.");
}
