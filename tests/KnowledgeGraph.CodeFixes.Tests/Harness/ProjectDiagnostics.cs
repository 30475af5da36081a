using System.Collections.Immutable;
using KnowledgeGraph.Generators;
using KnowledgeGraph.Generators.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KnowledgeGraph.CodeFixes.Tests.Harness;

/// <summary>What the compiler, the generator and the analyzer say of a project.</summary>
internal sealed class ProjectDiagnostics : FixAllContext.DiagnosticProvider
{
    private readonly ImmutableArray<Diagnostic> _all;

    private ProjectDiagnostics(ImmutableArray<Diagnostic> all) => _all = all;

    public IEnumerable<Diagnostic> Errors => _all.Where(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Returns the diagnostics with an id, in files of any kind.</summary>
    public IEnumerable<Diagnostic> Of(string id) => _all.Where(diagnostic => diagnostic.Id == id);

    public static async Task<ProjectDiagnostics> OfAsync(Project project)
    {
        var whole = (await project.GetCompilationAsync())!;
        var generated = new List<SyntaxTree>();
        foreach (var document in await project.GetSourceGeneratedDocumentsAsync()) generated.Add((await document.GetSyntaxTreeAsync())!);

        var texts = project.AdditionalDocuments.Select(d => (AdditionalText)new FileText(d.FilePath!, d.GetTextAsync().Result));
        CSharpGeneratorDriver.Create([new KnowledgeGraphGenerator().AsSourceGenerator()], texts, (CSharpParseOptions)project.ParseOptions!)
            .RunGeneratorsAndUpdateCompilation(whole.RemoveSyntaxTrees(generated), out var compilation, out var found);
        var analyzed = await compilation.WithAnalyzers([new PathExpressionAnalyzer()]).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return new ProjectDiagnostics(
            [.. found.Concat(compilation.GetDiagnostics()).Concat(analyzed)
                .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)]);
    }

    /// <summary>The diagnostics in files that the project's author wrote.</summary>
    public IEnumerable<(Document Document, Diagnostic Diagnostic)> In(Project project) =>
        from diagnostic in _all
        where diagnostic.Location.IsInSource
        let document = project.Documents.FirstOrDefault(d => d.FilePath == diagnostic.Location.SourceTree!.FilePath)
        where document is not null
        select (document, diagnostic);

    public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        Task.FromResult(_all.Where(d => d.Location.SourceTree?.FilePath == document.FilePath));

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(_all.Where(d => !d.Location.IsInSource));

    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>(_all);

    private sealed class FileText(string path, Microsoft.CodeAnalysis.Text.SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
