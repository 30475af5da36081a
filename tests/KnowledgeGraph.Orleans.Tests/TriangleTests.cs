using System.Globalization;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Orleans.Silos;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>A part finds the triangles of whatever rows it gets, a few at a time.</summary>
public sealed class TriangleTests(Cluster cluster)
{
    private const int Nodes = 120;

    private static readonly StepFilter Anything = new(null, PathDirection.Forward, null, null);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Parts_find_together_what_is_found_pair_by_pair(int parts)
    {
        var directory = cluster.DirectoryOf("triangles" + parts);
        var (triangles, calls, answers) = (0, 0, 0);
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            var edges = CreateEdges(random);
            ShardSet.Write(Build(edges), directory, parts);
            var set = ShardSet.Open(directory);
            var options = new KnowledgeGraphSiloOptions("triangles", directory) { PageLength = 1 + seed };
            ServedShard[] shards = [.. Enumerable.Range(0, parts).Select(
                part => new ServedShard(set.OpenShard(part), options, "triangles", "-"))];
            var numbers = NumbersOf(shards);
            for (var round = 0; round < 8; round++)
            {
                var (rows, expected) = CreateRows(random, edges, numbers);
                var found = new int[rows.Length];
                foreach (var shard in shards)
                {
                    for (var start = 0; start < rows.Length; calls++)
                    {
                        var request = new TriangleRequest(Anything, RawValues.Encode(rows), start);
                        var limit = new WorkLimit(TimeSpan.FromMinutes(1), default);
                        var page = TriangleKernel.Find(shard.Neighbors(Anything, limit), request, limit);
                        Assert.InRange(page.End, start + 1, rows.Length);
                        var counts = new int[rows.Length];
                        RawValues.Decode(page.Counts, counts);
                        for (var i = 0; i < counts.Length; i++) found[i] += counts[i];
                        start = page.End;
                    }

                    answers++;
                }

                Assert.Equal(expected, found);
                triangles += expected.Count(one => one > 0);
            }
        }

        Assert.True(triangles > 1000 && calls > 2 * answers, $"{triangles} places with triangles, {calls} calls for {answers} answers");
    }

    /// <summary>Edges between nodes of which some have many neighbours, and most have few.</summary>
    private static HashSet<(int From, int To)> CreateEdges(Random random)
    {
        var edges = new HashSet<(int, int)>();
        for (var i = 0; i < 900; i++) edges.Add((random.Next(4), random.Next(Nodes)));
        for (var i = 0; i < 300; i++) edges.Add((random.Next(Nodes), random.Next(Nodes)));
        for (var i = 0; i < 300; i++) edges.Add((random.Next(Nodes), Nodes - 1 - random.Next(4)));
        return edges;
    }

    private static Graph Build(HashSet<(int From, int To)> edges)
    {
        var test = new TestGraph("Triangles", 9).Kind("V").Relation("V", "E", "V");
        for (var node = 0; node < Nodes; node++) test.Entity("V", KeyOf(node));
        foreach (var (from, to) in edges) test.Fact(KeyOf(from), "E", KeyOf(to));
        return test.Build();
    }

    private static Dictionary<int, int> NumbersOf(ServedShard[] shards)
    {
        var nodes = new Dictionary<int, int>();
        foreach (var shard in shards)
        {
            for (var position = 0; position < shard.Shard.OwnCount; position++)
            {
                var node = shard.Shard.NodeAt(position);
                nodes.Add(shard.Shard.NumberOf(node), int.Parse(shard.Shard.Graph.Nodes[node].Key, CultureInfo.InvariantCulture));
            }
        }

        return nodes;
    }

    /// <summary>Rows of nodes and flags by chance, short ones and long ones, and what is to be found at each place.</summary>
    private static (int[] Rows, int[] Expected) CreateRows(Random random, HashSet<(int From, int To)> edges, Dictionary<int, int> nodes)
    {
        var (rows, expected) = (new List<int>(), new List<int>());
        for (var i = 0; i < 10; i++)
        {
            var length = ((int[])[0, 1, 2, 3, 10, Nodes])[random.Next(6)];
            int[] numbers = [.. Enumerable.Range(0, Nodes).OrderBy(_ => random.Next()).Take(length).Order()];
            bool[] mutual = [.. numbers.Select(_ => random.Next(2) == 0)];
            var (row, first) = (rows.Count, rows.Count + 1);
            rows.Add(length);
            rows.AddRange(numbers.Select((number, at) => (int)Neighbor.Encode(number, mutual[at])));
            expected.AddRange(new int[1 + length]);
            for (var one = 0; one < length; one++)
            {
                for (var other = one + 1; other < length; other++)
                {
                    var (from, to) = (nodes[numbers[one]], nodes[numbers[other]]);
                    var directions = (edges.Contains((from, to)) ? 1 : 0) + (edges.Contains((to, from)) ? 1 : 0);
                    if (directions == 0) continue;
                    expected[row] += directions;
                    expected[first + one] += mutual[other] ? 2 : 1;
                    expected[first + other] += mutual[one] ? 2 : 1;
                }
            }
        }

        return ([.. rows], [.. expected]);
    }

    private static string KeyOf(int node) => node.ToString(CultureInfo.InvariantCulture);
}
