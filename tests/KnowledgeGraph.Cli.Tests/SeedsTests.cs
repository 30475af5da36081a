using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Testing;
using KnowledgeGraph.Tests.Snapshots;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>The graph that <c>kg</c> comes with, and the commands that the documentation shows on it.</summary>
public partial class SeedsTests
{
    [Fact]
    public void Path_from_High_Flyer_to_the_export_controls() =>
        Snapshot.Match(
            this,
            Kg.RunOn(
                DefaultGraph.Open(), "path", "High-Flyer", "US export controls", "--relations", "backs,uses,withinLimitsOf").Output);

    [Fact]
    public void Show_the_H800() => Snapshot.Match(this, Kg.RunOn(DefaultGraph.Open(), "show", "H800").Output);

    [Fact]
    public void The_seeds_are_an_assembly_like_any_other()
    {
        var file = typeof(Seeds.Race).Assembly.Location;

        Assert.Equal(Kg.RunOn(DefaultGraph.Open(), "stats"), Kg.Run("stats", "--assembly", file));
    }

    private static readonly Match[] Documented = [.. DocumentedCommand().Matches(Repository.Read("docs", "kg.md")).Cast<Match>()];

    public static TheoryData<int, string> DocumentedCommands =>
        new(Documented.Select((command, index) => (index, command.Groups["arguments"].Value)));

    [Theory]
    [MemberData(nameof(DocumentedCommands))]
    public void A_command_of_the_documentation_has_the_answer_it_promises(int index, string arguments)
    {
        var command = Documented[index];
        var kg = Kg.RunOn(DefaultGraph.Open(), [.. CommandLineParser.SplitCommandLine(arguments)]);
        var asksForCode = command.Groups["code"].Success;
        var promised = command.Groups["answer"].Value;
        if (promised.Length > 0) Assert.Equal(promised, kg.Output + kg.Error + (asksForCode ? $"{kg.ExitCode}\n" : ""));
        else Assert.True(kg.ExitCode == ExitCode.Found, $"{command.Value}: {kg.Error}");
    }

    [Fact]
    public void The_documentation_shows_many_commands() => Assert.InRange(Documented.Length, 8, 100);

    [Theory]
    [InlineData("path")]
    [InlineData("walk")]
    [InlineData("why")]
    [InlineData("show")]
    [InlineData("find")]
    [InlineData("list")]
    [InlineData("stats")]
    [InlineData("rank")]
    [InlineData("view")]
    [InlineData("export")]
    [InlineData("baseline")]
    [InlineData("diff")]
    [InlineData("build")]
    [InlineData("convert")]
    [InlineData("shard")]
    [InlineData("schema")]
    public void Every_option_is_documented(string command)
    {
        var page = Repository.Read("docs", "kg.md");
        foreach (Match option in Option().Matches(Kg.Run(command, "--help").Output))
        {
            if (option.Value != "--help") Assert.Contains($"`{option.Value}", page, StringComparison.Ordinal);
        }
    }

    /// <summary>
    /// A line that begins with <c>$ kg</c>, and the lines of its answer where they follow. What is checked, compared, built, converted
    /// or divided has files of its own.
    /// </summary>
    [GeneratedRegex(
        @"^\$ kg (?!(?:build|check|conflicts|convert|diff|schema|shard) )"
            + @"(?<arguments>[^;\n]+)(?<code>; echo \$\?)?\n(?<answer>(?:(?!\$|```).*\n)*)",
        RegexOptions.Multiline)]
    private static partial Regex DocumentedCommand();

    [GeneratedRegex(@"(?<=  )--[a-z]+(-[a-z]+)*")]
    private static partial Regex Option();
}
