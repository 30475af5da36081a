using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Programs;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>
/// Turns anchors into places: in fact files by the anchors of their parser; what is declared in C# has a name and no position.
/// </summary>
/// <param name="files">Gives the fact file of a unit, or null where it is none.</param>
internal sealed class PlaceFinder(CheckSubject subject, Func<string, CheckedFile?> files)
{
    private (string Unit, int Line, TextLines Text)? _line;

    public Place Find(Anchor anchor)
    {
        if (files(anchor.Unit) is not { } file)
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
    public TextLines? TextOf(Anchor anchor) => files(anchor.Unit) is { IsText: true } file ? file.Lines : null;

    /// <summary>The line that a place begins in, so that the rest of its file can be let go; null if there is none to show.</summary>
    public TextLines? LineOf(Anchor anchor, int line)
    {
        if (_line is { } known && known.Unit == anchor.Unit && known.Line == line) return known.Text;
        if (TextOf(anchor) is not { } text) return null;
        var found = new TextLines(text.Line(line).ToString());
        _line = (anchor.Unit, line, found);
        return found;
    }
}
