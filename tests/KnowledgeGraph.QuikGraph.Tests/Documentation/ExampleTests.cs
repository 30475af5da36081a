using System.Reflection;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.QuikGraph.Tests.Documentation;

/// <summary>The examples of docs/quikgraph.md are those that run here, and write what the page says.</summary>
public sealed partial class ExampleTests
{
    private static readonly string Project =
        typeof(ExampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "KnowledgeGraph.TestProjectDirectory").Value!;

    private static readonly (string Code, string Output)[] Page =
        [.. Example().Matches(Read("../../docs/quikgraph.md")).Select(match => (match.Groups["code"].Value, match.Groups["output"].Value))];

    private static readonly Action<TextWriter>[] All =
        [Examples.Path, Examples.Dijkstra, Examples.StronglyConnectedComponents, Examples.Graphviz, Examples.Typed, Examples.Flow];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, All.Length)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void An_example_is_code_that_runs_and_its_output(int index) => AssertExample(index, All[index]);

    [Fact]
    public void The_page_has_no_other_example() => Assert.Equal(All.Length, Page.Length);

    [Fact]
    public void The_readme_asks_the_first_example() => Assert.Contains(
        "```csharp\nusing KnowledgeGraph;\nusing KnowledgeGraph.Seeds;\n\n" + Page[0].Code + "```\n\n```text\n" + Page[0].Output + "```\n",
        Read("../../README.md"), StringComparison.Ordinal);

    private static void AssertExample(int index, Action<TextWriter> run)
    {
        var sources = Source().Matches(Read("Documentation/Examples.cs")).Select(match => match.Groups["code"].Value
            .Replace("\n        ", "\n", StringComparison.Ordinal)["        ".Length..]
            .Replace("output.", "Console.", StringComparison.Ordinal));
        Assert.Equal(Page[index].Code, sources.ElementAt(index));

        var output = new StringWriter { NewLine = "\n" };
        run(output);
        var found = output.ToString().ReplaceLineEndings("\n");
        Assert.True(Page[index].Output == found, $"docs/quikgraph.md has to show, and shows something else:\n{found}");
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Project, path)).ReplaceLineEndings("\n");

    [GeneratedRegex("```csharp\\n(?<code>.*?\\n)```\\n\\n```text\\n(?<output>(.*?\\n)?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("        // docs\\n(?<code>.*?\\n)        // end", RegexOptions.Singleline)]
    private static partial Regex Source();
}
