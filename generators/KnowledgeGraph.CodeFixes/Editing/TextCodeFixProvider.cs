using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KnowledgeGraph.CodeFixes.Editing;

/// <summary>A fix that consists of edits of text. Those of many diagnostics can be made at once.</summary>
public abstract class TextCodeFixProvider : CodeFixProvider
{
    /// <summary>What the fix of many diagnostics is called.</summary>
    internal abstract string BatchTitle { get; }

    private string EquivalenceKey => GetType().Name;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => BatchCodeFix.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await CorrectAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } correction)
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(correction.Title, token => TextEdits.ApplyAsync(solution, correction.Edits, token), EquivalenceKey),
                diagnostic);
        }
    }

    /// <summary>Gives what fixes the diagnostic, or null where nothing certainly does.</summary>
    internal abstract Task<Correction?> CorrectAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken);
}
