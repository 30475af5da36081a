using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Blocks;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Shards;

/// <summary>A set of shards is the graph that it was written from, and nothing else.</summary>
public sealed class ShardSetTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kg").FullName;

    public void Dispose() => Files.Delete(_directory);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void Every_fact_is_in_the_shards_of_its_ends_with_all_of_its_claims(int parts)
    {
        var shared = 0;
        foreach (var graph in Graphs())
        {
            var set = ShardSet.Write(graph, Path.Combine(_directory, "shards"), parts);
            set.Verify();
            var shards = Enumerable.Range(0, parts).Select(set.OpenPart).ToArray();
            var texts = shards.Select(shard => shard.Facts.Select(TextOf).ToHashSet()).ToArray();
            foreach (var fact in graph.Facts)
            {
                var ends = new[] { fact.Subject, fact.Object ?? fact.Subject }.Select(node => ShardSet.PartOf(node.Key, parts)).Distinct();
                foreach (var part in ends) Assert.Contains(TextOf(fact), texts[part]);
                shared += ends.Count() - 1;
            }

            var all = graph.Facts.Select(TextOf).ToHashSet();
            foreach (var shard in texts) Assert.Subset(all, shard);
        }

        Assert.True(parts == 1 || shared > 100, $"{shared} facts are in two shards");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void Every_node_of_a_part_has_its_names_its_facts_and_its_hops(int parts)
    {
        foreach (var graph in Graphs())
        {
            var set = ShardSet.Write(graph, Path.Combine(_directory, "shards"), parts);
            var shards = Enumerable.Range(0, parts).Select(set.OpenShard).ToArray();
            Assert.Equal(graph.NodeCount, shards.Sum(shard => shard.OwnCount));
            var seen = new HashSet<int>();
            foreach (var node in graph.AllNodes)
            {
                var shard = shards[ShardSet.PartOf(node.Key, parts)];
                var own = shard.Graph[node.Key];
                Assert.True(shard.IsOwn(own.Index));
                Assert.Equal(shard.Part, shard.PartOf(shard.NumberOf(own.Index)));
                Assert.Equal(own.Index, shard.NodeAt(shard.NumberOf(own.Index) - shard.StartOf(shard.Part)));
                Assert.True(seen.Add(shard.NumberOf(own.Index)));
                Assert.Equal(
                    (node.Label, node.Kind.Name, node.Status, node.ReplacedBy?.Key),
                    (own.Label, own.Kind.Name, own.Status, own.ReplacedBy?.Key));
                Assert.Equal(node.Aliases, own.Aliases);
                Assert.Equal(node.Facts.Select(TextOf), own.Facts.Select(TextOf));
                foreach (var member in graph.Members.Where(member => member.IsRelation)) AssertSameHops(node, own, member.Index);
            }
        }
    }

    /// <summary>Nodes of other parts have the same number in each shard that they are in.</summary>
    [Fact]
    public void A_node_has_one_number_in_all_shards()
    {
        foreach (var graph in Graphs())
        {
            var set = ShardSet.Write(graph, Path.Combine(_directory, "shards"), 3);
            var numbers = new Dictionary<string, int>();
            foreach (var shard in Enumerable.Range(0, 3).Select(set.OpenShard))
            {
                foreach (var node in shard.Graph.AllNodes)
                {
                    var number = shard.NumberOf(node.Index);
                    Assert.Equal(numbers.GetValueOrDefault(node.Key, number), numbers[node.Key] = number);
                }
            }

            Assert.Equal(graph.NodeCount, numbers.Count);
        }
    }

    [Fact]
    public void A_claim_keeps_the_claims_that_it_rests_on_wherever_their_facts_are()
    {
        var test = new TestGraph().Kind("Thing").Relation("Thing", "Near", "Thing");
        for (var i = 0; i < 12; i++) test.Entity("Thing", "k" + i);
        test.Claim("k0", "near", "k1", id: "c0");
        for (var i = 1; i < 11; i++)
            test.Claim("k" + i, "near", "k" + (i + 1), id: "c" + i, modality: Modality.Inferred, restsOn: ["c" + (i - 1)]);
        var graph = test.Build();
        var set = ShardSet.Write(graph, _directory, 5);
        set.Verify();
        var facts = 0;
        foreach (var shard in Enumerable.Range(0, 5).Select(set.OpenPart))
        {
            facts += shard.FactCount;
            for (var claim = 0; claim < shard.ClaimCount; claim++)
            {
                var own = new Claim(shard, claim);
                Assert.Equal(graph.Claim(own.Id!).RestsOn.Select(other => other.Id), own.RestsOn.Select(other => other.Id));
            }
        }

        Assert.True(facts > graph.FactCount, $"{facts} facts");
    }

    [Fact]
    public void The_same_graph_gives_the_same_files_from_either_version_of_its_image()
    {
        var literal = Race.Create().Build();
        var file = Graph.Load(Files.BytesOf(literal, ImageVersion.File));
        var (one, other) = (Path.Combine(_directory, "one"), Path.Combine(_directory, "other"));
        Assert.Equal(ShardSet.Write(literal, one, 3).Version, ShardSet.Write(file, other, 3).Version);
        Assert.Equal(7, Directory.GetFiles(one).Length);
        foreach (var path in Directory.GetFiles(one))
            Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(Path.Combine(other, Path.GetFileName(path))));
    }

    [Fact]
    public void A_graph_with_fewer_nodes_than_parts_has_empty_shards()
    {
        var graph = new TestGraph().Kind("Thing").Relation("Thing", "Near", "Thing").Entity("Thing", "a").Build();
        var set = ShardSet.Write(graph, _directory, 4);
        set.Verify();
        Assert.Equal([0, 0, 0, 1], Enumerable.Range(0, 4).Select(part => set.OpenPart(part).NodeCount).Order());
    }

    [Fact]
    public void Only_a_graph_that_is_not_a_view_is_written_in_one_part_or_more()
    {
        var graph = Race.Create().Build();
        Assert.Throws<InvalidOperationException>(() => ShardSet.Write(graph.Including(Modality.Rumoured), _directory, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShardSet.Write(graph, _directory, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShardSet.Write(graph, _directory, ShardSet.MaximumParts + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShardSet.PartOf("a", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShardSet.Write(graph, _directory, 2).OpenPart(2));
    }

    [Fact]
    public void What_is_cancelled_leaves_the_set_that_was_there()
    {
        ShardSet.Write(Race.Create().Build(), _directory, 2);
        var before = Directory.GetFiles(_directory).Order().ToArray();
        using var source = new CancellationTokenSource();
        var progress = new Cancelling(source);
        Assert.Throws<OperationCanceledException>(() => ShardSet.Write(Files.Wide(50, 80), _directory, 3, progress, source.Token));
        Assert.Equal(before, Directory.GetFiles(_directory).Order());
        Assert.Equal(2, ShardSet.Open(_directory).PartCount);
    }

    private static IEnumerable<Graph> Graphs() =>
    [
        .. Enumerable.Range(0, 12).Select(seed => new RandomGraph(seed, modules: 1 + seed % 3).Graph), Race.Create().Build(),
        Files.Wide(300, 600),
    ];

    private static void AssertSameHops(Node node, Node own, int member)
    {
        Assert.Equal(KeysIn(node.Graph.Outgoing(member), node), KeysIn(own.Graph.Outgoing(member), own));
        Assert.Equal(KeysIn(node.Graph.Incoming(member), node), KeysIn(own.Graph.Incoming(member), own));
    }

    private static string[] KeysIn(Adjacency rows, Node node) => rows.RowOf(node.Index) is var row and >= 0
        ? [.. rows.Neighbors[rows.Starts[row]..rows.Starts[row + 1]].Select(other => node.Graph.Store.NodeKeys[other])]
        : [];

    /// <summary>A fact with all that is stated about it.</summary>
    private static string TextOf(Fact fact) => $"{fact.Subject.Key} {fact.Member.Name} {fact.Object?.Key ?? fact.Value.ToString()} "
        + $"{fact.IsVisible} " + string.Join(
            "; ", fact.Claims.Select(claim => string.Join(
                ' ', claim.Source, claim.Quote, claim.Id, claim.Since, claim.Modality, claim.Rank, claim.AttributedTo, claim.Module.Name)));

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == 2) source.Cancel();
        }
    }
}
