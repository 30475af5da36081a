using System.Text;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Compiler.Programs;
using KnowledgeGraph.Paths;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>
/// The line that a problem is in, and carets below what it is about. Both are safe to write, and as wide on every screen.
/// </summary>
/// <param name="Line">Tabs are spaces in it, and what a terminal would obey is its code.</param>
/// <param name="Indent">The columns before the carets.</param>
/// <param name="Width">How many carets there are: at least one.</param>
internal sealed record SourceExcerpt(string Line, int Indent, int Width)
{
    /// <summary>How wide a line may be where no screen limits it.</summary>
    public const int Unlimited = 160;

    private const int TabStop = 4;
    private const string Ellipsis = "…";

    public string Carets => new string(' ', Indent) + new string('^', Width);

    /// <param name="available">The most columns that the line may take; of a longer one the part around the region is shown.</param>
    public static SourceExcerpt Of(TextLines text, Region region, int available)
    {
        var line = text.Line(region.Line);
        var start = Math.Min(region.Column - 1, line.Length);
        var end = region.EndLine == region.Line ? Math.Min(region.EndColumn - 1, line.Length) : line.Length;

        // A file may be one line of megabytes; so much around the region is enough for every column.
        var from = AtCharacter(line, Math.Max(0, start - available));
        var to = AtCharacter(line, (int)Math.Min(line.Length, start + 3L * available));
        var shown = new ShownLine(line[from..to]);
        return Window(shown, shown.Find(start - from), shown.FindEnd(end - from), from > 0, to < line.Length, available);
    }

    private static SourceExcerpt Window(ShownLine line, int first, int end, bool isCutBefore, bool isCutAfter, int available)
    {
        var (begin, stop) = (0, line.Count);
        if (isCutBefore || isCutAfter || line.ColumnOf(stop) > available)
        {
            // What stands before the region tells more than what follows it; but the region itself comes first.
            var room = Math.Max(1, available - 2 * Ellipsis.Length);
            if (line.ColumnOf(end) > room)
            {
                begin = first;
                while (begin > 0 && line.ColumnOf(first) - line.ColumnOf(begin - 1) <= room / 2) begin--;
            }

            stop = begin;
            while (stop < line.Count && line.ColumnOf(stop + 1) - line.ColumnOf(begin) <= room) stop++;
        }

        var before = begin > 0 || isCutBefore ? Ellipsis : "";
        var after = stop < line.Count || isCutAfter ? Ellipsis : "";
        var indent = before.Length + line.ColumnOf(first) - line.ColumnOf(begin);
        return new SourceExcerpt(
            before + line.Text(begin, stop) + after, indent, Math.Max(1, line.ColumnOf(Math.Min(end, stop)) - line.ColumnOf(first)));
    }

    /// <summary>An offset that does not divide a surrogate pair.</summary>
    private static int AtCharacter(ReadOnlySpan<char> line, int offset) =>
        offset > 0 && offset < line.Length && char.IsLowSurrogate(line[offset]) && char.IsHighSurrogate(line[offset - 1])
            ? offset - 1
            : offset;

    /// <summary>A line as characters on the screen, each with all that combines with it.</summary>
    private sealed class ShownLine
    {
        private readonly List<string> _texts = [];

        /// <summary>Where each begins in the line, and in which column; one more for the end.</summary>
        private readonly List<(int Offset, int Column)> _places = [(0, 0)];

        public ShownLine(ReadOnlySpan<char> line)
        {
            while (_places[^1].Offset < line.Length)
            {
                var (offset, column) = _places[^1];
                Rune.DecodeFromUtf16(line[offset..], out var rune, out var length);
                var (text, width) = rune.Value == '\t' ? Tab(column) : Visible(rune);
                if (width == 0 && _texts.Count > 0)
                {
                    _texts[^1] += text;
                    _places[^1] = (offset + length, column);
                }
                else
                {
                    _texts.Add(text);
                    _places.Add((offset + length, column + width));
                }
            }
        }

        public int Count => _texts.Count;

        public int ColumnOf(int character) => _places[character].Column;

        /// <summary>The character on the screen that one of the line is part of.</summary>
        public int Find(int offset)
        {
            var index = _places.BinarySearch((offset, int.MaxValue));
            return ~index - 1;
        }

        /// <summary>One past the character on the screen that the last one before an offset is part of.</summary>
        public int FindEnd(int offset) => offset <= 0 ? 0 : Math.Min(Find(Math.Min(offset, _places[^1].Offset) - 1) + 1, Count);

        public string Text(int begin, int end) => string.Concat(_texts.GetRange(begin, end - begin));

        private static (string Text, int Width) Tab(int column)
        {
            var width = TabStop - column % TabStop;
            return (new string(' ', width), width);
        }

        private static (string Text, int Width) Visible(Rune rune)
        {
            var text = rune.ToString();
            var visible = VisibleText.Of(text);
            return (visible, visible == text ? CellWidth.Of(rune) : visible.Length);
        }
    }
}
