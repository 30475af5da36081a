using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Gives the places of a C# declaration the ordinals by which problems name them.</summary>
internal sealed class AnchorRecorder(string unit)
{
    private readonly AnchorTable.Builder _anchors = new();

    public string Unit => unit;

    public int Add(SyntaxNode node) => _anchors.Add(node.SyntaxTree.FilePath, node.Span.Start, node.Span.Length);

    public int Add(SyntaxToken token) => _anchors.Add(token.SyntaxTree!.FilePath, token.Span.Start, token.Span.Length);

    /// <summary>Adds a part of a node's text.</summary>
    public int Add(SyntaxNode node, int start, int length) => _anchors.Add(node.SyntaxTree.FilePath, node.Span.Start + start, length);

    /// <summary>
    /// Adds an anchor for each part of a path expression that problems can be about. Only in a literal without escapes do they stand where
    /// they stand in the text.
    /// </summary>
    public void AddPlaces(ExpressionSyntax expression, string text)
    {
        var isPlain = expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            && literal.Token.Text == "\"" + text + "\"";
        foreach (var place in AssertionDeclaration.PlacesOf(text))
        {
            if (isPlain) Add(expression, 1 + place.Start, place.Length);
            else Add(expression);
        }
    }

    public Anchor At(int ordinal) => new(unit, ordinal);

    public AnchorTable ToTable() => _anchors.ToTable(unit);
}
