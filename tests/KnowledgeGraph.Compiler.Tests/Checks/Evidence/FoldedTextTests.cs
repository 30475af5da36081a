using KnowledgeGraph.Compiler.Checks.Evidence;
using KnowledgeGraph.Compiler.Documents;

namespace KnowledgeGraph.Compiler.Tests.Checks.Evidence;

/// <summary>What is one and the same when a quote is compared with its document, and what is not.</summary>
public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("  two\t\r\n words\u00A0here\u3000 \u2028", "two words here")]
    [InlineData("\uFEFFmark", "mark")]
    [InlineData("zero\u200Bwidth\u2060s and soft\u00ADhyphens", "zerowidths and softhyphens")]
    [InlineData("a\u200B b", "a b")]
    [InlineData("‘single’ ‚marks‛ o′clock ‹angled› it´s", "'single' 'marks' o'clock 'angled' it's")]
    [InlineData("“double” „marks‟ 5″ «angled» 〝x〞", "\"double\" \"marks\" 5\" \"angled\" \"x\"")]
    [InlineData("a‐b‑c‒d–e—f―g−h－i﹣j﹘k", "a-b-c-d-e-f-g-h-i-j-k")]
    [InlineData("ﬁne ½ x² Ｆｕｌｌ ㎏ …", "fine 1⁄2 x2 Full kg ...")]
    [InlineData("cafe\u0301 caf\u00E9", "café café")]
    [InlineData("e\u200B\u0301", "é")]
    [InlineData("\u1112\u1161\u11AB \uFF76\uFF9E", "한 ガ")]
    [InlineData("深度求索 😲🧐", "深度求索 😲🧐")]
    [InlineData("❤\uFE0F", "❤")]
    [InlineData("\0\u0001x\u007F", "x")]
    [InlineData(" \n ", "")]
    [InlineData("", "")]
    public void A_text_is_folded(string text, string folded)
    {
        Assert.Equal(folded, FoldedText.TextOf(text));
        Assert.Equal(folded, FoldedText.Of(text).Text);
        Assert.Equal(folded, FoldedText.TextOf(folded));
    }

    [Theory]
    [InlineData("Sputnik Moment", "Sputnik moment")]
    [InlineData("‘home turf’", "“home turf”")]
    [InlineData("U.S.", "US")]
    [InlineData("landscapeSince", "landscape Since")]
    [InlineData("S&P", "S&amp;P")]
    [InlineData("fast—er", "faster")]
    public void What_reads_otherwise_stays_apart(string one, string other) =>
        Assert.NotEqual(FoldedText.TextOf(one), FoldedText.TextOf(other));

    [Fact]
    public void Half_of_a_surrogate_pair_is_left_out() => Assert.Equal("half of a pair", FoldedText.TextOf("half \uD83D of a\uDE32 pair"));

    [Fact]
    public void Every_character_knows_where_it_comes_from()
    {
        var folded = FoldedText.Of(" “ﬁ”  e\u0301\u200B😲x\n");
        Assert.Equal("\"fi\" é😲x", folded.Text);
        Assert.Equal([1, 2, 2, 3, 4, 6, 9, 9, 11], folded.Origins);
    }

    [Fact]
    public void Folding_twice_is_folding_once_and_places_ascend()
    {
        for (var seed = 0; seed < 5000; seed++)
        {
            var text = RandomText.Create(new Random(seed), 60);
            var folded = FoldedText.Of(text);
            Assert.True(folded.Text == FoldedText.TextOf(text), $"seed {seed}");
            Assert.True(folded.Text == FoldedText.TextOf(folded.Text), $"seed {seed}");
            Assert.True(folded.Origins.SequenceEqual(folded.Origins.Order()) && folded.Origins.Count == folded.Text.Length, $"seed {seed}");
        }
    }

    [Fact]
    public void Marks_without_end_on_one_letter_are_folded_in_linear_time() =>
        Assert.Equal(1_000_001, FoldedText.Of("x" + new string('\u0316', 1_000_000)).Text.Length);
}
