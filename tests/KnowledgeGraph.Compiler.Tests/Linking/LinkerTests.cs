using KnowledgeGraph.Compiler.Facts;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Linking;

public sealed class LinkerTests
{
    [Fact]
    public void Nodes_are_by_kind_then_key_in_byte_order()
    {
        var graph = Race.Link(
            new UnitBuilder("a").Entity("\U0001F600", "Chip").Entity("\uFFFD", "Chip").Entity("A", "Policy").Entity("Z", "Person").Entity(
                "B", "Race.Company"));

        Assert.Equal(["B", "Z", "\uFFFD", "\U0001F600", "A"], graph.Nodes.Select(node => node.Key));
    }

    [Fact]
    public void A_declaration_in_CSharp_and_one_in_JSON_are_one_entity()
    {
        var graph = Race.Link(
            new UnitBuilder("a.kg.json").Entity("X", "Company", "The X", "z", "ä", "X", "The X"),
            new UnitBuilder("Race.Company.X", FactFormat.CSharp).Entity("X", "Race.Company", null, "z", "b"),
            new UnitBuilder("b.kg.json").Entity("X", null, null, "c"));

        var node = Assert.Single(graph.Nodes);
        Assert.Equal(("X", "The X", FactFormat.CSharp), (node.Key, node.Label, node.DeclaredIn));
        Assert.Equal(["b", "c", "z", "ä"], node.Aliases);
    }

    [Fact]
    public void Several_claims_of_one_fact_are_one_fact()
    {
        var graph = Race.Link(
            Entities().Source("D1").Source("D2")
                .Claim("A backs B", (QualifierKind.Source, "D2"))
                .Claim("A Backs B", (QualifierKind.Source, "D1"), (Quote, "A backs B"), (QuoteAt, "12"))
                .Claim(
                    "B backedBy A", (QualifierKind.Modality, "Claimed"), (AttributedTo, "B"), (QualifierKind.Rank, "preferred"),
                    (RankReason, "best"))
                .Claim("A backs B", (QualifierKind.Modality, "denied"), (AttributedTo, "somebody")));

        Assert.Equal(
            [
                "A backs B Preferred", "  Preferred Claimed B =B best", "  Normal Denied somebody", "  Normal Asserted D1 A backs B @12",
                "  Normal Asserted D2",
            ],
            Race.Lines(graph));
    }

    [Fact]
    public void A_symmetric_relation_holds_a_fact_once()
    {
        var graph = Race.Link(Entities().Claim("B rivalOf A", (Id, "1")).Claim("A rivalOf B", (Id, "2")).Claim("C rivalOf C"));

        Assert.Equal(
            ["B rivalOf A Normal", "  Normal Asserted 1", "  Normal Asserted 2", "C rivalOf C Normal", "  Normal Asserted"],
            Race.Lines(graph));
    }

    [Fact]
    public void A_symmetric_fact_has_the_direction_of_its_first_claim_whatever_the_order_of_the_files()
    {
        Assert.Equal("B rivalOf A Normal", Race.Lines(Race.Link(Entities().Claim("B rivalOf A")))[0]);
        Assert.Equal("A rivalOf B Normal", Race.Lines(Race.Link(Entities().Claim("A rivalOf B")))[0]);
        Assert.Equal(
            "A rivalOf B Normal", Race.Lines(Race.Link(Entities().Claim("B rivalOf A", (Id, "2")).Claim("A rivalOf B", (Id, "1"))))[0]);
        Assert.Equal("A rivalOf B Normal", Race.Lines(Race.Link(Entities().Claim("B rivalOf A", (Scope, "one")).Claim("A rivalOf B")))[0]);
        Assert.Equal(
            "B rivalOf A Preferred",
            Race.Lines(
                Race.Link(
                    Entities().Claim("A rivalOf B").Claim(
                        "B rivalOf A", (QualifierKind.Rank, "preferred"), (QualifierKind.RankReason, "why"))))[0]);
    }

    [Fact]
    public void Values_are_canonical_and_equal_ones_are_one_fact()
    {
        var graph = Race.Link(
            Entities().Claim("A budget 5.6e6 USD", (Id, "1")).Claim("A budget 5600000 USD", (Id, "2")).Claim("A founded 2023")
                .Claim("A site HTTP://Example.org").Claim("A staff 0042", ValueForm.Number).Claim("A isPublic true", ValueForm.Boolean)
                .Claim("A stage seriesA").Claim("A names Tiefe Suche@DE").Claim("A tokens -9223372036854775808", ValueForm.Number)
                .Claim("A motto two words"));

        Assert.Equal(
            [
                "A budget 5.6e6 USD Normal", "A founded 2023 Normal", "A isPublic 1 Normal", "A motto two words Normal",
                "A names Tiefe Suche@de Normal",
                "A site http://example.org/ Normal", "A staff 42 Normal", "A stage SeriesA Normal", "A tokens -9223372036854775808 Normal",
            ],
            Race.Lines(graph).Where(line => line[0] != ' '));
    }

