using System.Text;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Checks.Evidence;
using KnowledgeGraph.Compiler.Documents;

namespace KnowledgeGraph.Compiler.Tests.Checks.Evidence;

public sealed class QuoteSearchTests
{
    [Theory]
    [InlineData("one two one", "one", new[] { 0, 8 })]
    [InlineData("aaaa", "aa", new[] { 0, 1, 2 })]
    [InlineData("😲😲 “x”", "\"x\"", new[] { 3 })]
    [InlineData("the rival\n  ’s “moat”—gone", "rival ‘s \"moat\"-gone", new[] { 4 })]
    [InlineData("x… y", "...", new[] { 1 })]
    [InlineData("anything", "nothing", new int[0])]
    [InlineData("anything", " ", new int[0])]
    [InlineData("anything", "", new int[0])]
    [InlineData("", "anything", new int[0])]
    public void A_quote_is_found_where_it_begins(string document, string quote, int[] positions)
    {
        var search = Search(document, quote);
        Assert.Equal(positions, search.Positions());
        Assert.Equal(positions.Length > 0, search.IsFound);
        Assert.Equal(positions.Length > 1, search.IsFoundAgain);
        for (var at = 0; at <= document.Length; at++)
        {
            if (positions.Contains(at)) Assert.True(search.IsAt(at));
        }
    }

    [Theory]
    [InlineData("Exports to the U.S\n\nAdvertisements\n\npolicyRumors say", "to the U.S […] policy", new[] { 8 })]
    [InlineData("a b c", "a [...] c", new[] { 0 })]
    [InlineData("a b c", "[…] b […]", new[] { 2 })]
    [InlineData("a c b", "b […] c", new int[0])]
    [InlineData("ab", "ab […] b", new int[0])]
    [InlineData("a x c, a y c", "a […] c", new[] { 0, 7 })]
    [InlineData("he said [...] and left", "said [...] and", new[] { 3 })]
    [InlineData("a b", "[…]", new int[0])]
    public void An_omission_stands_for_what_is_left_out(string document, string quote, int[] positions)
    {
        var search = Search(document, quote);
        Assert.Equal(positions, search.Positions());
        Assert.Equal(positions.Length > 1, search.IsFoundAgain);
    }

    [Theory]
    [InlineData(QuoteSearch.LongestOmission, true)]
    [InlineData(QuoteSearch.LongestOmission + 1, false)]
    public void An_omission_has_a_limit(int length, bool isFound) =>
        Assert.Equal(isFound, Search("begin" + new string('x', length) + "end", "begin […] end").IsFound);

    [Theory]
    [InlineData("ab  cd", "cd", 2, true)] // the white space before it
    [InlineData("ab  cd", "cd", 3, true)]
    [InlineData("ab  cd", "cd", 1, false)]
    [InlineData("ab\u200Bcd", "cd", 2, true)]
    [InlineData("ab cd", "cd", 9, false)]
    [InlineData("a½b", "2b", 1, true)] // begins within what one character stands for
    [InlineData("ab cd", "ab", int.MaxValue - 1, false)]
    public void A_position_may_stand_before_what_cannot_be_seen(string document, string quote, int at, bool isThere) =>
        Assert.Equal(isThere, Search(document, quote).IsAt(at));

    [Fact]
    public void Random_quotes_are_found_where_a_naive_search_finds_them()
    {
        var found = 0;
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var text = RandomText.Create(random, 80);
            var quote = RandomText.PartOf(text, random);
            if (FoldedText.TextOf(quote).Contains("[...]", StringComparison.Ordinal)) continue;

            var expected = NaivePositions(text, quote);
            var search = Search(text, quote);
            Assert.True(expected.SequenceEqual(search.Positions()), $"seed {seed}: “{quote}” in “{text}”");
            Assert.True(expected.All(search.IsAt), $"seed {seed}: “{quote}” in “{text}”");
            found += expected.Count > 0 ? 1 : 0;
        }

        Assert.True(found > 5000, $"{found} quotes are too few to have been found");
    }

    [Fact]
    public void The_suffixes_of_a_text_are_in_order()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var text = seed % 2 == 0 ? RandomText.Create(random, 40) : new string('a', seed % 50) + "b" + new string('a', seed % 7);
            var suffixes = new SuffixArray(text);
            var expected = Enumerable.Range(0, text.Length).OrderBy(i => text[i..], StringComparer.Ordinal);
            Assert.True(expected.SequenceEqual(Enumerable.Range(0, text.Length).Select(rank => suffixes[rank])), $"seed {seed}");
        }
    }

    [Fact]
    public void A_text_that_repeats_itself_a_million_times_is_searched_as_any_other()
    {
        var document = new DocumentText("a.txt", new string('a', 1_000_000) + "b", null);
        for (var i = 1; i < 10_000; i++) Assert.Equal([1_000_000 - i], new QuoteSearch(document, new string('a', i) + "b").Positions());
    }

    [Theory]
    [InlineData("The Sputnik Moment of our time", "Sputnik moment of our", 4, "Sputnik Moment of our")]
    [InlineData(
        "It says: the stock fell by 17 percent on Monday.", "the stock rose by 17 percent on Monday", 9,
        "the stock fell by 17 percent on Monday.")]
    [InlineData("😲 It had more than 10,000 chips in stock", "had more than 50,000 chips", 5, "had more than 10,000 chips")]
    public void What_is_not_there_has_a_nearest_passage(string document, string quote, int position, string passage) =>
        Assert.Equal((position, passage), NearestPassage.Find(new DocumentText("a.txt", document, null), FoldedText.TextOf(quote)));

    [Theory]
    [InlineData("The Sputnik Moment of our time", "entirely other words")]
    [InlineData("", "words")]
    public void What_is_nowhere_near_has_none(string document, string quote) =>
        Assert.Null(NearestPassage.Find(new DocumentText("a.txt", document, null), quote));

    [Fact]
    public void A_nearest_passage_is_looked_for_in_any_text()
    {
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new Random(seed);
            var document = new DocumentText("a.txt", RandomText.Create(random, 80), null);
            var quote = FoldedText.TextOf(RandomText.Create(random, 30));
            if (quote.Length > 0 && NearestPassage.Find(document, quote) is var (position, _))
                Assert.True(position >= 0 && position < document.Length, $"seed {seed}");
        }
    }

    private static QuoteSearch Search(string document, string quote) => new(new DocumentText("a.txt", document, null), quote);

    /// <summary>Looks at every place of the folded text, and counts runes up to each.</summary>
    private static List<int> NaivePositions(string text, string quote)
    {
        var folded = FoldedText.Of(text);
        var pattern = FoldedText.TextOf(quote);
        var positions = new List<int>();
        for (var i = 0; pattern.Length > 0 && i + pattern.Length <= folded.Text.Length; i++)
        {
            if (string.Equals(folded.Text.Substring(i, pattern.Length), pattern, StringComparison.Ordinal))
                positions.Add(text[..folded.Origins[i]].EnumerateRunes().Count());
        }

        return positions;
    }
}
