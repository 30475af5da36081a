using KnowledgeGraph.Cli.Rendering;

namespace KnowledgeGraph.Cli.Tests;

public class TextWrapTests
{
    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 3, "one|two|thr|ee")]
    [InlineData("A ─restricted by→ B", 17, "A ─restricted by→|B")]
    [InlineData("A ─restricted by→ B", 15, "A|─restricted by→|B")]
    [InlineData("A ←is used by─ B", 13, "A|←is used by─|B")]
    [InlineData("  ↳ K-1: it is so", 10, "  ↳ K-1:|it is so")]
    [InlineData("深度求索 is a firm", 6, "深度求|索 is|a firm")]
    [InlineData("", 5, "")]
    [InlineData("a  b", 9, "a  b")]
    public void Lines_end_between_words(string text, int width, string lines) =>
        Assert.Equal(lines.Split('|'), TextWrap.Lines(text, width).Select(line => text[line]));

    [Fact]
    public void No_line_is_too_wide_nothing_is_lost_and_no_piece_is_broken_that_fits()
    {
        string[] words =
        [
            "a", "word", "─uses→", "─restricted by→", "←backed by─", "深度", "求", "longerword", "“quoted”",
            "─", "→", "e\u0301te\u0301"
        ];
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new Random(seed);
            string[] chosen = [.. Enumerable.Range(0, random.Next(9)).Select(_ => words[random.Next(words.Length)])];
            var (text, width) = (string.Join(' ', chosen), random.Next(1, 30));
            var lines = TextWrap.Lines(text, width).Select(line => text[line]).ToArray();
            Assert.True(lines.All(line => TextWrap.WidthOf(line) <= Math.Max(width, 2)), $"seed {seed}: {string.Join('|', lines)}");
            Assert.True(
                string.Concat(lines).Replace(" ", "", StringComparison.Ordinal) == text.Replace(" ", "", StringComparison.Ordinal),
                $"seed {seed}: {string.Join('|', lines)}");
            foreach (var word in chosen.Where(w => w[0] is '─' or '←' && w.Length > 1 && TextWrap.WidthOf(w) <= width))
                Assert.True(
                    lines.Any(line => line.Contains(word, StringComparison.Ordinal)), $"seed {seed}, {width}: {string.Join('|', lines)}");
        }
    }

    [Fact]
    public void Every_column_has_room_for_its_longest_word_while_the_words_fit()
    {
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new Random(seed);
            var least = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(1, 20)).ToArray();
            var natural = least.Select(width => width + random.Next(40)).ToArray();
            var available = random.Next(least.Length, 160);
            var widths = ColumnWidths.Share(least, natural, available);
            Assert.True(widths.Sum() <= available, $"seed {seed}");
            Assert.All(widths, width => Assert.True(width >= 1));
            if (least.Sum() > available) continue;
            Assert.True(widths.Zip(least, (width, word) => width >= word).All(fits => fits), $"seed {seed}");
            Assert.True(widths.Sum() == Math.Min(available, natural.Sum()), $"seed {seed}: {widths.Sum()} of {available}");
        }
    }

    [Theory]
    [InlineData("walk", "HighFlyer", "Backs*/Uses/Class?", "--k", "2")]
    [InlineData("path", "HighFlyer", "ExportControls")]
    [InlineData("show", "DeepSeek")]
    [InlineData("find", "e")]
    public void Words_and_arrows_are_whole_on_every_screen(params string[] arguments)
    {
        var words = Kg.Run(arguments).Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.All(char.IsAsciiLetterOrDigit)).Distinct().ToArray();
        for (var width = 60; width <= 160; width += 7)
        {
            var output = Kg.RunOnScreen(width, hasColour: false, arguments).Output;
            Assert.All(words, word => Assert.Contains(word, output, StringComparison.Ordinal));
            Assert.DoesNotMatch(@"─[a-z]+\s*\n", output);
        }
    }
}
