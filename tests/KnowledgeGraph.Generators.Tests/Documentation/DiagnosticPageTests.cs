using System.Collections.Immutable;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Testing;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Documentation;

/// <summary>The pages of <c>docs/diagnostics</c> say what the generator does.</summary>
public sealed class DiagnosticPageTests
{
    /// <summary>Pages without examples, each with the reason.</summary>
    private static readonly Dictionary<string, string> NotShown = new()
    {
        ["KG0032"] = "it takes an assembly that another version has built",
        ["KG0033"] = "it takes a damaged assembly",
        ["KG0034"] = "it takes an assembly that is missing",
        ["KG0038"] = "it takes several versions of an assembly",
        ["KG0039"] = "it takes several versions of an assembly",
        ["KG0040"] = "it is about projects in other languages",
        ["KG1020"] = "it takes more than a thousand problems",
        ["KG1051"] = "it takes a graph that extends another one",
        ["KG1052"] = "it takes a graph that extends another one",
        ["KG1053"] = "it takes a graph that extends another one",
        ["KG1070"] = "it takes several assemblies that extend one another",
        ["KG1102"] = "a block of a page is always UTF-8",
        ["KG1107"] = "it takes a file of 64 Mi characters",
        ["KG1115"] = "it takes more problems than a page shows",
        ["KG3005"] = "it is about documents that a build is not given",
        ["KG3007"] = "a block of a page can always be read",
        ["KG3008"] = "it takes documents in several directories",
        ["KG9006"] = "it takes a million steps",
        ["KG9007"] = "it takes a hundred thousand pairs of claims",
        ["KG9008"] = "it takes a document of a million characters",
        ["KG9002"] = "it takes a fault of the generator",
        ["KG9010"] = "it takes a reference to another package",
    };

    public static TheoryData<string> Ids { get; } = new(ProblemCatalogue.All.Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_problem_has_a_page_whose_wrong_example_gives_it_and_whose_right_one_gives_none(string id)
    {
        var descriptor = ProblemCatalogue.All.Single(d => d.Id == id);
        Assert.True(
            File.Exists(Path.Combine(Repository.Pages, id + ".md")),
            $"{id} has no page. Write docs/diagnostics/{id}.md as the others are: '# {id}: {descriptor.Title}', the cause, '## Wrong', "
                + "'## Right' and '## Suppressing it'.");
        var page = DiagnosticPage.Of(id);
        Assert.Equal($"# {id}: {descriptor.Title}", page.FirstLine);
        Assert.True(
            page.HasSection("Suppressing it"),
            $"The page of {id} does not say, under '## Suppressing it', how to suppress or configure it.");
        Assert.True(
            page.HasExamples != NotShown.ContainsKey(id),
            $"The page of {id} has a project under '## Wrong' and '## Right', or a reason in {nameof(NotShown)} of "
                + $"{nameof(DiagnosticPageTests)}, and not both.");
        if (!page.HasExamples) return;

        var wrong = page.Wrong.Run();
        var found = About(id, wrong.Diagnostics.AddRange(await wrong.AnalyzeAsync()));
        var lines = found.Select(DiagnosticPage.Line).ToArray();
        Assert.True(found.Length > 0 && found.All(d => d.Id == id), $"The wrong example of {id} gives:\n{string.Join('\n', lines)}");
        Assert.True(
            lines.SequenceEqual(page.Messages),
            $"The wrong example of {id} has to show what it gives, in a ```console block:\n\n{string.Join('\n', lines)}\n\nIt shows:\n\n"
                + $"{string.Join('\n', page.Messages)}");

        var right = page.Right.Run();
        Assert.Empty(About(id, right.Diagnostics.AddRange(await right.AnalyzeAsync())).Select(DiagnosticPage.Line));

        // An example that is right for the generator is right for the compiler, too; pages about fact files show no program.
        if (!DiagnosticPage.IsOfText(id))
            Assert.DoesNotContain(right.Compilation.GetDiagnostics(), d => d.Severity >= DiagnosticSeverity.Warning);
    }

    /// <summary>What is reported of an example, but for what an example about the text of a fact file leaves out: the graph.</summary>
    private static ImmutableArray<Diagnostic> About(string id, ImmutableArray<Diagnostic> found) =>
        DiagnosticPage.IsOfText(id) ? found.RemoveAll(d => d.Id == DiagnosticPage.FactsWithoutGraph) : found;

    [Fact]
    public void Every_page_is_that_of_a_problem() =>
        Assert.Empty(
            Directory.GetFiles(Repository.Pages, "KG*.md").Select(Path.GetFileNameWithoutExtension)
                .Except(ProblemCatalogue.All.Select(d => d.Id)));

    [Fact]
    public void Every_reason_against_examples_is_that_of_a_problem() =>
        Assert.Empty(NotShown.Keys.Except(ProblemCatalogue.All.Select(d => d.Id)));
}
