using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Tests.Queries;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Compiler.Tests.Checks.Assertions;

public sealed class AssertionDocumentationTests
{
    [Fact]
    public void The_guides_name_every_problem()
    {
        Assert.All(
            AssertionProblems.All,
            d => Assert.Contains(
                $"| [{d.Id}](diagnostics/{d.Id}.md) |", Repository.Read("docs", "assertions.md"), StringComparison.Ordinal));
        Assert.All(
            PathProblems.All,
            d => Assert.Contains(
                $"| [{d.Id}](diagnostics/{d.Id}.md) |", Repository.Read("docs", "path-expressions.md"), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_expression_of_the_guide_is_one_and_what_it_says_of_precedence_is_so()
    {
        var page = Repository.Read("docs", "path-expressions.md").ReplaceLineEndings("\n");
        var rows = page[..page.IndexOf("## The grammar", StringComparison.Ordinal)].Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(
                line => line.Replace("\\|", "§", StringComparison.Ordinal).Split('|')
                    .Select(cell => cell.Trim().Trim('`').Replace('§', '|')).ToArray())
            .ToArray();
        Assert.Equal(19, rows.Length);
        foreach (var row in rows.Where(row => row.Length == 5)) Assert.All(new[] { row[1], row[3] }, text => RandomPath.Parse(text));
        foreach (var row in rows.Where(row => row.Length == 4))
            Assert.Equal(RandomPath.Shape(RandomPath.Parse(row[1]).Expression), RandomPath.Shape(RandomPath.Parse(row[2]).Expression));
    }
}
