using System.Text.RegularExpressions;

namespace KnowledgeGraph.Generators.Tests.Seeds;

/// <summary>
/// The page on assertions takes its examples from the seed graph, where they hold, or fail with the message that the page shows.
/// </summary>
public sealed partial class SeedAssertionTests
{
    private static readonly string Page = SeedGraph.ReadDocument("assertions.md");

    private static readonly Match[] Failures = [.. Failure().Matches(Page).Cast<Match>()];

    [Fact]
    public void The_examples_hold()
    {
        var code = Block("csharp");
        var json = Block("json");
        Assert.Equal(code.Count('['), json.Split('\n').Count(line => line.StartsWith("    {", StringComparison.Ordinal)));
        Assert.Empty(Assertions(code, json));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_failure_has_the_message_of_the_page(int index)
    {
        Assert.Equal(2, Failures.Length);
        var message = Failures[index].Groups["message"].Value.TrimEnd('\n').Replace('\n', ' ');
        Assert.Equal(message, Assert.Single(Assertions(Failures[index].Groups["code"].Value)));
    }

    private static string[] Assertions(string code, string json = "{}") =>
    [
        .. SeedGraph.Read().Project.Add("Example.cs", "using KnowledgeGraph;\n" + code).AddFile("example.kg.json", json).Run().Diagnostics
            .Where(diagnostic => diagnostic.Id is [_, _, '4' or '5', ..]).Select(diagnostic => diagnostic.GetMessage(null)),
    ];

    private static string Block(string language)
    {
        var start = Page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("```csharp\n(?<code>[^`]+)```\n\n```text\n(?<message>[^`]+)```")]
    private static partial Regex Failure();
}
