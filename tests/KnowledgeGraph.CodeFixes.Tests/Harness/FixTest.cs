using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.CodeFixes.Tests.Harness;

/// <summary>A project in memory and a fix for what is wrong with it. Every text that the fix leaves is compared whole.</summary>
internal sealed record FixTest(CodeFixProvider Fix)
{
    private const int MostFixes = 20;

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(FindReferences);

    public ImmutableArray<(string Path, string Text)> Sources { get; init; } = [];

    public ImmutableArray<(string Path, string Text)> Files { get; init; } = [];

    public FixTest Add(string path, string source) => this with { Sources = Sources.Add(("/project/" + path, source)) };

    public FixTest AddFile(string path, string json) => this with { Files = Files.Add(("/project/" + path, json)) };

    /// <summary>Replaces a text in the one source that has it, once.</summary>
    public FixTest Edit(string old, string @new)
    {
        Assert.Single(Sources, s => s.Text.Contains(old, StringComparison.Ordinal));
        return this with { Sources = [.. Sources.Select(s => (s.Path, Replaced(s.Text, old, @new)))] };
    }

    /// <summary>
    /// One by one, for each document and for the project, the fix makes exactly these texts of the sources; nothing that it can fix is
    /// left, and the project compiles.
    /// </summary>
    public async Task Becomes(FixTest expected)
    {
        foreach (var scope in (FixAllScope?[])[null, FixAllScope.Document, FixAllScope.Project])
        {
            var project = await MendAsync(NewProject(), scope);
            foreach (var (path, text) in expected.Sources)
                Assert.Equal(text, (await project.Documents.Single(d => d.FilePath == path).GetTextAsync()).ToString());

            var after = await ProjectDiagnostics.OfAsync(project);
            Assert.Empty(after.Errors);
        }
    }

    /// <summary>Nothing is offered for the problem, one by one or for all.</summary>
    public async Task IsNotMended(string id)
    {
        var project = NewProject();
        var found = await ProjectDiagnostics.OfAsync(project);
        var problems = found.In(project).Where(f => f.Diagnostic.Id == id).ToList();
        Assert.NotEmpty(problems);
        foreach (var (document, diagnostic) in problems)
        {
            Assert.Empty(await OffersAsync(document, diagnostic));
            Assert.Null(await BatchAsync(document, FixAllScope.Project, found));
        }
    }

    /// <summary>The titles of what is offered, in the order of the places.</summary>
    public async Task<IReadOnlyList<string>> Titles()
    {
        var project = NewProject();
        var titles = new List<string>();
        foreach (var (document, diagnostic) in (await ProjectDiagnostics.OfAsync(project)).In(project))
            titles.AddRange((await OffersAsync(document, diagnostic)).Select(o => o.Title));
        return titles;
    }

    private async Task<Project> MendAsync(Project project, FixAllScope? scope)
    {
        for (var i = 0; i < MostFixes; i++)
        {
            var found = await ProjectDiagnostics.OfAsync(project);
            var action = (CodeAction?)null;
            foreach (var (document, diagnostic) in found.In(project))
            {
                action = (await OffersAsync(document, diagnostic)).FirstOrDefault();
                if (action is null) continue;
                if (scope is { } all) action = await BatchAsync(document, all, found);
                Assert.NotNull(action);
                break;
            }

            if (action is null) return project;

            // All at once is all at once.
            Assert.False(scope == FixAllScope.Project && i > 0, "The fix of the whole project left something.");
            var operation = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
            project = operation.ChangedSolution.GetProject(project.Id)!;
        }

        Assert.Fail("The fix is offered for what it has fixed.");
        return project;
    }

    private async Task<List<CodeAction>> OffersAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        if (Fix.FixableDiagnosticIds.Contains(diagnostic.Id))
            await Fix.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private async Task<CodeAction?> BatchAsync(Document document, FixAllScope scope, ProjectDiagnostics found)
    {
        var provider = Fix.GetFixAllProvider()!;
        Assert.Contains(scope, provider.GetSupportedFixAllScopes());
        return await provider.GetFixAsync(new FixAllContext(
            document, Fix, scope, Fix.GetType().Name, Fix.FixableDiagnosticIds, found, CancellationToken.None));
    }

    /// <summary>Makes the project as it is before anything is fixed.</summary>
    public Project NewProject()
    {
        var project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Facts", "Facts", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13),
            metadataReferences: References.Value,
            analyzerReferences: [new GeneratorReference()]));
        foreach (var (path, text) in Sources) project = project.AddDocument(
            Path.GetFileName(path), SourceText.From(text), filePath: path).Project;
        foreach (var (path, text) in Files) project = project.AddAdditionalDocument(
            Path.GetFileName(path), SourceText.From(text), filePath: path).Project;
        return project;
    }

    private static string Replaced(string text, string old, string @new)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0) return text;
        Assert.Equal(-1, text.IndexOf(old, at + 1, StringComparison.Ordinal));
        return text.Replace(old, @new, StringComparison.Ordinal);
    }

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == framework)
            .Append(typeof(KnowledgeGraphAttribute).Assembly.Location);
        return [.. paths.Select(p => MetadataReference.CreateFromFile(p))];
    }
}
