using System.Reflection;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.QuikGraph.Tests.Documentation;

/// <summary>The examples of docs/quikgraph.md are those that run here, and write what the page says.</summary>
public sealed partial class ExampleTests
{
    private static readonly string Project =
        typeof(ExampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "KnowledgeGraph.TestProjectDirectory").Value!;

    private static readonly (string Code, string Output)[] Page =
        [.. Example().Matches(Read("../../docs/quikgraph.md")).Select(match => (match.Groups["code"].Value, match.Groups["output"].Value))];

    [Fact]
    public void Dijkstra() => AssertExample(0, Examples.Dijkstra);

    [Fact]
    public void Strongly_connected_components() => AssertExample(1, Examples.StronglyConnectedComponents);

    [Fact]
    public void Graphviz() => AssertExample(2, Examples.Graphviz);

    [Fact]
    public void The_page_has_no_other_example() => Assert.Equal(3, Page.Length);

    private static void AssertExample(int index, Action<TextWriter> run)
    {
        var sources = Source().Matches(Read("Documentation/Examples.cs")).Select(match => match.Groups["code"].Value.Replace("\n        ", "\n", StringComparison.Ordinal)["        ".Length..].Replace("output.", "Console.", StringComparison.Ordinal));
        Assert.Equal(Page[index].Code, sources.ElementAt(index));

        var output = new StringWriter { NewLine = "\n" };
        run(output);
        Assert.Equal(Page[index].Output, output.ToString().ReplaceLineEndings("\n"));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Project, path)).ReplaceLineEndings("\n");

    [GeneratedRegex("```csharp\\n(?<code>.*?\\n)```\\n\\n```text\\n(?<output>.*?\\n)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("        // docs\\n(?<code>.*?\\n)        // end", RegexOptions.Singleline)]
    private static partial Regex Source();
}
