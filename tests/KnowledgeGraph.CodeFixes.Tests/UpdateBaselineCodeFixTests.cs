using KnowledgeGraph.CodeFixes.Baselines;
using KnowledgeGraph.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KnowledgeGraph.CodeFixes.Tests;

/// <summary>The lines of the shipped facts become those of the graph, one diagnostic at a time or all at once.</summary>
public sealed class UpdateBaselineCodeFixTests
{
    private const string Path = "/project/facts.shipped.txt";

    private static readonly FixTest Project = new FixTest(new UpdateBaselineCodeFix())
        .Add("Vocabulary.cs", """
            using KnowledgeGraph;
            namespace N;
            [KnowledgeGraph] public static partial class G;
            [Node] public readonly partial struct Firm
            {
                [Property] public partial int? Founded { get; }
                [Relation] public partial Nodes<Firm> Backs { get; }
            }
            """)
        .AddFile("facts.kg.json", """
            {
              "entities": { "A": { "kind": "Firm", "founded": 1999 }, "B": { "kind": "Firm", "founded": 2001 }, "Ö": { "kind": "Firm" } },
              "claims": [["A", "backs", "B"], ["B", "backs", "Ö"]]
            }
            """);

    private const string Old = "# Version 1\nA backs Gone\nA founded 1998\nB backs Ö (since 2020)\nB founded 2001\n";
    private const string New = "# Version 1\nA backs B\nA founded 1999\nB backs Ö\nB founded 2001\n";

    [Theory]
    [InlineData("KG3020", "Remove the line from facts.shipped.txt", "A backs Gone\n", "")]
    [InlineData("KG3021", "Replace the line in facts.shipped.txt", "A founded 1998\n", "A founded 1999\n")]
    [InlineData("KG3022", "Add the new facts to facts.shipped.txt", "A backs Gone\n", "A backs B\nA backs Gone\n")]
    public async Task A_line_is_removed_replaced_or_added(string id, string title, string old, string @new)
    {
        var project = NewProject(Old);
        var diagnostic = (await ProjectDiagnostics.OfAsync(project)).Of(id).First();
        var actions = new List<CodeAction>();
        var document = diagnostic.Location.IsInSource ? project.Documents.Single() : Baseline(project);
        await Project.Fix.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));

        var offered = Assert.Single(actions);
        Assert.Equal(title, offered.Title);
        Assert.Equal(Old.Replace(old, @new, StringComparison.Ordinal), await AfterAsync(project, offered));
    }

    [Theory]
    [InlineData(Old, New)]
    [InlineData("", "A backs B\nA founded 1999\nB backs Ö\nB founded 2001\n")]
    [InlineData("# Empty", "# Empty\nA backs B\nA founded 1999\nB backs Ö\nB founded 2001\n")]
    public async Task All_at_once_the_file_is_what_the_graph_is(string old, string @new)
    {
        foreach (var end in (string[])["\n", "\r\n"])
        {
            var project = NewProject(old.Replace("\n", end, StringComparison.Ordinal));
            var fixes = Project.Fix.GetFixAllProvider()!;
            Assert.Equal([FixAllScope.Project, FixAllScope.Solution], fixes.GetSupportedFixAllScopes());
            var action = await fixes.GetFixAsync(new FixAllContext(
                project, Project.Fix, FixAllScope.Project, nameof(UpdateBaselineCodeFix), Project.Fix.FixableDiagnosticIds,
                await ProjectDiagnostics.OfAsync(project), CancellationToken.None));

            var after = await AfterAsync(project, action!);
            Assert.Equal(old.Contains('\n', StringComparison.Ordinal) ? @new.Replace("\n", end, StringComparison.Ordinal) : @new, after);
            var left = await ProjectDiagnostics.OfAsync(NewProject(after));
            Assert.Empty(Project.Fix.FixableDiagnosticIds.SelectMany(left.Of));
        }
    }

    private static Project NewProject(string baseline) => Project.AddFile("facts.shipped.txt", baseline).NewProject();

    private static TextDocument Baseline(Project project) => project.AdditionalDocuments.Single(document => document.FilePath == Path);

    private static async Task<string> AfterAsync(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution.GetProject(project.Id)!;
        return (await Baseline(changed).GetTextAsync()).ToString();
    }
}
