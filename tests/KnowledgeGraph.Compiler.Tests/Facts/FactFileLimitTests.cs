using System.Globalization;
using System.Text;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Facts;

public sealed class FactFileLimitTests
{
    [Fact]
    public void A_file_of_100_MB_is_refused_before_it_is_read()
    {
        // Zeros are UTF-8 and no JSON, so that reading any of it would give another problem.
        var bytes = new byte[100 * 1000 * 1000];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = FactFormat.Json.Read(bytes, "a.kg.json");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);

        var problem = Assert.Single(file.Problems);
        Assert.Equal("KG1107", problem.Descriptor.Id);
        Assert.Equal(
            "The file has 100,000,000 characters, but at most 67,108,864 are read. Split it into "
                + "several fact files, which still make one graph.",
            MarkedText.Message(problem, file, ""));
        Assert.Equal((0, 0), file.Anchors[problem.Anchor.Ordinal]);
        Assert.Empty(file.Unit.Claims);
        Assert.Equal(file, UnreadableFile.TooLarge(FactFormat.Json, "a.kg.json", bytes.Length));
    }

    [Fact]
    public void The_limit_counts_characters_and_neither_bytes_nor_the_byte_order_mark()
    {
        var limits = new FactFileLimits(MaximumLength: 100);
        var largest = "{}" + new string(' ', 98);
        Assert.Empty(FactFormat.Json.Read(largest, "a", limits).Problems);
        Assert.Equal("KG1107", Assert.Single(FactFormat.Json.Read(largest + " ", "a", limits).Problems).Descriptor.Id);
        Assert.Empty(FactFormat.Json.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(largest)], "a", limits).Problems);
        Assert.Equal(
            "KG1107", Assert.Single(FactFormat.Json.Read(Encoding.UTF8.GetBytes(largest + " "), "a", limits).Problems).Descriptor.Id);

        var wide = "{ //" + new string('深', 94) + "\n}";
        Assert.Empty(FactFormat.Json.Read(Encoding.UTF8.GetBytes(wide), "a", limits).Problems);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Deep_nesting_is_refused_at_the_bracket_that_is_too_much(string opening)
    {
        const int Depth = 64;
        foreach (var count in new[] { Depth + 1, 1000, 1_000_000 })
        {
            var text = string.Concat(Enumerable.Repeat(opening, count));
            var file = FactFileParser.Parse(text, "a.kg.json");
            var problem = Assert.Single(file.Problems);
            Assert.Equal("KG1106", problem.Descriptor.Id);
            Assert.Equal((Depth * opening.Length, 1), file.Anchors[problem.Anchor.Ordinal]);
            Assert.Equal(
                "More than 64 objects and arrays are open here, but facts need at most six. Close "
                    + "an object or an array, or reduce the nesting.",
                MarkedText.Message(problem, file, text));
        }
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read()
    {
        var text = "{ \"x\": " + new string('[', 63) + new string(']', 63) + " }";
        Assert.Equal("KG1104", Assert.Single(FactFileParser.Parse(text, "a.kg.json").Problems).Descriptor.Id);
    }

    [Fact]
    public void The_deepest_fact_needs_six_open_brackets()
    {
        const string text = """{ "entities": { "A": { "b": [ { "value": 1, "restsOn": [ "c" ] } ] } } }""";
        Assert.Empty(FactFormat.Json.Read(text, "a.kg.json", new FactFileLimits(MaximumDepth: 6)).Problems);
        Assert.Equal(
            "KG1106", Assert.Single(FactFormat.Json.Read(text, "a.kg.json", new FactFileLimits(MaximumDepth: 5)).Problems).Descriptor.Id);
    }

    [Fact]
    public void Of_many_problems_a_hundred_are_reported_and_that_there_are_more()
    {
        var text = "{ \"claims\": [" + string.Join(", ", Enumerable.Repeat("1", 5000)) + ", [\"A\", \"b\", \"C\"]] }";
        var file = FactFileParser.Parse(text, "a.kg.json");
        Assert.Equal(101, file.Problems.Count);
        Assert.All(file.Problems.Take(100), p => Assert.Equal("KG1105", p.Descriptor.Id));
        Assert.Equal("KG1115", file.Problems[100].Descriptor.Id);
        Assert.Equal(
            "Only the first 100 problems of this file are shown. Fix them, and build again to see the rest.",
            MarkedText.Message(file.Problems[100], file, text));
        Assert.Single(file.Unit.Claims);
    }

    [Fact]
    public void A_file_of_unknown_names_costs_little_for_each()
    {
        // A hundred suggestions are looked for, not one for each of the names.
        var text = "{ "
            + string.Join(", ", Enumerable.Range(0, 200_000).Select(i => $"\"clams{i.ToString(CultureInfo.InvariantCulture)}\": 1")) + " }";
        Assert.Equal(101, FactFileParser.Parse(text, "a.kg.json").Problems.Count);
    }
}
