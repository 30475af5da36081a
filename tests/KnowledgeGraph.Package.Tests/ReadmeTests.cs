using System.Text.RegularExpressions;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests;

/// <summary>The first example of each readme is a program that does what the readme says.</summary>
[Collection(UsesPackedFeed.Name)]
public sealed partial class ReadmeTests(PackedFeed feed)
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("nuget/README.md")]
    public void The_example_builds_and_prints_what_it_says(string readme)
    {
        var text = Repository.Read(readme);
        var directory = feed.Project(
            "readme-" + readme.Length, "KnowledgeGraph", "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>");
        File.WriteAllText(Path.Combine(directory, "Program.cs"), FirstBlock(text, "csharp"));
        File.WriteAllText(Path.Combine(directory, "example.kg.json"), FirstBlock(text, "json"));

        DotnetCommand.Run(directory, "build", "-m:1", "-warnaserror").Succeeded();
        Assert.Equal(FirstBlock(text, "text"), DotnetCommand.Run(directory, "run", "--no-build").Succeeded().Output);
    }

    [Fact]
    public void The_error_that_it_quotes_is_the_one_that_the_build_gives()
    {
        var text = Repository.Read("README.md");
        var quoted = QuotedError.Match(text);
        var directory = feed.Project(
            "readme-error", "KnowledgeGraph", "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>");
        File.WriteAllText(Path.Combine(directory, "Program.cs"), FirstBlock(text, "csharp"));
        File.WriteAllText(
            Path.Combine(directory, "services.kg.json"),
            FirstBlock(text, "json").Replace("\"dependsOn\"", "\"dependson\"", StringComparison.Ordinal));

        Assert.Contains(quoted.Groups[1].Value, DotnetCommand.Run(directory, "build", "-m:1").Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tool_gives_each_answer_that_its_readme_shows()
    {
        using var package = feed.Open("KnowledgeGraph.Cli");
        var commands = ShownCommand.Matches(package.ReadText("README.md"));

        Assert.Equal(5, commands.Count);
        Assert.All(
            commands, command => Assert.Equal((0, command.Groups["answer"].Value), feed.Tool.Run(command.Groups["arguments"].Value)));
    }

    private static string FirstBlock(string text, string language)
    {
        var start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"`(services\.kg\.json\([^`]*)`")]
    private static partial Regex QuotedError { get; }

    /// <summary>A block that begins with a command line.</summary>
    [GeneratedRegex(@"^```text\n\$ kg (?<arguments>.+)\n(?<answer>(?:(?!```).*\n)+)```$", RegexOptions.Multiline)]
    private static partial Regex ShownCommand { get; }
}
