using KnowledgeGraph.Tests.Graphs;
using KnowledgeGraph.Tests.Modules;

namespace KnowledgeGraph.Tests.Snapshots;

public class GraphSnapshotTests
{
    [Fact]
    public void Whole_graph() => Snapshot.Match(this, Race.Graph.ToSnapshot());

    [Fact]
    public void One_source() => Snapshot.Match(this, Race.Graph.ToSnapshot(Race.Graph.Sources["D1"]));

    [Fact]
    public void What_a_graph_adds_to_its_bases() => Snapshot.Match(this, Supply.Create().Build().ToSnapshot(onlyOwn: true));

    [Fact]
    public void What_a_graph_adds_is_a_part_of_the_whole()
    {
        var graph = Supply.Create().Build();
        var whole = graph.ToSnapshot().Split('\n').ToHashSet();
        Assert.All(graph.ToSnapshot(onlyOwn: true).Split('\n').Skip(7), line => Assert.Contains(line, whole));
        Assert.Equal(graph.ToSnapshot(), graph.ToSnapshot(onlyOwn: false));
        Assert.Equal(Race.Graph.ToSnapshot(), Race.Graph.ToSnapshot(onlyOwn: true));
    }

    [Fact]
    public void One_kind_is_a_part_of_the_whole()
    {
        var text = Race.Graph.ToSnapshot(Race.Graph.Kinds["Chip"]);
        var blocks = text.Split("\n\n");
        Assert.Equal(["kind Chip", "Chip H20", "Chip H800"], blocks.Select(block => block.Split('\n')[0]));
        var whole = Race.Graph.ToSnapshot();
        Assert.All(blocks, block => Assert.Contains(block.TrimEnd('\n'), whole, StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_fact_adds_lines_and_changes_no_others_than_the_counts()
    {
        var before = Race.Create().Build().ToSnapshot().Split('\n');
        var after = Race.Create().Source("A0").Entity("Company", "AAA").Fact("AAA", "Backs", "DeepSeek", new TestClaim("A0")).Build()
            .ToSnapshot().Split('\n');
        var counts = before.Take(5);
        Assert.Empty(before.Skip(5).Except(after));
        Assert.Equal(before.Skip(5), Subsequence(before.Skip(5).ToArray(), after.Skip(5)));
        Assert.NotEqual(counts, after.Take(5));
    }

    [Fact]
    public void What_cannot_be_seen_is_escaped()
    {
        var graph = new TestGraph().Kind("A").Entity("A", "x", "a\u202eb\tc\\ \"d\"\r\n\u0001😀\u200b").Build();
        Assert.Contains("A x \"a\\u202eb\\tc\\\\ \\\"d\\\"\\r\\n\\u0001😀\\u200b\"\n", graph.ToSnapshot(), StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_and_sources_of_other_graphs_are_refused()
    {
        var other = Race.Create().Build();
        Assert.Throws<ArgumentException>(() => Race.Graph.ToSnapshot(other.Kinds[0]));
        Assert.Throws<ArgumentException>(() => Race.Graph.ToSnapshot(other.Sources[0]));
    }

    /// <summary>The lines of the first that follow each other, in order, in the second.</summary>
    private static List<string> Subsequence(string[] lines, IEnumerable<string> all)
    {
        var found = new List<string>();
        foreach (var line in all)
        {
            if (found.Count < lines.Length && lines[found.Count] == line) found.Add(line);
        }

        return found;
    }
}
