using KnowledgeGraph.Seeds;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Seeds.Tests;

/// <summary>What the readme asks the seed graph is asked here, in the same lines, and answered as it says.</summary>
public sealed class ReadmeTests
{
    private const string Begin = "        // <readme>\n";
    private const string End = "        // </readme>\n";

    [Fact]
    public void The_questions_in_the_readme_are_answered_as_it_says()
    {
        var Console = new StringWriter { NewLine = "\n" };

        // <readme>
        // A derived relation is a property. Why shows the facts that it rests on.
        foreach (var policy in Company.HighFlyer.ExposedTo) Console.WriteLine(policy);
        foreach (var path in Race.Graph.Why(Company.HighFlyer, Company.Schema.ExposedTo, Policy.ExportControls)) Console.WriteLine(path);

        // The build checks path expressions, and the kinds at both ends.
        foreach (var maker in Race.Walk<Company, Company>("Backs*/Uses/MadeBy").From(Company.HighFlyer)) Console.WriteLine(maker);

        // The two shortest paths that avoid all people, each with its weakest modality.
        var options = new PathOptions { Avoiding = [nameof(Person)] };
        foreach (var path in Race.Graph.KShortestPaths(Company.HighFlyer, Company.Nvidia, 2, options))
            Console.WriteLine($"{path} ({path.WeakestModality})");

        // The facts that one source states.
        Console.WriteLine(Company.DeepSeek.In(Race.Graph.FromSources("D1")).Develops);

        // The most important node.
        Console.WriteLine(Race.Graph.PageRank().MaxBy(rank => rank.Value).Key);
        // </readme>

        var readme = Repository.Read("README.md");
        var asked = Between(File.ReadAllText(ThisFile()).ReplaceLineEndings("\n"), Begin, End).Replace(
            "\n        ", "\n", StringComparison.Ordinal)[8..];
        Assert.Contains(
            "```csharp\nusing KnowledgeGraph;\nusing KnowledgeGraph.Seeds;\n\n" + asked + "```\n", readme, StringComparison.Ordinal);
        Assert.Contains("```text\n" + Console + "```\n", readme, StringComparison.Ordinal);
    }

    private static string Between(string text, string begin, string end)
    {
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[start..text.IndexOf(end, start, StringComparison.Ordinal)];
    }

    private static string ThisFile() => Repository.PathOf("tests", "KnowledgeGraph.Seeds.Tests", "ReadmeTests.cs");
}
