using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KnowledgeGraph.CodeFixes.Editing;

/// <summary>Fixes all diagnostics of a document, a project or a solution at once.</summary>
/// <remarks>
/// The compiler platform's own batch fixer applies each fix alone and merges the texts, so that of two members that belong in one place it
/// keeps one. Here the edits themselves are merged.
/// </remarks>
internal sealed class BatchCodeFix : FixAllProvider
{
    public static readonly BatchCodeFix Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fix = (TextCodeFixProvider)fixAllContext.CodeFixProvider;
        var edits = new List<TextEdit>();
        foreach (var document in DocumentsOf(fixAllContext))
        {
            foreach (var diagnostic in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
            {
                var correction = await fix.CorrectAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
                if (correction is not null) edits.AddRange(correction.Edits);
            }
        }

        if (edits.Count == 0) return null;
        return CodeAction.Create(
            fix.BatchTitle, token => TextEdits.ApplyAsync(fixAllContext.Solution, edits, token), fixAllContext.CodeActionEquivalenceKey);
    }

    private static IEnumerable<Document> DocumentsOf(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document when context.Document is { } document => [document],
        FixAllScope.Project => context.Project.Documents,
        FixAllScope.Solution =>
            context.Solution.Projects.Where(project => project.Language == context.Project.Language)
                .SelectMany(static project => project.Documents),
        _ => [],
    };
}
