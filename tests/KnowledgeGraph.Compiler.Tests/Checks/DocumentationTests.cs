using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Linking;

namespace KnowledgeGraph.Compiler.Tests.Checks;

public sealed class DocumentationTests
{
    private static readonly ProblemDescriptor[] Problems = [.. ContradictionProblems.All, .. ExceptionProblems.All];

    public static TheoryData<string> Ids { get; } = new(Problems.Select(descriptor => descriptor.Id));

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

    private static string[] Check(string text)
    {
        var file = FactFileParser.Parse(text, "a");
        Assert.Empty(file.Problems);
        var link = Linker.Link(Race.Constrained, [file.Unit], CancellationToken.None);
        Assert.Empty(link.Problems);
        return [.. GraphChecker.Check(link, CheckInputs.None, CancellationToken.None).Select(problem => problem.Descriptor.Id)];
    }
}
