using KnowledgeGraph.Handles;
using KnowledgeGraph.Tests.Graphs;
using KnowledgeGraph.Tests.Modules;

namespace KnowledgeGraph.Tests.Facts;

/// <summary>Every claim has a handle, which says which claim it is and nothing else.</summary>
public sealed class ClaimHandleTests
{
    [Fact]
    public void A_handle_never_changes()
    {
        var graph = new TestGraph("Race").Kind("Company").Relation("Company", "Backs", "Company")
            .Property("Company", "Size", MemberType.Int32).Property("Company", "Listed", MemberType.Boolean)
            .Relation("Company", "RivalOf", "Company", symmetric: true).Source("D3")
            .Entity("Company", "High-Flyer").Entity("Company", "深度求索")
            .Claim("High-Flyer", "backs", "深度求索", "D3", "“backed” by")
            .Claim("High-Flyer", "size", "-12")
            .Claim("High-Flyer", "listed", "false", "D3")
            .Claim("深度求索", "rivalOf", "High-Flyer", "D3", "rivals").Build();
        Assert.Equal(
            ["Backs 8gqgcf5qsu2x", "Listed 9yyfzc2336j4", "RivalOf 7yskukcdch5n", "Size 72y5g3kq63p7"],
            graph.Facts.Select(fact => $"{fact.Member.Name} {fact.Claims.Single().Handle}"));
    }

    [Fact]
    public void A_handle_depends_on_each_of_its_parts()
    {
        var parts = new ClaimParts("Race", "DeepSeek", "Uses", "H800", "D3", -1, "H800 chips");
        ClaimParts[] others =
        [
            parts, parts with { Graph = "Supply" }, parts with { Subject = "Nvidia" }, parts with { Member = "Makes" },
            parts with { Value = "H20" }, parts with { Source = null }, parts with { Source = "" }, parts with { QuoteAt = 0 },
            parts with { QuoteAt = 1 }, parts with { Quote = null }, parts with { Quote = "" }, parts with { Quote = "H800" },
            parts with { Subject = "DeepSeekU", Member = "ses" }, parts with { Subject = "H800", Value = "DeepSeek" },
        ];
        Assert.Equal(others.Length, others.Select(other => other.ToBits()).Distinct().Count());
        Assert.Equal((parts with { QuoteAt = 7 }).ToBits(), (parts with { QuoteAt = 7, Quote = "other words" }).ToBits());
        Assert.Equal(parts.WithSortedEnds(), (parts with { Subject = "H800", Value = "DeepSeek" }).WithSortedEnds());
    }

    [Fact]
    public void What_judges_or_qualifies_a_claim_does_not_change_its_handle()
    {
        var handle = HandleOf(new TestClaim("D1", "q"));
        TestClaim[] others =
        [
            new("D1", "q") { Id = "c" }, new("D1", "q") { Modality = Modality.Denied },
            new("D1", "q") { Rank = Rank.Deprecated, RankReason = "r" },
            new("D1", "q") { Scope = "s", Since = "2020", Until = "2021", At = "2020", By = "somebody" },
        ];
        Assert.All(others, other => Assert.Equal(handle, HandleOf(other)));

        static string HandleOf(TestClaim claim) => Graph(claim).Facts.Single().Claims.Single().Handle;
    }

    [Fact]
    public void The_ends_of_a_symmetric_relation_have_no_order()
    {
        Assert.Equal(HandleOf("x", "y"), HandleOf("y", "x"));

        static string HandleOf(string subject, string value) => new TestGraph().Kind("A").Relation("A", "R", "A", symmetric: true)
            .Entity("A", "x").Entity("A", "y").Claim(subject, "r", value, quote: "q").Build().Facts.Single().Claims.Single().Handle;
    }

    [Fact]
    public void Claims_are_found_by_handle_and_by_id()
    {
        var graph = Race.Graph;
        foreach (var claim in graph.Facts.SelectMany(fact => fact.Claims))
        {
            Assert.Equal(claim, graph.Claim(claim.Handle));
            if (claim.Id is { } id) Assert.Equal(claim, graph.Claim(id));
            Assert.Matches("^[2-9][2-9a-km-np-z]{11}(-[1-9][0-9]*)?$", claim.Handle);
        }

        var view = graph.AsOf(new PartialDate(2024));
        Assert.Same(view, view.Claim("chips").Graph);
        Assert.Equal(view.Claim("chips").Handle, graph.Claim("chips").Handle);
        Assert.False(graph.TryGetClaim("22222222222z", out var none));
        Assert.Equal(default, none);
        Assert.False(graph.TryGetClaim("", out _));
        Assert.Equal(
            "The graph Race has no claim with the id or handle 'chip'; did you mean 'chips'?",
            Assert.Throws<KeyNotFoundException>(() => graph.Claim("chip")).Message);
        Assert.Throws<ArgumentNullException>(() => graph.Claim(null!));
    }

