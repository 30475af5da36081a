using System.Collections.Immutable;

namespace KnowledgeGraph.CodeFixes.Editing;

/// <summary>What fixes one diagnostic.</summary>
/// <param name="Title">What the editor offers, such as <c>Change to 'DeepSeek'</c>.</param>
internal sealed record Correction(string Title, ImmutableArray<TextEdit> Edits)
{
    public Correction(string title, TextEdit edit)
        : this(title, [edit])
    {
    }
}
