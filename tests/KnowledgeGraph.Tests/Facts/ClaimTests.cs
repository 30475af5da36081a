using System.Globalization;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Facts;

public class ClaimTests
{
    [Fact]
    public void The_claims_of_a_member_are_all_of_them_best_first()
    {
        var claims = Hop.Claims(Race.Graph["DeepSeek"], Race.Founded, false, static fact => fact.Value.AsPartialDate());
        Assert.Equal(["2023-07", "2023", "2021"], claims.Select(claim => claim.Value.ToString()));
        Assert.Equal([Rank.Preferred, Rank.Normal, Rank.Deprecated], claims.Select(claim => claim.Rank));
        Assert.Equal([true, true, false], claims.Select(claim => claim.IsVisible));
        Assert.Equal("it names the month", claims[0].RankReason);
        Claim untyped = claims[1];
        Assert.Equal("D3", untyped.Source?.Key);
        Assert.Equal(claims[1].Fact, untyped.Fact);
        Assert.Empty(default(Claims<int>));
    }

    [Fact]
    public void A_claim_has_the_qualifiers_that_it_was_written_with()
    {
        var claim = Assert.Single(Race.Graph["DeepSeek"].Facts.Single(fact => fact.Member.Name == "Uses" && fact.IsVisible).Claims);
        Assert.Equal(
            ("chips", "H800 chips", 120, Modality.Claimed, "DeepSeek"),
            (claim.Id, claim.Quote, claim.QuoteAt, claim.Modality, claim.AttributedTo));
        Assert.Equal(Race.Graph["DeepSeek"], claim.AttributedNode);
        Assert.Equal("DeepSeek uses H800 (claimed by DeepSeek, D3 at 120: “H800 chips”)", claim.ToString());

        var inferred = Assert.Single(Race.Graph.Facts, fact => fact.Member.Name == "RestrictedBy").Claims[0];
        Assert.Equal(claim, Assert.Single(inferred.RestsOn));
        Assert.Null(inferred.Source);
        Assert.Null(inferred.QuoteAt);

        var led = Assert.Single(Race.Graph.Facts, fact => fact.Member.Name == "LedBy").Claims[0];
        Assert.Equal(("2023", "2025-01", ""), (led.Since.ToString(), led.At.ToString(), led.Until.ToString()));

        var denied = Race.Graph["HighFlyer"].Facts.Single(fact => fact.Member.Name == "Price").Claims[0];
        Assert.Equal("a person close to it", denied.AttributedTo);
        Assert.Null(denied.AttributedNode);
        Assert.False(denied.IsVisible);
    }