    [Fact]
    public void A_claim_of_a_base_has_the_handle_that_it_has_there()
    {
        var graph = Supply.Create().Build();
        foreach (var claim in Supply.Makers().Build().Facts.Concat(Supply.Suppliers().Build().Facts).SelectMany(fact => fact.Claims))
            Assert.Equal(claim.ToString(), graph.Claim(claim.Handle).ToString());

        var handles = graph.Facts.SelectMany(fact => fact.Claims).Select(claim => claim.Handle).ToArray();
        Assert.Equal(handles.Length, handles.Distinct().Count());
    }

    [Fact]
    public void A_renamed_node_or_source_has_its_own_name_in_the_handle()
    {
        var alone = Facts(new TestGraph("Sanctions"), "NVDA", "D1").Build().Facts.Single().Claims.Single();
        var extended = Facts(
            new TestGraph("Race", 1).Kind("B").Extend("Sanctions", 2), "Race:NVDA", "Sanctions:D1").Extend("Supply", 3)
            .OtherKey("Race:NVDA", 1, "NVDA").Build();
        Assert.Equal(alone.Handle, extended.Facts.Single().Claims.Single().Handle);

        static TestGraph Facts(TestGraph graph, string key, string source) => graph.Kind("A")
            .Property("A", "Size", MemberType.Int32).Source(source).Entity("A", key).Fact(key, "Size", "3", new TestClaim(source, "q"));
    }

    [Fact]
    public void An_id_wins_over_a_handle_of_the_same_text()
    {
        var handle = Graph(new TestClaim("D1", "q")).Facts.Single().Claims.Single().Handle;
        var graph = Graph(new TestClaim("D1", "q"), new TestClaim("D2") { Id = handle });
        Assert.Equal("D2", graph.Claim(handle).Source?.Key);
        Assert.Equal("D2", graph.Claim(graph.Claim(handle).Handle).Source?.Key);
    }

    [Fact]
    public void An_id_is_found_in_any_Unicode_form()
    {
        var graph = Graph(new TestClaim("D1") { Id = "Caf\u00e9" });
        Assert.Equal(graph.Claim("Caf\u00e9"), graph.Claim("Cafe\u0301"));
    }

    [Fact]
    public void Random_claims_that_agree_in_all_parts_have_handles_of_their_own()
    {
        var twins = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var claims = Enumerable.Range(0, random.Next(1, 14)).Select(_ => new TestClaim(Pick(null, "D1", "D2"), Pick(null, "q", "r"))
            {
                QuoteAt = random.Next(3) == 0 ? random.Next(2) : -1,
                Scope = Pick(null, "s", "t"),
                At = Pick(null, "2020", "2021"),
                By = Pick(null, "a", "b"),
                Modality = random.Next(2) == 0 ? Modality.Asserted : Modality.Opinion,
                Rank = (Rank)random.Next(3),
            }).Distinct().ToArray();
            var graph = Graph(claims);
            var found = graph.Facts.SelectMany(fact => fact.Claims).ToArray();
            Assert.True(found.Length == found.Select(claim => claim.Handle).Distinct().Count(), $"seed {seed}");
            Assert.All(found, claim => Assert.Equal(claim, graph.Claim(claim.Handle)));
            twins += found.Count(claim => claim.Handle.Contains('-', StringComparison.Ordinal));

            // The order of ranks is another one, and each claim keeps its handle.
            var details = claims.GroupBy(claim => claim with { Rank = default, Modality = default }).Where(group => group.Count() == 1)
                .Select(group => group.Single()).ToArray();
            var judged = Graph([.. details.Select(claim => claim with { Rank = (Rank)random.Next(3) })]);
            Assert.Equal(Handles(Graph(details)), Handles(judged));

            string? Pick(params string?[] texts) => texts[random.Next(texts.Length)];
        }

        Assert.InRange(twins, 100, 3000);

        static IEnumerable<(string, string)> Handles(Graph graph) => graph.Facts.SelectMany(fact => fact.Claims)
            .Select(claim => ($"{claim.Source} {claim.Quote} {claim.QuoteAt} {claim.Scope} {claim.At} {claim.AttributedTo}", claim.Handle))
            .Order();
    }

    [Fact]
    public void Only_what_is_written_as_a_handle_is_one()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var (bits, ordinal) = ((ulong)random.NextInt64() >> (64 - HandleText.Bits), random.Next(3) == 0 ? random.Next(1, 1000) : 1);
            var text = HandleText.Write(bits, ordinal);
            Assert.True(HandleText.TryRead(text, out var read, out var readOrdinal));
            Assert.Equal((bits, ordinal), (read, readOrdinal));
        }

        string[] others =
        [
            "", "D3-017", "c1", "agreements", "interpreters", "a2222222222z", "2222222222z", "2222222222222", "22222222222l",
            "22222222222A", "22222222222z-", "22222222222z-1", "22222222222z-0", "22222222222z-02", "22222222222z- 2", "22222222222z-+2",
            "22222222222z-99999999999", "22222222222z-٣", "22222222222zz",
        ];
        Assert.All(others, text => Assert.False(HandleText.IsHandle(text), text));
        Assert.True(HandleText.IsHandle("22222222222z-12"));
    }

    private static Graph Graph(params TestClaim[] claims) => new TestGraph().Kind("A").Relation("A", "R", "A").Source("D1").Source("D2")
        .Entity("A", "x").Entity("A", "y").Fact("x", "R", "y", claims).Build();
}
