using System.Threading;
using System.Threading.Tasks;
using KnowledgeGraph.CodeFixes.Editing;
using KnowledgeGraph.CodeFixes.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.CodeFixes.Assertions;

/// <summary>Writes a word before the name of a kind: in a literal, or in an interpolated string around another constant.</summary>
internal static class QuantifierExpression
{
    public static async Task<Correction?> PrefixAsync(
        Document document, Diagnostic diagnostic, string word, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || ReferenceExpression.At(root, diagnostic.Location.SourceSpan) is not { } expression) return null;
        var title = "Change to '" + word + " …'";
        if (expression is LiteralExpressionSyntax { Token: var token } && token.Text == "\"" + token.ValueText + "\"")
            return new Correction(title, TextEdit.Insert(document, token.SpanStart + 1, word + " "));
        if (expression is not (InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax)) return null;
        return new Correction(title, TextEdit.Replace(document, expression.Span, "$\"" + word + " {" + expression + "}\""));
    }
}
