using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;
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
                DefaultGraph.Open(), "path", "High-Flyer", "US export controls", "--relations", "backs,uses,class,restrictedBy",
                "--including", "opinion").Output);

    [Fact]
    public void Show_the_H800() => Snapshot.Match(this, Kg.RunOn(DefaultGraph.Open(), "show", "H800").Output);

    [Fact]
    public void The_seeds_are_an_assembly_like_any_other()
    {
        var file = typeof(Seeds.Race).Assembly.Location;

        Assert.Equal(Kg.RunOn(DefaultGraph.Open(), "stats"), Kg.Run("stats", "--assembly", file));
    }

    [Fact]
    public void Every_command_of_the_documentation_has_the_answer_it_promises()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "kg.md")).ReplaceLineEndings("\n");
        var commands = DocumentedCommand().Matches(page);

        Assert.InRange(commands.Count, 8, 100);
        foreach (Match command in commands)
        {
            var arguments = CommandLineParser.SplitCommandLine(command.Groups["arguments"].Value).ToArray();
            var kg = Kg.RunOn(DefaultGraph.Open(), arguments);
            var asksForCode = command.Groups["code"].Success;
            var promised = command.Groups["answer"].Value;
            if (promised.Length > 0) Assert.Equal(promised, kg.Output + kg.Error + (asksForCode ? $"{kg.ExitCode}\n" : ""));
            else Assert.True(kg.ExitCode == ExitCode.Found, $"{command.Value}: {kg.Error}");
        }
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
    public void Every_option_is_documented(string command)
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "kg.md"));
        foreach (Match option in Option().Matches(Kg.Run(command, "--help").Output))
        {
            if (option.Value != "--help") Assert.Contains($"`{option.Value}", page, StringComparison.Ordinal);
        }
    }

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Directory.Packages.props"))) directory = directory.Parent!;
        return directory.FullName;
    }

    /// <summary>
    /// A line that begins with <c>$ kg</c>, and the lines of its answer where they follow. What is checked has files of its own.
    /// </summary>
    [GeneratedRegex(@"^\$ kg (?!check )(?<arguments>[^;\n]+)(?<code>; echo \$\?)?\n(?<answer>(?:(?!\$|```).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex DocumentedCommand();

    [GeneratedRegex(@"(?<=  )--[a-z]+(-[a-z]+)*")]
    private static partial Regex Option();
}
