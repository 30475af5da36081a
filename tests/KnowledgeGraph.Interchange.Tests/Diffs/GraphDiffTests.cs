using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Testing.Graphs;

namespace KnowledgeGraph.Interchange.Tests.Diffs;

/// <summary>What a diff says of single differences, and how it is written.</summary>
public sealed class GraphDiffTests
{
    [Fact]
    public void The_vocabulary_comes_first_and_each_claim_is_below_its_fact()
    {
        var old = Base().Kind("City").Property("City", "Mayor", MemberType.Text).Entity("Firm", "Gone", "Gone Ltd.")
            .Fact("Acme", "Founded", "2001", new TestClaim("D1") { Id = "c1" })
            .Fact("Acme", "Backs", "Globex", new TestClaim("D1", "Acme backs Globex"))
            .Fact("Globex", "Backs", "Acme");
        var @new = Base().Kind("Town").Entity("Firm", "Fresh", null, "Fresh Inc.").Source("D2", "d2.txt", "Second")
            .Fact("Acme", "Founded", "2002", new TestClaim("D1") { Id = "c1" })
            .Fact("Acme", "Backs", "Globex", new TestClaim("D1", "Acme backs Globex") { Rank = Rank.Deprecated, RankReason = "it ended" })
            .Fact("Acme", "Backs", "Fresh", new TestClaim("D2") { Id = "c2", Modality = Modality.Claimed, By = "a `witness`" });
        var diff = GraphDiff.Between(old.Build(), @new.Build());
        var handle = diff.Claims.Single(static change => change is { Kind: ChangeKind.Changed, New.Id: null }).New!.Handle;
        var gone = diff.Claims.Single(static change => change.Kind == ChangeKind.Removed).Old!.Handle;

        Assert.Equal(
            $"""
            Vocabulary
            - kind City
            + kind Town
            - member City.mayor, type Text?
            Sources
            + source D2, document d2.txt, title Second
            Entities
            + Firm Fresh, alias "Fresh Inc."
            - Firm Gone, label "Gone Ltd."
            Facts
            + Acme backs Fresh
            +   c2: source D2, modality claimed, attributedTo "a `witness`"
            ~ Acme backs Globex: hidden: no → yes
            ~   {handle}: rank: normal → deprecated; rankReason: none → "it ended"
            ~ Acme founded 2001 → 2002
            ~   c1: states: "Acme founded 2001" → "Acme founded 2002"
            - Globex backs Acme
            -   {gone}: no source
            {diff.ToSummary()}

            """.ReplaceLineEndings("\n"), diff.ToString());
        Assert.Equal(
            "Test: kinds 1 added, 1 removed; members 1 removed; sources 1 added; entities 1 added, 1 removed; "
                + "facts 1 added, 1 removed, 2 changed; claims 1 added, 1 removed, 2 changed.", diff.ToSummary());
        Assert.Equal(
            $"""
            ### Changes of Test

            | | added | removed | changed |
            |---|---:|---:|---:|
            | kinds | 1 | 1 | 0 |
            | members | 0 | 1 | 0 |
            | sources | 1 | 0 | 0 |
            | entities | 1 | 1 | 0 |
            | facts | 1 | 1 | 2 |
            | claims | 1 | 1 | 2 |

            ```diff
            @@ Vocabulary @@
            - kind City
            + kind Town
            - member City.mayor, type Text?
            @@ Sources @@
            + source D2, document d2.txt, title Second
            @@ Entities @@
            + Firm Fresh, alias "Fresh Inc."
            - Firm Gone, label "Gone Ltd."
            @@ Facts @@
            + Acme backs Fresh
            +   c2: source D2, modality claimed, attributedTo "a `witness`"
            ! Acme backs Globex: hidden: no → yes
            !   {handle}: rank: normal → deprecated; rankReason: none → "it ended"
            ! Acme founded 2001 → 2002
            !   c1: states: "Acme founded 2001" → "Acme founded 2002"
            - Globex backs Acme
            -   {gone}: no source
            ```

            """.ReplaceLineEndings("\n"), diff.ToMarkdown());
    }

