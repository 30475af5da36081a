using System.Text;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Facts;

public sealed class FactFileEncodingTests
{
    private const string Text = "{ \"claims\": [[\"Ä\", \"b\", \"深度求索 \U0001F600\"]] }";

    [Fact]
    public void A_byte_order_mark_changes_nothing_but_where_a_decoded_text_begins()
    {
        var plain = FactFormat.Json.Read(Encoding.UTF8.GetBytes(Text), "a.kg.json");
        var marked = FactFormat.Json.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], "a.kg.json");
        var decoded = FactFileParser.Parse("\uFEFF" + Text, "a.kg.json");
        Assert.Empty(plain.Problems);
        Assert.Equal(plain, marked);
        Assert.Equal(plain.Unit, decoded.Unit);
        Assert.Equal(plain, FactFileParser.Parse(Text, "a.kg.json"));
        Assert.Equal(plain.Anchors[1].Start + 1, decoded.Anchors[1].Start);
    }

    [Theory]
    [InlineData("{ }\n\"Caf", new byte[] { 0xE9, 0x22 }, 0xE9, 8, 2, 5)] // Latin-1
    [InlineData("", new byte[] { 0x80 }, 0x80, 0, 1, 1)]
    [InlineData("\r\n\r", new byte[] { 0xC0, 0x80 }, 0xC0, 3, 3, 1)] // overlong
    [InlineData("é", new byte[] { 0xED, 0xA0, 0x80 }, 0xED, 2, 1, 2)] // a surrogate
    [InlineData("\U0001F600", new byte[] { 0xF4, 0x90, 0x80, 0x80 }, 0xF4, 4, 1, 3)] // above U+10FFFF
    [InlineData("x", new byte[] { 0xE2, 0x82 }, 0xE2, 1, 1, 2)] // cut off
    public void Bytes_that_are_not_UTF8_are_named_with_their_place(string before, byte[] bytes, int first, int offset, int line, int column)
    {
        var file = FactFormat.Json.Read([.. Encoding.UTF8.GetBytes(before), .. bytes], "a.kg.json");
        var problem = Assert.Single(file.Problems);
        Assert.Equal("KG1102", problem.Descriptor.Id);
        Assert.Equal(
            $"The file is not UTF-8: byte 0x{first:X2} at offset {offset} (line {line}, column {column}) does not begin a character. Save "
                + "it as UTF-8.",
            MarkedText.Message(problem, file, before));
        Assert.Equal((before.Length, 0), file.Anchors[problem.Anchor.Ordinal]);
        Assert.Empty(file.Unit.Claims);
    }

    [Fact]
    public void Offsets_of_wrong_bytes_count_the_byte_order_mark()
    {
        var file = FactFormat.Json.Read([0xEF, 0xBB, 0xBF, (byte)'{', 0xFF], "a.kg.json");
        Assert.Contains(
            "at offset 4 (line 1, column 2)", MarkedText.Message(Assert.Single(file.Problems), file, "{"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF16_is_named_as_such(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        var file = FactFormat.Json.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], "a.kg.json");
        Assert.Equal("The file is UTF-16. Save it as UTF-8.", MarkedText.Message(Assert.Single(file.Problems), file, Text));
    }

    [Fact]
    public void A_text_that_was_decoded_from_another_encoding_gives_a_problem_at_its_start()
    {
        var file = UnreadableFile.NotUtf8(FactFormat.Json, "a.kg.json");
        var problem = Assert.Single(file.Problems);
        Assert.Equal("The file is not UTF-8. Save it as UTF-8.", MarkedText.Message(problem, file, ""));
        Assert.Equal((0, 0), file.Anchors[problem.Anchor.Ordinal]);
    }

    [Fact]
    public void Every_sequence_of_up_to_four_bytes_is_judged_as_the_framework_judges_it()
    {
        byte[] interesting =
        [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1,
            0xF3, 0xF4, 0xF5, 0xFF
        ];
        foreach (var a in interesting)
        {
            foreach (var b in interesting)
            {
                foreach (var c in interesting)
                {
                    foreach (var d in interesting)
                    {
                        byte[] bytes = [a, b, c, d];
                        Assert.Equal(System.Text.Unicode.Utf8.IsValid(bytes), InvalidUtf8.Find(bytes, 0) < 0);
                    }
                }
            }
        }
    }
}
