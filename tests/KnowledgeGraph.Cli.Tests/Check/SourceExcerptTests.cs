using System.Text;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Compiler.Programs;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Cli.Tests.Check;

public sealed class SourceExcerptTests
{
    /// <summary>« and » stand around the region and are not part of the text.</summary>
    [Theory]
    [InlineData("[«\"a\"», 1]", "[\"a\", 1]", " ^^^")]
    [InlineData("\t[«\"a\"»]", "    [\"a\"]", "     ^^^")]
    [InlineData("[\t«x»\t]", "[   x   ]", "    ^")]
    [InlineData("«\t»x", "    x", "^^^^")]
    [InlineData("\"深度\" «\"求索\"»", "\"深度\" \"求索\"", "       ^^^^^^")]
    [InlineData("\"e\u0301\" «x»", "\"e\u0301\" x", "    ^")]
    [InlineData("«e\u0301»x", "e\u0301x", "^")]
    [InlineData("e«\u0301»x", "e\u0301x", "^")]
    [InlineData("\"😀\" «x»", "\"😀\" x", "     ^")]
    [InlineData("\"𝐀\" «x»", "\"𝐀\" x", "    ^")]
    [InlineData("\"\u202e\" «x»", "\"\\u202E\" x", "         ^")]
    [InlineData("[1«»", "[1", "  ^")]
    [InlineData("«»", "", "^")]
    [InlineData("[1«, \n2»]", "[1, ", "  ^^")]
    public void Carets_stand_below_the_region(string marked, string line, string carets)
    {
        var (text, region) = Parse(marked);
        var excerpt = SourceExcerpt.Of(text, region, 80);

        Assert.Equal((line, carets), (excerpt.Line, excerpt.Carets));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(5, 1)]
    [InlineData(60, 4)]
    [InlineData(500, 20)]
    [InlineData(996, 4)]
    [InlineData(100, 900)]
    public void Of_a_long_line_the_part_around_the_region_is_shown(int start, int length)
    {
        var line = string.Concat(Enumerable.Range(0, 250).Select(i => $"{i:D4}"));
        for (var available = 3; available < 120; available += 9)
        {
            var excerpt = SourceExcerpt.Of(new TextLines(line), new Region(start, length, 1, start + 1, 1, start + length + 1), available);

            Assert.InRange(excerpt.Line.Length, 1, available);
            Assert.InRange(excerpt.Carets.Length, 1, available);
            var marked = excerpt.Line.Substring(excerpt.Indent, excerpt.Width);
            Assert.Equal(line.Substring(start, excerpt.Width), marked);
            if (length <= available / 2 - 2) Assert.Equal(length, excerpt.Width);
        }
    }

    [Fact]
    public void A_file_of_one_line_of_megabytes_is_cut_around_the_region()
    {
        var text = new TextLines(new string('x', 20_000_000));
        for (var i = 0; i < 1_000; i++)
        {
            var excerpt = SourceExcerpt.Of(text, new Region(10_000_000 + i, 5, 1, 10_000_001 + i, 1, 10_000_006 + i), 80);
            Assert.Equal(5, excerpt.Width);
        }
    }

    [Fact]
    public void Lines_and_columns_are_those_of_the_compiler()
    {
        var random = new Random(11);
        string[] pieces = ["a", "bc", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\t", "😀", "\f", "\v"];
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var (lines, expected) = (new TextLines(text), SourceText.From(text, Encoding.UTF8).Lines);
            for (var offset = 0; offset <= text.Length; offset++)
            {
                var position = expected.GetLinePosition(offset);
                Assert.Equal((position.Line + 1, position.Character + 1), lines.PositionOf(offset));
                Assert.Equal(expected[position.Line].ToString(), lines.Line(position.Line + 1).ToString());
            }
        }
    }

    private static (TextLines Text, Region Region) Parse(string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var text = new TextLines(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        var (line, column) = text.PositionOf(start);
        var (endLine, endColumn) = text.PositionOf(end);
        return (text, new Region(start, end - start, line, column, endLine, endColumn));
    }
}
