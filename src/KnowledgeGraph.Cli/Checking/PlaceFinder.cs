using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Programs;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>
/// Turns anchors into places: in fact files by the anchors of their parser; what is declared in C# has a name and no position.
/// </summary>
internal sealed class PlaceFinder(CheckSubject subject, IReadOnlyDictionary<string, CheckedFile> files)
{
    public Place Find(Anchor anchor)
    {
        if (!files.TryGetValue(anchor.Unit, out var file))
            return new Place(subject.Assembly, subject.Shown(subject.Assembly), null, anchor.Unit.Length == 0 ? null : anchor.Unit);

        var (start, length) = file.Facts.Anchors[anchor.Ordinal];
        start = Math.Min(start, file.Lines.Text.Length);
        length = Math.Min(length, file.Lines.Text.Length - start);
        var (line, column) = file.Lines.PositionOf(start);
        var (endLine, endColumn) = file.Lines.PositionOf(start + length);
        return new Place(anchor.Unit, subject.Shown(anchor.Unit), new Region(start, length, line, column, endLine, endColumn), null);
    }

    /// <summary>Writes a place as messages name it: <c>path:line:column</c>, or the name of a declaration in C#.</summary>
    public string Write(Anchor anchor) =>
        Find(anchor) is { Region: { } region } place ? $"{place.Path}:{region.Line}:{region.Column}" : anchor.Unit;

    /// <summary>The text that a place lies in; null if there is none to show.</summary>
    public TextLines? TextOf(Anchor anchor) => files.TryGetValue(anchor.Unit, out var file) && file.IsText ? file.Lines : null;
}
