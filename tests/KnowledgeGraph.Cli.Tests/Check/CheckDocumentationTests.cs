using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Cli.Tests.Check;

/// <summary>The project that docs/kg.md shows is built, and its commands are run there.</summary>
public partial class CheckDocumentationTests
{
    [Fact]
    public void Every_check_of_the_documentation_has_the_answer_it_promises()
    {
        var page = Section();
        using var project = CheckProject.Create(Block(page, "csharp"));
        File.Move(project.Assembly, project.PathOf("Market.dll"));
        project.Write("companies.kg.json", Block(page, "json"));
        var commands = DocumentedCommand().Matches(page);

        Assert.InRange(commands.Count, 2, 100);
        foreach (Match command in commands)
        {
            var kg = Kg.RunIn(project.Directory, [.. CommandLineParser.SplitCommandLine(command.Groups["arguments"].Value)]);
            if (command.Groups["code"].Success) Assert.Equal(command.Groups["answer"].Value, kg.Output + kg.Error + $"{kg.ExitCode}\n");
            else Assert.True(kg.ExitCode != ExitCode.InputError, $"{command.Value}: {kg.Error}");
        }

        Assert.True(File.Exists(project.PathOf("facts.sarif")));
    }

    [Fact]
    public void Every_option_is_documented()
    {
        var page = Section();
        foreach (Match option in Option().Matches(Kg.Run("check", "--help").Output))
        {
            if (option.Value != "--help") Assert.Contains($"| `{option.Value}", page, StringComparison.Ordinal);
        }
    }

    private static string Section()
    {
        var page = Repository.Read("docs", "kg.md");
        var start = page.IndexOf("\n## kg check FILES\n", StringComparison.Ordinal);
        return page[start..page.IndexOf("\n## ", start + 1, StringComparison.Ordinal)];
    }

    private static string Block(string page, string language)
    {
        var fence = $"\n```{language}\n";
        var start = page.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    /// <summary>A command, and where it shows its exit code the lines up to that.</summary>
    [GeneratedRegex(@"^\$ kg (?<arguments>check [^;\n]+)(?<code>; echo \$\?)?\n(?<answer>(?:(?!\$|```).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex DocumentedCommand();

    [GeneratedRegex(@"--[a-z]+(-[a-z]+)*")]
    private static partial Regex Option();
}
