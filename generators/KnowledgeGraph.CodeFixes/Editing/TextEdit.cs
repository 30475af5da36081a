using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.CodeFixes.Editing;

/// <summary>
/// One change of one document's text. Fixes change text and not syntax: what they do not mean to change stays as the author wrote it, to
/// the last space.
/// </summary>
/// <param name="Before">What is written, or, around a new member, what stands before it.</param>
/// <param name="Member">
/// A new member, or nothing. Several fixes that each put a member in one new place share what stands around it, which is how they are made
/// at once.
/// </param>
internal readonly record struct TextEdit(DocumentId Document, TextSpan Span, string Before, string Member = "", string After = "")
{
    public static TextEdit Insert(Document document, int position, string text) => new(document.Id, new TextSpan(position, 0), text);

    public static TextEdit Replace(Document document, TextSpan span, string text) => new(document.Id, span, text);
}