    [Theory]
    [InlineData("2024", "2024", null)]
    [InlineData("2024-03-01T00:30:00+01:00", "2024-02-29", "2024-02-29T23:30:00Z")]
    public void A_claim_was_recorded_on_a_date_or_at_a_time(string written, string date, string? time)
    {
        var graph = new TestGraph().Kind("A").Relation("A", "R", "A").Entity("A", "x")
            .Fact("x", "R", "x", new TestClaim { Note = "from the annex", Recorded = written }).Build();
        graph.Verify();
        var claim = graph.Facts[0].Claims[0];
        Assert.Equal(date, claim.Recorded.ToString());
        Assert.Equal(time is null ? null : DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), claim.RecordedAt);
        Assert.Equal("from the annex", claim.Note);
        Assert.Equal($$"""{"note":"from the annex","recorded":"{{time ?? date}}"}""", JsonSerializer.Serialize(claim));
        Assert.Contains($"no source, recorded {time ?? date}, note \"from the annex\"\n", graph.ToSnapshot(), StringComparison.Ordinal);
        Assert.Null(Race.Graph.Facts[0].Claims[0].Recorded);
        Assert.Null(Race.Graph.Facts[0].Claims[0].Note);
    }

    [Fact]
    public void A_fact_has_the_strongest_modality_and_the_best_rank_of_its_visible_claims()
    {
        var graph = new TestGraph().Kind("A").Relation("A", "R", "A").Entity("A", "x").Entity("A", "y").Entity("A", "z")
            .Fact("x", "R", "y", new TestClaim { Modality = Modality.Inferred }, new TestClaim(), new TestClaim { Rank = Rank.Deprecated })
            .Fact(
                "x", "R", "z", new TestClaim { Modality = Modality.Rumoured, Rank = Rank.Preferred },
                new TestClaim { Modality = Modality.Reported })
            .Fact("y", "R", "z", new TestClaim { Modality = Modality.Denied }, new TestClaim { Modality = Modality.Opinion }).Build();
        Assert.Equal(
            [(true, Modality.Asserted, Rank.Normal), (true, Modality.Reported, Rank.Normal), (false, Modality.Opinion, Rank.Normal)],
            graph.Facts.Select(fact => (fact.IsVisible, fact.Modality, fact.Rank)));
        Assert.Equal("x r y", graph.Facts[0].ToString());
    }

    [Fact]
    public void A_value_is_read_as_its_own_type_alone()
    {
        var founded = Race.Graph["DeepSeek"].Facts.First(fact => fact.Member.Name == "Founded").Value;
        Assert.Equal(MemberType.PartialDate, founded.Type);
        Assert.Equal("2023-07", founded.AsPartialDate().ToString());
        Assert.Equal("2023-07", founded.ToString());
        Assert.Contains("PartialDate", Assert.Throws<InvalidOperationException>(() => founded.AsText()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => founded.AsNode());
        Assert.Equal(founded, Race.Create().Build()["DeepSeek"].Facts.First(fact => fact.Member.Name == "Founded").Value);
        Assert.NotEqual(founded, Race.Graph["DeepSeek"].Facts.Last(fact => fact.Member.Name == "Founded").Value);
    }

    [Fact]
    public void Every_type_of_value_reads_as_it_was_written()
    {
        var test = new TestGraph().Kind("A").Entity("A", "x");
        (string Name, MemberType Type, string Value)[] members =
        [
            ("B", MemberType.Boolean, "true"), ("E", MemberType.Enumeration, "Friday"),
            ("I", MemberType.Int32, "-42"), ("L", MemberType.Int64, "9223372036854775807"),
            ("Q", MemberType.Quantity, "5e6..6e6 USD"), ("T", MemberType.LanguageText, "深度求索@zh"),
            ("U", MemberType.Uri, "https://example.org/a?b#c"),
            ("D", MemberType.Decimal, "0.1234567890123456789012345678"),
            ("F", MemberType.Double, "6.02214076E+23"),
            ("Z", MemberType.DateTimeOffset, "2024-03-01T11:00:00.5Z"),
        ];
        foreach (var (name, type, value) in members) test.Property("A", name, type).Fact("x", name, value);
        var graph = test.Build();
        graph.Verify();
        FactValue Value(string name) => graph.Facts.Single(fact => fact.Member.Name == name).Value;
        Assert.True(Value("B").AsBoolean());
        Assert.Equal(DayOfWeek.Friday, Value("E").AsEnum<DayOfWeek>());
        Assert.Throws<InvalidOperationException>(() => Value("E").AsEnum<Rank>());
        Assert.Equal(NamedForJson.Fifth, Value("E").AsEnum<NamedForJson>());
        Assert.Equal(NamedForContracts.Fifth, Value("E").AsEnum<NamedForContracts>());
        Assert.Equal((-42, -42L, long.MaxValue), (Value("I").AsInt32(), Value("I").AsInt64(), Value("L").AsInt64()));
        Assert.Equal("5e6..6e6 USD", Value("Q").AsQuantity().ToString());
        Assert.Equal("zh", Value("T").AsLanguageText().Language);
        Assert.Equal("example.org", Value("U").AsUri().Host);
        Assert.Equal("true", Value("B").ToString());
        Assert.Equal((0.1234567890123456789012345678m, 6.02214076e23), (Value("D").AsDecimal(), Value("F").AsDouble()));
        Assert.Equal(new DateTimeOffset(2024, 3, 1, 11, 0, 0, 500, TimeSpan.Zero), Value("Z").AsDateTimeOffset());
        Assert.Throws<InvalidOperationException>(() => Value("I").AsDecimal());
        Assert.Equal(
            "[0.1234567890123456789012345678,6.02214076E+23,\"2024-03-01T11:00:00.5Z\"]",
            JsonSerializer.Serialize(new[] { Value("D"), Value("F"), Value("Z") }));
    }

    [Fact]
    public void A_source_has_its_details_and_the_claims_that_cite_it()
    {
        var source = Race.Graph.Sources["D1"];
        Assert.Equal(("001.txt", "The race", "2025-01-29"), (source.Document, source.Title, source.Published.ToString()));
        Assert.Equal("https://example.org/race", source.Url?.AbsoluteUri);
        Assert.Null(source.Author);
        Assert.Equal(Race.Graph.Facts.SelectMany(fact => fact.Claims).Where(claim => claim.Source == source), source.Claims);
        Assert.Contains(
            "did you mean 'D1'", Assert.Throws<KeyNotFoundException>(() => Race.Graph.Sources["D11"]).Message, StringComparison.Ordinal);
    }

    private enum NamedForJson
    {
        [EnumMember(Value = "Monday")] First,
        [JsonStringEnumMemberName("Friday")] Fifth,
        [JsonStringEnumMemberName("Other"), EnumMember(Value = "Friday")] Sixth,
    }

    private enum NamedForContracts
    {
        [EnumMember] First,
        [EnumMember(Value = "Friday")] Fifth,
    }
}
