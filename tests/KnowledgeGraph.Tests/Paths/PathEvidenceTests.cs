using System.Globalization;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Paths;

public class PathEvidenceTests
{
    private static GraphPath Path => Race.Graph.ShortestPath(Race.Graph["HighFlyer"], Race.Graph["ExportControls"])!;

    [Fact]
    public void A_path_is_as_weak_as_its_weakest_step()
    {
        Assert.Equal(Modality.Inferred, Path.WeakestModality);
        Assert.Equal(Rank.Normal, Path.LowestRank);
        var oneStep = Race.Graph.ShortestPath(Race.Graph["HighFlyer"], Race.Graph["DeepSeek"])!;
        Assert.Equal(Modality.Asserted, oneStep.WeakestModality);
        Assert.Equal(1, oneStep.Weight);
        var here = Race.Graph.ShortestPath(Race.Graph["H800"], Race.Graph["H800"])!;
        Assert.Null(here.WeakestModality);
        Assert.Null(here.LowestRank);
        Assert.Empty(here.Sources);
        Assert.Equal(0, here.Weight);
    }

    [Fact]
    public void Ranks_are_ordered_from_preferred_to_deprecated()
    {
        var graph = new TestGraph().Kind("A").Relation("A", "R", "A").Entity("A", "a").Entity("A", "b").Entity("A", "c").Entity("A", "d")
            .Fact("a", "R", "b", new TestClaim { Rank = Rank.Preferred }).Fact("b", "R", "c", new TestClaim())
            .Fact("c", "R", "d", new TestClaim { Rank = Rank.Deprecated })
            .Build();
        Assert.Equal(Rank.Preferred, graph.ShortestPath(graph["a"], graph["b"])!.LowestRank);
        Assert.Equal(Rank.Normal, graph.ShortestPath(graph["a"], graph["c"])!.LowestRank);
        Assert.Equal(
            Rank.Normal, graph.ShortestPath(graph["c"], graph["a"], new PathOptions { Direction = PathDirection.Backward })!.LowestRank);
        Assert.Null(graph.ShortestPath(graph["c"], graph["d"]));
    }

    [Fact]
    public void Sources_come_once_in_the_order_of_the_steps()
    {
        Assert.Equal(["D1", "D3"], Path.Sources.Select(source => source.Key));
        Assert.Equal(["D1", "D3"], Path[0].Sources.Select(source => source.Key));
        Assert.Equal(["D3"], Path[1].Sources.Select(source => source.Key));
        Assert.Empty(Path[2].Sources); // The curator's own conclusion.
        Assert.Throws<InvalidOperationException>(() => default(PathStep).Sources);
        Assert.Throws<InvalidOperationException>(() => default(PathStep).Claims);
    }

    [Fact]
    public void The_table_has_the_evidence_for_each_step()
    {
        const string Expected =
            """
            Step                                How                  Source  Quote
            High-Flyer ─backs→ DeepSeek         asserted             D1      “High-Flyer”
                                                reported             D3
            DeepSeek ─uses→ H800                claimed by DeepSeek  D3      “H800 chips”
            H800 ─restricted by→ US export controls  inferred        –
            ↳ DeepSeek uses H800                claimed by DeepSeek  D3      “H800 chips”
            """;
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        var table = Path.ToTable();
        CultureInfo.CurrentCulture = culture;
        Assert.Equal(Squeezed(Expected), Squeezed(table));
        var lines = table.Split('\n');
        Assert.Equal("", lines[^1]);
        var column = lines[0].IndexOf("How", StringComparison.Ordinal);
        Assert.All(lines[1..^1], line => Assert.Equal("  ", line[(column - 2)..column]));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
        Assert.Equal("", Race.Graph.ShortestPath(Path.Start, Path.Start)!.ToTable());
    }

    [Fact]
    public void The_table_is_aligned_where_characters_take_two_columns_and_has_one_line_for_each_claim()
    {
        var graph = new TestGraph().Kind("A").Relation("A", "R", "A").Source("S").Entity("A", "a", "深度求索").Entity("A", "b", "a\nb")
            .Entity("A", "c", "c")
            .Fact("a", "R", "b", new TestClaim("S", "one\r\ntwo"))
            .Fact("b", "R", "c", new TestClaim { Rank = Rank.Preferred, By = "somebody" }).Build();
        Assert.Equal(
            "Step              How                                          Source  Quote\n" +
            "深度求索 ─r→ a b  asserted                                     S       “one  two”\n" +
            "a b ─r→ c         asserted, attributed to somebody, preferred  –\n",
            graph.ShortestPath(graph["a"], graph["c"])!.ToTable());
    }

    private static string Squeezed(string text) =>
        string.Join('\n', text.Trim().Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}
