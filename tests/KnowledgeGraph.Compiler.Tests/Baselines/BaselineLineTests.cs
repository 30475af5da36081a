using KnowledgeGraph.Compiler.Baselines;

namespace KnowledgeGraph.Compiler.Tests.Baselines;

/// <summary>What is written as a line is read as what it was, and stays one line.</summary>
public sealed class BaselineLineTests(ITestOutputHelper output)
{
    private static readonly string[] Parts =
    [
        "a", "Z", "漢", "\U0001F600", " ", "  ", "\t", "\n", "\r", "\"", "\\", "(", ")", "#", ";", "\u0085", "\u2028", "\u202e", "\ud800",
        "-", ".", "/", "_", "\\u0041", "é", "\0",
    ];

    [Fact]
    public void A_line_gives_back_its_parts()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var lines = Enumerable.Range(0, 5000)
            .Select(i => new BaselineLine(Text(1), Text(1), Text(0), i % 3 == 0 ? "since 2020; scope \"a (b) \\\" c\"" : "")).ToList();
        var read = BaselineReader.Read(string.Join('\n', lines), "facts.shipped.txt");

        Assert.Empty(read.Problems);
        Assert.Equal(lines, read.File.Entries.Select(entry => entry.Line));
        Assert.Equal(lines.Select(line => line.ToString()), read.File.Entries.Select(entry => entry.Text));

        string Text(int least) => string.Concat(Enumerable.Range(0, random.Next(least, 6)).Select(_ => Parts[random.Next(Parts.Length)]));
    }

    [Fact]
    public void Whatever_a_file_is_it_is_read_or_reported()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Parts[random.Next(Parts.Length)]));
            var read = BaselineReader.Read(text, "facts.shipped.txt");
            Assert.All(read.File.Entries, entry => Assert.InRange(read.Anchors[entry.Ordinal].Start, 0, text.Length));
            Assert.All(
                read.Problems, problem => Assert.InRange(
                    read.Anchors[problem.Anchor.Ordinal].Start + read.Anchors[problem.Anchor.Ordinal].Length, 0, text.Length));
        }
    }

    [Theory]
    [InlineData("facts.shipped.txt", true)]
    [InlineData("/src/Facts.Shipped.txt", true)]
    [InlineData("C:\\src\\facts.shipped.txt", true)]
    [InlineData("/src/old-facts.shipped.txt", false)]
    [InlineData("/src/facts.shipped.txt.orig", false)]
    public void A_baseline_goes_by_its_name(string path, bool isBaseline) => Assert.Equal(isBaseline, BaselineFile.IsBaseline(path));
}
