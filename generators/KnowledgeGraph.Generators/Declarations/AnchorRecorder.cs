using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;

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

    public Anchor At(int ordinal) => new(unit, ordinal);

    public AnchorTable ToTable() => _anchors.ToTable(unit);
}
