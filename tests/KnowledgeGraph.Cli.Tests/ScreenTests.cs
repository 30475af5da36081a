using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Tests;

public class ScreenTests
{
    private const char Escape = '\u001b';

    [Theory]
    [InlineData("path", "HighFlyer", "ExportControls")]
    [InlineData("show", "Evil")]
    [InlineData("find", "e")]
    [InlineData("list", "agents")]
    [InlineData("stats")]
    [InlineData("rank", "pagerank")]
    [InlineData("walk", "HighFlyer", "Backs*/Uses/Class?", "--k", "2")]
    [InlineData("walk", "HighFlyer", "Backs*/Uses/Class?", "--paths")]
    [InlineData("why", "HighFlyer", "backs", "DeepSeek")]
    [InlineData("rank", "components")]
    public void Without_colour_no_escape_sequence_is_written(params string[] arguments)
    {
        Assert.DoesNotContain(Escape, Kg.Run(arguments).Output);
        Assert.DoesNotContain(Escape, Kg.RunOnScreen(100, hasColour: false, arguments).Output);
    }

    [Fact]
    public void With_colour_an_inferred_hop_stands_out()
    {
        var output = Kg.RunOnScreen(120, hasColour: true, "path", "H800", "AdvancedChips").Output;

        Assert.Contains($"{Escape}[33mH800 class advanced chips", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_and_control_characters_of_facts_are_text()
    {
        foreach (var kg in new[] { Kg.Run("show", "Evil"), Kg.RunOnScreen(120, hasColour: false, "show", "Evil") })
        {
            Assert.Contains(@"Evil\u001B[31m Corp\u202E", kg.Output, StringComparison.Ordinal);
            Assert.Contains("[red]Nvidia[/]", kg.Output, StringComparison.Ordinal);
            Assert.Contains("[bold]x", kg.Output, StringComparison.Ordinal);
            Assert.Contains(@"“a\u0007bell and a second line [/] [[”", kg.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Keys_are_whole_where_a_table_wraps()
    {
        var keys = Kg.Run("find", "e").Output.Split('\n')[2..].TakeWhile(line => line.Length > 0)
            .Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]).ToArray();
        Assert.Contains("ExportControls", keys);
        var lines = Kg.RunOnScreen(72, hasColour: false, "find", "e").Output.Split('\n');
        Assert.All(keys, key => Assert.Contains(lines, line => line.StartsWith($"  {key} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Paths_that_would_have_no_room_in_a_table_are_written_in_blocks()
    {
        var lines = Kg.RunOnScreen(70, hasColour: false, "walk", "HighFlyer", "(!()|^!())+").Output.Split('\n');
        Assert.Contains("Key: ExportControls", lines);
        Assert.Contains("Path: High-Flyer ─backs→ DeepSeek", lines);
    }

    [Fact]
    public void Errors_hold_no_control_characters_of_names() =>
        Assert.Equal(
            "kg: no entity of ChipRace is called '\\u001B[2Jx'\n  ChipRace is the graph that comes with "
                + "kg. Use --assembly FILE for another graph.\n", Kg.Run("show", "\u001b[2Jx").Error);

    [Theory]
    [InlineData("path", "HighFlyer", "ExportControls")]
    [InlineData("show", "DeepSeek")]
    [InlineData("list", "agents")]
    [InlineData("stats")]
    [InlineData("rank", "pagerank")]
    [InlineData("walk", "HighFlyer", "Backs*/Uses/Class?", "--k", "2")]
    [InlineData("walk", "HighFlyer", "Backs*/Uses/Class?", "--paths")]
    [InlineData("why", "HighFlyer", "backs", "DeepSeek")]
    [InlineData("rank", "components")]
    public void No_line_is_wider_than_the_screen(params string[] arguments)
    {
        for (var width = 20; width <= 160; width += 7)
        {
            var kg = Kg.RunOnScreen(width, hasColour: false, arguments);

            Assert.Equal(ExitCode.Found, kg.ExitCode);
            Assert.All(kg.Output.Split('\n'), line => Assert.True(line.Length <= width, $"{line.Length} > {width}: {line}"));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void No_width_is_too_narrow(int width) =>
        Assert.Equal(ExitCode.Found, Kg.RunOnScreen(width, false, "path", "HighFlyer", "ExportControls").ExitCode);

    [Fact]
    public void On_a_narrow_screen_each_row_is_a_block() =>
        Assert.Contains(
            "\nHop: DeepSeek uses H800\nSource: D3\n", Kg.RunOnScreen(40, false, "path", "DeepSeek", "H800").Output,
            StringComparison.Ordinal);
}
