using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.CodeFixes.Names;

/// <summary>An expression that names something: a literal, or <c>nameof(…)</c>.</summary>
internal static class ReferenceExpression
{
    /// <summary>Finds the expression that is exactly there.</summary>
    public static ExpressionSyntax? At(SyntaxNode root, TextSpan span) =>
        root.FullSpan.Contains(span) && root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax found && found.Span == span
            ? found
            : null;

    /// <summary>Gives what stands in <c>nameof(…)</c>, or null.</summary>
    public static ExpressionSyntax? Named(ExpressionSyntax expression) => expression is InvocationExpressionSyntax
    {
        Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
        ArgumentList.Arguments: { Count: 1 } arguments,
    }
        ? arguments[0].Expression
        : null;

    /// <summary>Gives the last name of <c>A.B.C</c>, or null where it is not a name.</summary>
    public static SimpleNameSyntax? Last(ExpressionSyntax? name) => name switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax simple => simple,
        _ => null,
    };

    /// <summary>Gives the key that is written: the constant, or the name in a <c>nameof(…)</c> that does not bind.</summary>
    public static string? Key(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        Last(Named(expression))?.Identifier.ValueText ?? model.GetConstantValue(expression, cancellationToken).Value as string;

    /// <summary>Whether an expression, written there, would bind.</summary>
    public static bool Binds(string expression, int position, SemanticModel model)
    {
        var info = model.GetSpeculativeSymbolInfo(
            position, SyntaxFactory.ParseExpression(expression), SpeculativeBindingOption.BindAsExpression);
        return info.Symbol is not null || info.CandidateSymbols.Any();
    }

    /// <summary>Writes a name as C# does, a keyword with <c>@</c>; null where it cannot be one.</summary>
    public static string? Identifier(string name) =>
        !SyntaxFacts.IsValidIdentifier(name) ? null : SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
