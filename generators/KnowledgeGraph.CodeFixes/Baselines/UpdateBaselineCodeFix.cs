using System.Collections.Immutable;
using System.Composition;
using System.IO;
using System.Threading.Tasks;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KnowledgeGraph.CodeFixes.Baselines;

/// <summary>Removes, replaces and adds lines of the file with the shipped facts.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(UpdateBaselineCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)]), Shared]
public sealed class UpdateBaselineCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [BaselineProblems.Gone.Id, BaselineProblems.Changed.Id, BaselineProblems.Added.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => UpdateWholeBaseline.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (LineEdits.Of([diagnostic]) is not { IsEmpty: false } edits) continue;
            var name = Path.GetFileName(diagnostic.Properties[LineEdit.FileProperty]);
            context.RegisterCodeFix(
                CodeAction.Create(
                    TitleOf(diagnostic.Id, name), token => edits.ApplyAsync(project, token), nameof(UpdateBaselineCodeFix)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static string TitleOf(string id, string? file)
    {
        if (id == BaselineProblems.Gone.Id) return $"Remove the line from {file}";
        return id == BaselineProblems.Changed.Id ? $"Replace the line in {file}" : $"Add the new facts to {file}";
    }
}