    [Fact]
    public void A_fact_of_which_only_a_claim_differs_is_shown_without_a_sign()
    {
        var diff = GraphDiff.Between(
            Base().Fact("Acme", "Backs", "Globex", new TestClaim("D1") { Id = "c1" }).Build(),
            Base().Fact("Acme", "Backs", "Globex", new TestClaim("D1") { Id = "c1", Scope = "in part" }).Build());
        Assert.Empty(diff.Facts);
        Assert.Equal(
            ["Facts", "  Acme backs Globex", "~   c1: scope: none → \"in part\""], diff.ToLines().Select(static line => line.ToString()));
    }

    [Fact]
    public void A_claim_is_known_by_its_handle_where_one_of_the_graphs_gives_it_an_id()
    {
        var change = Assert.Single(GraphDiff.Between(
            Base().Fact("Acme", "Backs", "Globex", new TestClaim("D1", "q")).Build(),
            Base().Fact("Acme", "Backs", "Globex", new TestClaim("D1", "q") { Id = "c1" }).Build()).Claims);
        Assert.Equal((null, "c1"), (change.Old!.Id, change.New!.Id));
        Assert.Empty(change.Fields);
    }

    [Fact]
    public void Several_claims_of_one_handle_are_matched_by_what_they_say()
    {
        var diff = GraphDiff.Between(
            Base().Fact("Acme", "Backs", "Globex", Scoped("a"), Scoped("b"), Scoped("c")).Build(),
            Base().Fact("Acme", "Backs", "Globex", Scoped("c"), Scoped("a")).Build());
        Assert.Equal("b", Assert.Single(diff.Claims).Old!.Field("scope"));

        static TestClaim Scoped(string scope) => new("D1") { Scope = scope };
    }

    [Fact]
    public void It_does_not_matter_which_end_of_a_symmetric_relation_comes_first()
    {
        var old = Base().Relation("Firm", "Rival", "Firm", symmetric: true).Fact("Acme", "Rival", "Globex");
        var @new = Base().Relation("Firm", "Rival", "Firm", symmetric: true).Fact("Globex", "Rival", "Acme");
        Assert.True(GraphDiff.Between(old.Build(), @new.Build()).IsEmpty);
    }

    [Fact]
    public void A_value_of_another_member_or_of_one_with_several_values_is_not_a_changed_value()
    {
        var old = Base().Property("Firm", "Name", MemberType.Text, Cardinality.Many).Fact("Acme", "Name", "One");
        var @new = Base().Property("Firm", "Name", MemberType.Text, Cardinality.Many).Fact("Acme", "Name", "Two");
        Assert.Equal(
            [ChangeKind.Removed, ChangeKind.Added],
            GraphDiff.Between(old.Build(), @new.Build()).Facts.Select(static change => change.Kind));
    }

    [Fact]
    public void An_entity_is_renamed_only_where_a_graph_finds_it_by_both_keys()
    {
        var old = new TestGraph("Ports").Kind("Port").Relation("Port", "Near", "Port").Entity("Port", "Harbour").Entity("Port", "Quay")
            .Fact("Quay", "Near", "Harbour").Build();
        var extended = new TestGraph("Ports").Kind("Port").Relation("Port", "Near", "Port").Entity("Port", "OldHarbour")
            .Entity("Port", "Quay").Fact("Quay", "Near", "OldHarbour").OtherKey("OldHarbour", 0, "Harbour").Extend("All", 43)
            .Build();
        var diff = GraphDiff.Between(old, extended);
        var entity = Assert.Single(diff.Entities);
        Assert.Equal(("Harbour", "OldHarbour"), (entity.Old!.Key, entity.New!.Key));
        Assert.Equal([new FieldChange("key", "Harbour", "OldHarbour")], entity.Fields);
        Assert.Empty(diff.Facts);
        Assert.Empty(diff.Claims);
        Assert.Equal([new FieldChange("key", "OldHarbour", "Harbour")], Assert.Single(GraphDiff.Between(extended, old).Entities).Fields);
    }

