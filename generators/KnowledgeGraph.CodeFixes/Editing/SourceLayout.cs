using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.CodeFixes.Editing;

/// <summary>How a file is laid out, so that what a fix adds looks like the rest of it.</summary>
internal sealed class SourceLayout(Document document, SourceText text)
{
    private const string Step = "    ";

    /// <summary>Gets what ends a line in this file.</summary>
    public string NewLine { get; } = FirstLineBreak(text);

    /// <summary>Gives the white space before the first token of the line where the node begins.</summary>
    public string Indentation(SyntaxNode node)
    {
        var line = text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>Adds a member to a type, below those that it has.</summary>
    public TextEdit Add(TypeDeclarationSyntax type, string member)
    {
        var outer = Indentation(type);
        var inner = outer + (outer.StartsWith("\t", System.StringComparison.Ordinal) ? "\t" : Step);
        if (type.OpenBraceToken.IsKind(SyntaxKind.None))
            return new TextEdit(
                document.Id, type.SemicolonToken.Span, NewLine + outer + "{", NewLine + inner + member, NewLine + outer + "}");

        if (type.Members.Count == 0)
        {
            var between = TextSpan.FromBounds(type.OpenBraceToken.Span.End, type.CloseBraceToken.SpanStart);
            var isEmpty = string.IsNullOrWhiteSpace(text.ToString(between));
            return new TextEdit(
                document.Id, isEmpty ? between : new TextSpan(between.Start, 0), "", NewLine + inner + member,
                isEmpty ? NewLine + outer : "");
        }

        var last = type.Members.Last();
        var position = EndWithComment(last);
        if (text.Lines.IndexOf(type.OpenBraceToken.SpanStart) == text.Lines.IndexOf(position)) return Insert(position, " " + member);

        // Where a line is left between members, one is left before the new one.
        var gap = type.Members.Count > 1 && last.GetLeadingTrivia() is { Count: > 0 } before && before[0].IsKind(SyntaxKind.EndOfLineTrivia)
            ? NewLine
            : "";
        return Insert(position, gap + NewLine + Indentation(last) + member);
    }

    /// <summary>Adds a type that has one member below those that stand beside a type.</summary>
    public TextEdit AddBeside(TypeDeclarationSyntax sibling, string header, string member)
    {
        var last = sibling.Parent switch
        {
            BaseNamespaceDeclarationSyntax space => space.Members.Last(),
            CompilationUnitSyntax unit => unit.Members.Last(),
            _ => sibling,
        };
        var outer = Indentation(last);
        return new TextEdit(
            document.Id,
            new TextSpan(EndWithComment(last), 0),
            NewLine + NewLine + outer + header + NewLine + outer + "{",
            NewLine + outer + Step + member,
            NewLine + outer + "}");
    }

    private TextEdit Insert(int position, string member) => new(document.Id, new TextSpan(position, 0), "", member);

    /// <summary>Where a node ends, with the comment that stands behind it in its line.</summary>
    private static int EndWithComment(SyntaxNode node)
    {
        var end = node.Span.End;
        foreach (var trivia in node.GetTrailingTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)) end = trivia.Span.End;
        }

        return end;
    }

    private static string FirstLineBreak(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }
}
