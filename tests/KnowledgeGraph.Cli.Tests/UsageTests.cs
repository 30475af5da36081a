using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("there is no command 'pth'; did you mean 'path'?", "pth")]
    [InlineData("there is no command 'xyzzy'", "xyzzy")]
    [InlineData("'kg show' does not take '--jsn'; did you mean '--json'?", "show", "DeepSeek", "--jsn")]
    [InlineData("'kg show' does not take '--jsn'; did you mean '--json'?", "show", "--jsn")]
    [InlineData("'kg stats' does not take 'more'", "stats", "more")]
    [InlineData("“kg path” needs B\n  The end of the path: a key, label or alias.\n  Try 'kg path --help'.", "path", "DeepSeek")]
    [InlineData("“kg path” needs A and B\n  Try 'kg path --help'.", "path")]
    [InlineData("“kg rank” needs ALGORITHM\n  pagerank: ", "rank")]
    [InlineData("“--json” must follow the command: kg stats … --json", "--json", "stats")]
    [InlineData("“--graph” must follow the command: kg stats … --graph", "--graph", "Foo", "stats")]
    [InlineData("Required argument missing for option: '--max-length'", "path", "a", "b", "--max-length")]
    [InlineData("--graph chooses a graph of an assembly: also give --assembly FILE", "stats", "--graph", "ChipRace")]
    public void A_wrong_command_line_is_one_message_and_exit_code_2(string message, params string[] arguments)
    {
        var kg = Kg.Run(arguments);

        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.Equal("", kg.Output);
        Assert.StartsWith($"kg: {message}", kg.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_lists_the_commands(params string[] arguments)
    {
        var kg = Kg.Run(arguments);

        Assert.Equal(ExitCode.Found, kg.ExitCode);
        string[] commands =
            [
                "path", "walk", "why", "show", "find", "list", "stats", "rank", "view", "export", "import", "check", "conflicts",
                "baseline", "diff", "build", "convert", "shard", "schema", "explain",
            ];
        foreach (var command in commands)
            Assert.Contains($"\n  {command} ", kg.Output, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n  kg path ", kg.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("path")]
    [InlineData("walk")]
    [InlineData("why")]
    [InlineData("show")]
    [InlineData("find")]
    [InlineData("list")]
    [InlineData("stats")]
    [InlineData("rank")]
    [InlineData("check")]
    [InlineData("diff")]
    public void Help_of_a_command_shows_its_options_and_examples(string command)
    {
        var kg = Kg.Run(command, "--help");

        Assert.Equal(ExitCode.Found, kg.ExitCode);
        Assert.Contains("--assembly <FILE>", kg.Output, StringComparison.Ordinal);
        Assert.Contains("--json", kg.Output, StringComparison.Ordinal);
        Assert.Contains($"\nExamples:\n  kg {command}", kg.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_that_of_the_package_without_revision() =>
        Assert.Matches(@"^kg \d+\.\d+\.\d+[^+]*\n$", Kg.Run("--version").Output);
}
