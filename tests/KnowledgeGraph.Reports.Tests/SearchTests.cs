using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Seeds;

namespace KnowledgeGraph.Reports.Tests;

public sealed class SearchTests
{
    private static readonly GraphReports Reports = new(Race.Graph);

    public static TheoryData<string> Members => [.. Race.Graph.Members.Select(m => m.ToString())];

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_value_and_quote_of_the_seeds_is_found_by_itself(string member)
    {
        foreach (var fact in Race.Graph.Members[member].Facts)
        {
            if (fact.Member is { IsRelation: false, Type: not MemberType.Boolean })
                Assert.Contains(ClaimSearch.Find(Race.Graph, fact.Value.ToString()), m => m.Fact == fact && m.Claim is null);
            foreach (var claim in fact.Claims.Where(c => c.Quote is not null).Take(1))
            {
                Assert.Contains(
                    ClaimSearch.Find(Race.Graph, claim.Quote!.ToUpperInvariant()), m => m.Claim == claim && m.Part == ClaimPart.Quote);
            }
        }
    }

    [Theory]
    [InlineData("5.6 million", "value", "quote")]
    [InlineData("January 27", "date", "quote")]
    [InlineData("strategic direction", "quote", "qualifier")]
    public void A_text_is_found_in_several_parts(string text, params string[] parts) =>
        Assert.Equal(parts, Reports.Find(text).Facts.Select(f => f.Match).Distinct());

    [Fact]
    public void Whole_names_come_before_parts()
    {
        var matches = Reports.Find("deepseek").Matches;

        Assert.Equal(("DeepSeek", "key"), (matches[0].Key, matches[0].Match));
        Assert.All(matches.Skip(1), match => Assert.Equal("part", match.Match));
    }

    [Fact]
    public void Texts_are_found_regardless_of_case_width_and_spacing()
    {
        string[] pieces =
        [
            "a", "B", "b", " ", "  ", "\t", "-", "\x7f", "ａ", "ß", "ﬁ", "\u0130", "\u0131", "\u212a", "k", "é", "e\u0301", "\ud800"
        ];
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var (sought, other) = (Text(4), Text(9));
            var (normalSought, normalOther) = (NameSearch.Normalize(sought), NameSearch.Normalize(other));
            var text = new SoughtText(sought);
            Assert.Equal(normalSought.Length == 0, text.IsEmpty);
            Assert.Equal(normalOther.Contains(normalSought, StringComparison.Ordinal), text.IsIn(other));
            Assert.Equal(normalOther == normalSought, text.IsWhole(other));
        }

        string Text(int most) => string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void White_space_finds_nothing(string text) =>
        Assert.Equal((0, 0), (Reports.Find(text).Matches.Count, Reports.Find(text).Facts.Count));

    [Theory]
    [InlineData("1234567", "1234567", "1,234,567", "1.2346 million")]
    [InlineData("~17 %", "~17 %", "~17 %", "~17 %")]
    [InlineData("5e6..6e6 USD", "5000000..6000000 USD", "5,000,000..6,000,000 USD", "5 million..6 million USD")]
    [InlineData(">500e9 USD", ">500000000000 USD", ">500,000,000,000 USD", ">500 billion USD")]
    [InlineData("3 m2", "3 m2", "3 m2", "3 m2")]
    public void Quantities_read_in_digits_and_in_words(string canonical, params string[] texts) =>
        Assert.Equal([canonical, .. texts], ReadableValue.OfQuantity(canonical));

    [Theory]
    [InlineData("2025-01-27", "January 27, 2025", "27 January 2025", "Jan 27, 2025", "27 Jan 2025")]
    [InlineData("XXXX-01-27", "January 27", "27 January", "Jan 27", "27 Jan")]
    [InlineData("2024-05~", "May 2024~", "May 2024~", "May 2024~", "May 2024~")]
    [InlineData("2023", "2023", "2023", "2023", "2023")]
    [InlineData(
        "2023-09/2023-12-01", "September 2023/December 1, 2023", "September 2023/1 December 2023", "Sep 2023/Dec 1, 2023",
        "Sep 2023/1 Dec 2023")]
    [InlineData("2023-21", "2023-21", "2023-21", "2023-21", "2023-21")]
    public void Dates_read_in_words(string canonical, params string[] texts) =>
        Assert.Equal([canonical, .. texts], ReadableValue.OfDate(canonical));
}
