namespace KnowledgeGraph.Tests.Paths;

/// <summary>
/// Every search for paths against all simple paths, on ten thousand small graphs: parallel facts, loops, symmetric relations, hidden facts,
/// and options.
/// </summary>
public class RandomPathTests
{
    private const int Count = 10_000;

    [Fact]
    public void Paths_are_all_simple_paths_by_length_then_by_fact()
    {
        var several = 0;
        RandomPathQuery.ForEach(Count, query =>
        {
            var expected = Sorted(query.SimplePaths(), _ => 0);
            AssertSame(expected, query.Graph.Paths(query.Start, query.End, query.Options));
            several += expected.Count > 3 ? 1 : 0;
        });
        Assert.True(several > Count / 10, $"only {several} graphs had more than three paths: they are too sparse to test anything");
    }

    [Fact]
    public void Shortest_paths_are_the_simple_paths_of_the_least_length()
    {
        var several = 0;
        RandomPathQuery.ForEach(Count, query =>
        {
            var all = Sorted(query.SimplePaths(), _ => 0);
            var expected = all.Where(path => path.Length == all[0].Length).ToList();
            AssertSame(expected, query.Graph.ShortestPaths(query.Start, query.End, query.Options));
            AssertSame(expected.Take(1), query.Graph.ShortestPath(query.Start, query.End, query.Options) is { } path ? [path] : []);
            several += expected.Count > 1 ? 1 : 0;
        });
        Assert.True(several > Count / 40, $"only {several} graphs had more than one shortest path");
    }

    [Fact]
    public void K_shortest_paths_without_weights_are_the_first_simple_paths()
    {
        RandomPathQuery.ForEach(Count, query =>
        {
            var expected = Sorted(query.SimplePaths(), _ => 0);
            var k = 1 + query.From + query.Steps.Count % 9;
            AssertSame(expected.Take(k), query.Graph.KShortestPaths(query.Start, query.End, k, query.Options));
            var found = query.Graph.KShortestPaths(query.Start, query.End, int.MaxValue, query.Options).ToList();
            AssertSame(expected, found);
            Assert.All(found, path => Assert.Equal([query.Start, .. path.Select(step => step.To)], path.Nodes));
        });
    }

    [Fact]
    public void K_shortest_paths_with_weights_are_the_first_simple_paths_by_weight()
    {
        var several = 0;
        RandomPathQuery.ForEach(Count, query =>
        {
            var expected = Weighted(query);
            var found = query.Graph.KShortestPaths(query.Start, query.End, int.MaxValue, query.WeightOf, query.Options).ToList();
            AssertSame(expected, found);
            Assert.All(found, path => Assert.Equal(query.WeightOf(path.Select(step => step.Fact.Index)), path.Weight));
            var k = 1 + query.Steps.Count % 7;
            AssertSame(expected.Take(k), query.Graph.KShortestPaths(query.Start, query.End, k, query.WeightOf, query.Options));
            several += expected.Count > 3 ? 1 : 0;
        });
        Assert.True(several > Count / 10, $"only {several} graphs had more than three paths");
    }

    [Fact]
    public void K_shortest_paths_of_larger_graphs_begin_as_all_simple_paths_do()
    {
        RandomPathQuery.ForEach(Count / 20, query =>
        {
            var expected = Weighted(query);
            AssertSame(expected.Take(200), query.Graph.KShortestPaths(query.Start, query.End, 200, query.WeightOf, query.Options));
        }, maximumNodes: 11, maximumFacts: 26);
    }

    [Fact]
    public void The_weighted_shortest_path_is_the_first_simple_path_by_weight_with_and_without_a_heuristic()
    {
        RandomPathQuery.ForEach(Count, query =>
        {
            var expected = Weighted(query).Take(1).ToList();
            AssertSame(expected, Listed(query.Graph.ShortestPath(query.Start, query.End, query.WeightOf, query.Options)));
            var left = NaiveDistances.ToEnd(query);
            var random = new Random(query.From);
            var shares = left.Select(_ => random.NextDouble()).ToArray();
            AssertSame(
                expected,
                Listed(query.Graph.ShortestPath(query.Start, query.End, query.WeightOf, node => left[node.Index], query.Options)));
            AssertSame(expected, Listed(query.Graph.ShortestPath(query.Start, query.End, query.WeightOf, static _ => 0, query.Options)));

            // Admissible, and mostly not consistent.
            AssertSame(expected, Listed(query.Graph.ShortestPath(
                query.Start, query.End, query.WeightOf,
                node => double.IsInfinity(left[node.Index]) ? 7 : Math.Floor(4 * shares[node.Index] * left[node.Index]) / 4,
                query.Options)));
        });
    }

