using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.CodeFixes.Symbols;

/// <summary>The attribute of a relation.</summary>
internal static class RelationSyntax
{
    private const string Inverse = "Inverse";

    /// <summary>Finds the attribute that is exactly there.</summary>
    public static AttributeSyntax? At(SyntaxNode root, TextSpan span) =>
        root.FullSpan.Contains(span) ? root.FindNode(span).FirstAncestorOrSelf<AttributeSyntax>() : null;

    /// <summary>Gives the expression that names the inverse in the attribute that is exactly there.</summary>
    public static ExpressionSyntax? InverseAt(SyntaxNode root, TextSpan span) =>
        At(root, span) is { } attribute ? InverseOf(attribute) : null;

    /// <summary>Gives the expression that names the inverse, or null.</summary>
    public static ExpressionSyntax? InverseOf(AttributeSyntax attribute)
    {
        if (attribute.ArgumentList is not { } list) return null;
        foreach (var argument in list.Arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == Inverse) return argument.Expression;
        }

        return null;
    }
}