    [Theory]
    [InlineData("asserted", "normal", "Normal")]
    [InlineData("inferred", "normal", "Normal")]
    [InlineData("opinion", "normal", "Hidden")]
    [InlineData("Denied", "preferred", "Hidden")]
    [InlineData("asserted", "Deprecated", "Hidden")]
    [InlineData("reported", "Preferred", "Preferred")]
    public void The_standing_is_that_of_the_best_claim(string modality, string rank, string standing)
    {
        var graph = Race.Link(
            Entities().Claim("A motto x", (Id, "1")).Claim(
                "A backs B", (QualifierKind.Modality, modality), (QualifierKind.Rank, rank), (RestsOn, "1")));

        Assert.Contains("A backs B " + standing, Race.Lines(graph));
    }

    [Fact]
    public void The_best_then_finest_value_of_a_single_valued_member_comes_first()
    {
        var graph = Race.Link(
            Entities().Source("D1").Source("D2").Source("D3")
                .Claim("A founded 2023", (QualifierKind.Source, "D1")).Claim("A founded 2023-05", (QualifierKind.Source, "D2"))
                .Claim("A founded 2023-05-17", (QualifierKind.Rank, "deprecated"))
                .Claim("A founded 2020/2024", (QualifierKind.Source, "D3")).Claim("B founded 2023", (QualifierKind.Rank, "preferred"))
                .Claim("B founded 2021-01-01"));

        Assert.Equal(
            ["A founded 2023-05 Normal", "A founded 2023 Normal", "A founded 2020/2024 Normal", "A founded 2023-05-17 Hidden",
                "B founded 2023 Preferred", "B founded 2021-01-01 Normal"],
            Race.Lines(graph).Where(line => line[0] != ' '));
    }

    [Fact]
    public void The_source_of_a_file_holds_for_claims_that_name_none_and_are_not_inferred()
    {
        var graph = Race.Link(
            Entities().Source("D1").Source("D2").Default("D1")
                .Claim("A backs B", (Id, "1")).Claim("A backs C", (QualifierKind.Source, "D2")).Claim(
                    "B backs C", (QualifierKind.Modality, "inferred"), (RestsOn, "1")));

        Assert.Equal(["D1", "D2", null], graph.Claims.Select(claim => claim.Source < 0 ? null : graph.Sources[claim.Source].Key));
    }

    [Fact]
    public void Claims_rest_on_claims_of_other_units()
    {
        var graph = Race.Link(
            Entities().Claim("C backs A", (QualifierKind.Modality, "inferred"), (RestsOn, "x"), (RestsOn, "y"), (RestsOn, "x")),
            new UnitBuilder("b").Claim("B backs C", (Id, "x")),
            new UnitBuilder("c").Claim("A backs C", (Id, "y"), (RestsOn, "x")));

        Assert.Equal(
            ["A backs C Normal", "  Normal Asserted y on 1", "B backs C Normal", "  Normal Asserted x", "C backs A Normal",
                "  Normal Inferred on 0 1"],
            Race.Lines(graph));
    }

    [Fact]
    public void Sources_are_by_key_and_one_that_says_the_same_twice_is_one()
    {
        var hash = new string('a', 64);
        var graph = Race.Link(
            new UnitBuilder("a").Source("D2", "two.txt", "https://Example.org", "2023-01", hash.ToUpperInvariant()).Source("D1"),
            new UnitBuilder("S.D2", FactFormat.CSharp).Source("D2", "two.txt", "https://example.org/", "2023-01", hash, "S"));

        Assert.Equal(["D1", "D2"], graph.Sources.Select(source => source.Key));
        Assert.Equal(
            ("https://example.org/", "2023-01", hash, "S"),
            (graph.Sources[1].Url, graph.Sources[1].Published, graph.Sources[1].Sha256, graph.Sources[1].ContainingType));
    }

    [Fact]
    public void No_units_are_an_empty_graph()
    {
        var graph = Race.Link();

        Assert.Equal((0, 0, 0, 0), (graph.Nodes.Count, graph.Facts.Count, graph.Claims.Count, graph.Sources.Count));
    }

    [Fact]
    public void A_cancelled_link_says_so() => Assert.Throws<OperationCanceledException>(
        () => KnowledgeGraph.Compiler.Linking.Linker.Link(Race.Vocabulary, [], new CancellationToken(true)));

    private static UnitBuilder Entities() => new UnitBuilder("a").Entity("A", "Company").Entity("B", "Company").Entity("C", "Company");
}