    [Fact]
    public void Weights_of_shortest_paths_are_those_of_Bellman_and_Ford_on_larger_graphs()
    {
        RandomPathQuery.ForEach(Count, query =>
        {
            if (query.Options.MaximumLength != int.MaxValue) return;
            var left = NaiveDistances.ToEnd(query);
            var path = query.Graph.ShortestPath(query.Start, query.End, query.WeightOf, query.Options);
            Assert.Equal(left[query.From], path?.Weight ?? double.PositiveInfinity);
            var guided = query.Graph.ShortestPath(query.Start, query.End, query.WeightOf, node => left[node.Index] / 2, query.Options);
            Assert.Equal(path, guided);
            Assert.Equal(path, query.Graph.KShortestPaths(query.Start, query.End, 1, query.WeightOf, query.Options).SingleOrDefault());
        }, maximumNodes: 24, maximumFacts: 70);
    }

    [Fact]
    public void Weights_whose_sums_are_rounded_give_the_same_paths_as_all_simple_paths_do()
    {
        RandomPathQuery.ForEach(Count, query =>
        {
            // Sums in another order are rounded differently.
            double Weight(Fact fact) => Math.Cbrt(fact.Index + 2);
            var expected = Sorted(query.SimplePaths(), path => Math.Round(path.Sum(fact => Math.Cbrt(fact + 2)), 9));
            var found = query.Graph.KShortestPaths(query.Start, query.End, int.MaxValue, Weight, query.Options).ToList();
            Assert.Equal(expected.Select(Key).Order(), found.Select(path => Key([.. path.Select(step => step.Fact.Index)])).Order());
            for (var i = 0; i < found.Count; i++) Assert.Equal(expected[i].Sum(fact => Math.Cbrt(fact + 2)), found[i].Weight, 1e-9);
            var best = query.Graph.ShortestPath(query.Start, query.End, Weight, query.Options);
            Assert.Equal(found.FirstOrDefault()?.Weight ?? -1, best?.Weight ?? -1, 1e-9);
        });

        static string Key(int[] path) => string.Join(' ', path);
    }

    [Fact]
    public void Reachable_nodes_are_those_that_a_shortest_path_leads_to_by_distance()
    {
        RandomPathQuery.ForEach(Count, query =>
        {
            var expected = query.Graph.Nodes
                .Select(node => (Node: node, Path: query.Graph.ShortestPath(query.Start, node, query.Options)))
                .Where(found => found.Path is not null)
                .OrderBy(found => found.Path!.Length).ThenBy(found => found.Node.Index).Select(found => found.Node);
            Assert.Equal(expected, query.Graph.Reachable(query.Start, query.Options));
        });
    }

    private static List<int[]> Weighted(RandomPathQuery query) =>
        Sorted(query.SimplePaths().Where(path => !double.IsInfinity(query.WeightOf(path))), path => query.WeightOf(path));

    private static GraphPath[] Listed(GraphPath? path) => path is null ? [] : [path];

    private static List<int[]> Sorted(IEnumerable<int[]> paths, Func<int[], double> weight) =>
        [.. paths.OrderBy(weight).ThenBy(path => path.Length).ThenBy(
            path => path, Comparer<int[]>.Create(static (one, other) => one.AsSpan().SequenceCompareTo(other)))];

    private static void AssertSame(IEnumerable<int[]> expected, IEnumerable<GraphPath> found)
    {
        var paths = found.ToList();
        Assert.Equal(
            expected.Select(path => string.Join(' ', path)), paths.Select(path => string.Join(' ', path.Select(step => step.Fact.Index))));
        foreach (var path in paths)
        {
            for (var i = 0; i < path.Length; i++) Assert.Equal(i == 0 ? path.Start : path[i - 1].To, path[i].From);
            Assert.All(path, step => Assert.Equal(step.To, step.Fact.Other(step.From)));
        }
    }
}
