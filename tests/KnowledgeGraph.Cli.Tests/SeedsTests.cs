using System.Text.RegularExpressions;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Tests.Snapshots;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>The graph that <c>kg</c> comes with, and the commands that the documentation shows on it.</summary>
public partial class SeedsTests
{
    [Fact]
    public void Path_from_High_Flyer_to_the_H800() => Snapshot.Match(this, Kg.RunOn(DefaultGraph.Open(), "path", "High-Flyer", "H800").Output);

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
        var page = File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "kg.md"));
        var commands = DocumentedCommand().Matches(page);

        Assert.InRange(commands.Count, 8, 100);
        foreach (Match command in commands)
        {
            var arguments = System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(command.Groups["arguments"].Value).ToArray();
            var kg = Kg.RunOn(DefaultGraph.Open(), arguments);
            var promised = command.Groups["error"];
            Assert.True(promised.Success == (kg.ExitCode != ExitCode.Found), $"{command.Value}: {kg.Error}");
            if (promised.Success) Assert.Equal(promised.Value, $"{kg.Error}{kg.ExitCode}\n");
        }
    }

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Directory.Packages.props"))) directory = directory.Parent!;
        return directory.FullName;
    }

    /// <summary>A line that begins with <c>$ kg</c>; where it asks for the exit code, the lines of the error and the code follow.</summary>
    [GeneratedRegex(@"^\$ kg (?<arguments>[^;\n]+)(?:; echo \$\?\n(?<error>(?:.*\n)*?\d+\n))?", RegexOptions.Multiline)]
    private static partial Regex DocumentedCommand();
}
