using Spectre.Console;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>
/// Rows under headings. On a screen it is a ruled table that wraps at the width, between words, or one block per row where that is too
/// narrow; redirected, each row is one line of aligned columns without rules, the last one not padded.
/// </summary>
internal sealed class TextTable(params string[] headings)
{
    private const int NarrowColumn = 12;
    private const int LongText = 24;
    private const int Gap = 3;
    private const int UsualColumn = 14;
    private readonly List<Cell[]> _rows = [];

    /// <summary>
    /// How many of the first columns are left empty on a screen where they repeat the row above. Redirected, every row is complete.
    /// </summary>
    public int GroupedColumns { get; init; }

    /// <summary>Columns that hold numbers.</summary>
    public IReadOnlyList<int> NumericColumns { get; init; } = [];

    /// <summary>
    /// A column that is copied from, and so never broken on a screen, unless it takes more than a third of it, or -1 if there is none.
    /// </summary>
    public int WholeColumn { get; init; } = -1;

    /// <summary>
    /// A column of long texts. Where the others leave too little room for it on a screen, each row is a block, or -1 if there is none.
    /// </summary>
    public int LongColumn { get; init; } = -1;

    /// <summary>Columns that a screen shows as far as there is room for them, the first ones first; redirected, all are written.</summary>
    public IReadOnlyList<int> OptionalColumns { get; init; } = [];

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The headings of the optional columns that a terminal has no room for.</summary>
    public IReadOnlyList<string> LeftOut(Terminal terminal) =>
        [.. OptionalColumns.Except(ShownOptionally(terminal)).Select(i => headings[i])];

    public void Add(params Cell[] cells) => _rows.Add(cells);

    public void WriteTo(Terminal terminal)
    {
        if (LeftOut(terminal).Count > 0) Without([.. OptionalColumns.Except(ShownOptionally(terminal))]).WriteTo(terminal);
        else if (terminal.IsRedirected) WriteColumns(terminal.Out);
        else if (terminal.Width < headings.Length * NarrowColumn || IsSqueezed(terminal.Width) || BreaksWords(terminal.Width))
            WriteBlocks(terminal);
        else WriteRuled(terminal);
    }

    /// <summary>Whether a long text would be broken into many short lines.</summary>
    private bool IsSqueezed(int width)
    {
        if (LongColumn < 0) return false;
        var room = width;
        for (var i = 0; i < headings.Length; i++) room -= Gap + (i == LongColumn ? 0 : WidthOf(i));
        return room < Math.Min(LongText, WidthOf(LongColumn));
    }

    private int[] ShownOptionally(Terminal terminal)
    {
        if (terminal.IsRedirected) return [.. OptionalColumns];
        var shown = new List<int>();
        var room = terminal.Width - 1;
        for (var i = 0; i < headings.Length; i++) room -= OptionalColumns.Contains(i) ? 0 : Gap + UsualWidthOf(i);
        foreach (var column in OptionalColumns.Where(c => Gap + UsualWidthOf(c) <= room))
        {
            room -= Gap + UsualWidthOf(column);
            shown.Add(column);
        }

        return [.. shown];
    }

    /// <summary>What a column takes at least to be read with ease.</summary>
    private int UsualWidthOf(int column) =>
        column == WholeColumn ? WidthOf(column) : Math.Max(LongestPiece(column), Math.Min(WidthOf(column), UsualColumn));

    private TextTable Without(int[] columns)
    {
        int[] kept = [.. Enumerable.Range(0, headings.Length).Except(columns)];
        int Place(int column) => Array.IndexOf(kept, column);
        var table = new TextTable([.. kept.Select(i => headings[i])])
        {
            GroupedColumns = GroupedColumns,
            NumericColumns = [.. NumericColumns.Select(Place)],
            WholeColumn = Place(WholeColumn),
            LongColumn = Place(LongColumn),
        };
        foreach (var row in _rows) table.Add([.. kept.Select(i => row[i])]);
        return table;
    }

    /// <summary>Whether the words alone take more than there is, those aside that are as long as a text.</summary>
    private bool BreaksWords(int width) => headings.Select((_, i) => Gap + Math.Min(LongestPiece(i), LongText)).Sum() + 1 > width;

    private void WriteRuled(Terminal terminal)
    {
        int[] natural = [.. headings.Select((_, i) => WidthOf(i))];
        int[] least =
        [
            .. headings.Select(
                (_, i) =>
                    NumericColumns.Contains(i) || (i == WholeColumn && natural[i] <= terminal.Width / 3) ? natural[i] : LongestPiece(i))
        ];
        var widths = ColumnWidths.Share(least, natural, terminal.Width - Gap * headings.Length - 1);
        var table = new Table { Border = TableBorder.Simple, ShowHeaders = headings.Any(h => h.Length > 0) };
        for (var i = 0; i < headings.Length; i++)
        {
            table.AddColumn(new TableColumn(Wrapped(new Cell(headings[i], Tone.Aside), widths[i]))
            {
                Alignment = NumericColumns.Contains(i) ? Justify.Right : Justify.Left,
                Width = widths[i],
                NoWrap = true,
            });
        }

        Cell[]? above = null;
        foreach (var row in _rows)
        {
            var repeats = above is null ? 0 : Repeats(above, row);
            table.AddRow(row.Select((cell, i) => i < repeats ? Text.Empty : Wrapped(cell, widths[i])));
            above = row;
        }

        terminal.Write(table);
    }

    private void WriteBlocks(Terminal terminal)
    {
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i].Text.Length == 0) continue;
                terminal.WriteLine(new Cell(headings[i].Length == 0 ? "" : headings[i] + ": ", Tone.Aside), row[i]);
            }

            terminal.WriteLine();
        }
    }

    private void WriteColumns(TextWriter output)
    {
        var widths = new int[headings.Length];
        for (var i = 0; i < headings.Length; i++)
            widths[i] = WidthOf(i);
        if (headings.Any(h => h.Length > 0)) WriteRow(output, widths, i => headings[i]);
        foreach (var row in _rows) WriteRow(output, widths, i => row[i].Text);
    }

    private void WriteRow(TextWriter output, int[] widths, Func<int, string> text)
    {
        var last = headings.Length - 1;
        while (last > 0 && text(last).Length == 0) last--;
        for (var i = 0; i <= last; i++)
        {
            var padding = new string(' ', widths[i] - WidthOf(text(i)));
            if (i > 0) output.Write("  ");
            if (NumericColumns.Contains(i)) output.Write(padding);
            output.Write(text(i));
            if (i < last && !NumericColumns.Contains(i)) output.Write(padding);
        }

        output.WriteLine();
    }

    private int Repeats(Cell[] above, Cell[] row)
    {
        var count = 0;
        while (count < GroupedColumns && above[count].Text == row[count].Text) count++;
        return count;
    }

    private int WidthOf(int column) => _rows.Select(row => WidthOf(row[column].Text)).Append(WidthOf(headings[column])).Max();

    private int LongestPiece(int column) =>
        _rows.Select(row => TextWrap.LongestPiece(row[column].Text)).Append(TextWrap.LongestPiece(headings[column])).Max();

    private static Text Wrapped(Cell cell, int width) =>
        new(string.Join('\n', TextWrap.Lines(cell.Text, width).Select(line => cell.Text[line])), cell.Style);

    private static int WidthOf(string text) => TextWrap.WidthOf(text);
}
