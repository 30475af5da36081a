using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Linking;
using KnowledgeGraph.Compiler.Tests.PathExpressions;

namespace KnowledgeGraph.Compiler.Tests.Checks.Assertions;

public sealed class AssertionDocumentationTests
{
    private static readonly ProblemDescriptor[] Problems = [.. AssertionProblems.All, .. PathProblems.All];

    /// <summary>Gets what assertions are reported with: <c>OtherKind</c> is about derived members, and <c>KnownEnds</c> about calls.</summary>
    public static TheoryData<string> Ids { get; } =
        new(Problems.Except([PathProblems.OtherKind, PathProblems.KnownEnds]).Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_problem_has_a_page_whose_wrong_example_gives_it_and_whose_right_one_gives_none(string id)
    {
        var page = Repository.Read("docs", "diagnostics", id + ".md").ReplaceLineEndings("\n");
        Assert.StartsWith($"# {id}: {Problems.Single(descriptor => descriptor.Id == id).Title}\n", page, StringComparison.Ordinal);
        Assert.Contains("## Suppressing it", page, StringComparison.Ordinal);

        var examples = Documentation.Examples(page).ToArray();
        Assert.Equal(2, examples.Length);
        Assert.Equal([id], Check(examples[0]));
        Assert.Empty(Check(examples[1]));
    }

    [Fact]
    public void The_guides_name_every_problem()
    {
        Assert.All(AssertionProblems.All, d => Assert.Contains($"| [{d.Id}](diagnostics/{d.Id}.md) |", Repository.Read("docs", "assertions.md"), StringComparison.Ordinal));
        Assert.All(PathProblems.All, d => Assert.Contains($"| [{d.Id}](diagnostics/{d.Id}.md) |", Repository.Read("docs", "path-expressions.md"), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_expression_of_the_guide_is_one_and_what_it_says_of_precedence_is_so()
    {
        var page = Repository.Read("docs", "path-expressions.md").ReplaceLineEndings("\n");
        var rows = page[..page.IndexOf("## The grammar", StringComparison.Ordinal)].Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Replace("\\|", "§", StringComparison.Ordinal).Split('|').Select(cell => cell.Trim().Trim('`').Replace('§', '|')).ToArray())
            .ToArray();
        Assert.Equal(19, rows.Length);
        foreach (var row in rows.Where(row => row.Length == 5)) Assert.All(new[] { row[1], row[3] }, text => RandomPath.Parse(text));
        foreach (var row in rows.Where(row => row.Length == 4))
            Assert.Equal(RandomPath.Shape(RandomPath.Parse(row[1]).Expression), RandomPath.Shape(RandomPath.Parse(row[2]).Expression));
    }

    private static string[] Check(string text)
    {
        var file = FactFileParser.Parse(text, "a");
        var link = Linker.Link(Race.Vocabulary, [file.Unit], CancellationToken.None);
        Assert.Empty(link.Problems);
        return [.. file.Problems.Concat(GraphChecker.Check(link, CheckInputs.None, CancellationToken.None)).Select(problem => problem.Descriptor.Id)];
    }
}