    [Fact]
    public void A_change_of_status_is_one_difference()
    {
        var old = Base().Fact("Acme", "Backs", "Globex").Fact("Globex", "Backs", "Acme", new TestClaim { Modality = Modality.Rumoured });
        var @new = Base().Fact("Acme", "Backs", "Globex").Fact("Globex", "Backs", "Acme", new TestClaim { Modality = Modality.Rumoured })
            .Status("Acme", "deprecated", "Globex", "It was merged.");
        foreach (var (before, after) in BothForms(old.Build(), @new.Build()))
        {
            var diff = GraphDiff.Between(before, after);
            Assert.Equal(1, diff.Count);
            Assert.Equal(
                [
                    new("status", null, "deprecated"), new("replacedBy", null, "Globex"),
                    new FieldChange("statusReason", null, "It was merged."),
                ],
                Assert.Single(diff.Entities).Fields);
            const string Line =
                " Firm Acme: status: current → deprecated; replacedBy: none → Globex; statusReason: none → \"It was merged.\"\n";
            Assert.StartsWith("Entities\n~" + Line, diff.ToString(), StringComparison.Ordinal);
            Assert.Contains("@@ Entities @@\n!" + Line, diff.ToMarkdown(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_deprecated_entity_that_came_is_shown_with_its_status()
    {
        var @new = Base().Entity("Firm", "Gone").Status("Gone", "deprecated", "Acme").Fact("Gone", "Backs", "Acme");
        foreach (var (before, after) in BothForms(Base().Build(), @new.Build()))
        {
            var diff = GraphDiff.Between(before, after);
            Assert.Equal("+ Firm Gone, status deprecated, replacedBy Acme", diff.ToLines()[1].ToString());
            Assert.Empty(Assert.Single(diff.Facts).New!.Fields);
        }
    }

    [Fact]
    public void A_replacement_with_another_key_in_an_extending_graph_is_the_same()
    {
        var old = new TestGraph("Ports").Kind("Port").Entity("Port", "Harbour").Entity("Port", "Quay")
            .Status("Quay", "deprecated", "Harbour").Build();
        var extended = new TestGraph("Ports").Kind("Port").Entity("Port", "OldHarbour").Entity("Port", "Quay")
            .Status("Quay", "deprecated", "OldHarbour").OtherKey("OldHarbour", 0, "Harbour").Extend("All", 43).Build();
        Assert.Equal("OldHarbour", Assert.Single(GraphDiff.Between(old, extended).Entities).New!.Key);
    }

    [Fact]
    public void Another_order_of_the_values_of_an_ordered_member_is_one_difference()
    {
        var old = Base().Relation("Firm", "Ranks", "Firm").Ordered("Firm", "Ranks").Entity("Firm", "Third");
        var @new = Base().Relation("Firm", "Ranks", "Firm").Ordered("Firm", "Ranks").Entity("Firm", "Third");
        foreach (var value in new[] { "Third", "Acme", "Globex" }) old.Fact("Acme", "Ranks", value);
        foreach (var value in new[] { "Globex", "Third", "Acme" }) @new.Fact("Acme", "Ranks", value);
        foreach (var (before, after) in BothForms(old.Build(), @new.Build()))
        {
            var diff = GraphDiff.Between(before, after);
            Assert.Equal(1, diff.Count);
            Assert.Equal(
                "~ Firm Acme: order of ranks: \"Third, Acme, Globex\" → \"Globex, Third, Acme\"", diff.ToLines()[1].ToString());
        }
    }

    [Fact]
    public void A_value_that_came_or_went_is_not_another_order()
    {
        var old = Base().Property("Firm", "Names", MemberType.Text, Cardinality.Many).Ordered("Firm", "Names");
        var @new = Base().Property("Firm", "Names", MemberType.Text, Cardinality.Many).Ordered("Firm", "Names");
        foreach (var value in new[] { "C", "B", "A" }) old.Fact("Acme", "Names", value);
        foreach (var value in new[] { "New", "C", "A" }) @new.Fact("Acme", "Names", value);
        foreach (var (before, after) in BothForms(old.Build(), @new.Build()))
        {
            var diff = GraphDiff.Between(before, after);
            Assert.Empty(diff.Entities);
            Assert.Equal([ChangeKind.Removed, ChangeKind.Added], diff.Facts.Select(static change => change.Kind));
        }
    }

    [Fact]
    public void A_view_is_compared_by_what_it_shows_and_the_diff_says_so()
    {
        var graph = Base().Fact("Acme", "Backs", "Globex", new TestClaim("D1")).Build();
        var diff = GraphDiff.Between(graph, graph.FromSources(graph.Sources["D1"]));
        Assert.Contains("only what the view shows", Assert.Single(diff.Limits), StringComparison.Ordinal);
        Assert.EndsWith("no differences.\n", diff.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_says_what_it_does_not_hold()
    {
        var contents = GraphContents.OfSnapshot(Base().Build().ToSnapshot());
        Assert.Contains("has no handles", Assert.Single(contents.Limits), StringComparison.Ordinal);
        var windows = GraphContents.OfSnapshot(Base().Build().ToSnapshot().Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.True(GraphDiff.Between(contents, windows).IsEmpty);
    }

    [Theory]
    [InlineData("", "in line 1, “graph” and the name of a graph are expected")]
    [InlineData("kind Firm\n  founded: PartialDate?\n", "in line 1, “graph” and the name of a graph are expected")]
    [InlineData("graph Test\n", "in line 2, the numbers of nodes, facts, claims and sources are expected")]
    [InlineData("graph Test\n  0 sources\n\nkind Firm\n  founded\n", "in line 5, a member is expected")]
    [InlineData("graph Test\n  0 sources\n\nFirm A\n", "in line 4, “Firm” is not a kind of the snapshot")]
    [InlineData("graph Test\n  0 sources\n\nkind Firm\n\nFirm A\n  backs B\n", "in line 7, “backs” is not a member of Firm")]
    [InlineData("graph Test\n  0 sources\n\nkind Firm\n\nFirm \"A\n", "in line 6, a quotation mark is missing")]
    [InlineData("graph Test\n  0 sources\n\nkind F\n\nF A deprecated\n", "in line 6, a comma is expected")]
    [InlineData("graph Test\n  0 sources\n\nkind F\n  b: F*\n\nF A\n  b B\n    - D1 claimed\n", "in line 9, a comma is expected")]
    [InlineData("graph T\n  0 sources\n\nkind F\n  b: F*\n\nF A\n  b B\n    - D1, scope \"\\u12\"\n", "in line 9, the line ends too soon")]
    public void A_text_that_is_not_a_snapshot_is_refused_with_its_line(string text, string message)
    {
        var error = Assert.Throws<FormatException>(() => GraphContents.OfSnapshot(text));
        Assert.StartsWith("It is not a snapshot: " + message, error.Message, StringComparison.Ordinal);
        Assert.Contains("ToSnapshot()", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_snapshot_is_refused_or_read_and_nothing_else()
    {
        var text = KnowledgeGraph.Seeds.Race.Graph.ToSnapshot();
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var start = random.Next(text.Length);
            var damaged = text.Remove(start, Math.Min(random.Next(1, 30), text.Length - start));
            try
            {
                GraphContents.OfSnapshot(damaged);
            }
            catch (FormatException error)
            {
                Assert.StartsWith("It is not a snapshot: in line ", error.Message, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Two graphs as they are, and by their snapshots.</summary>
    private static IEnumerable<(GraphContents Old, GraphContents New)> BothForms(Graph old, Graph @new)
    {
        yield return (GraphContents.Of(old), GraphContents.Of(@new));
        yield return (GraphContents.OfSnapshot(old.ToSnapshot()), GraphContents.OfSnapshot(@new.ToSnapshot()));
    }

    private static TestGraph Base() => new TestGraph().Kind("Firm").Relation("Firm", "Backs", "Firm")
        .Property("Firm", "Founded", MemberType.PartialDate).Entity("Firm", "Acme").Entity("Firm", "Globex").Source("D1");
}
