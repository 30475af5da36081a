using Spectre.Console;
using Spectre.Console.Rendering;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>
/// Rows under headings. On a screen it is a ruled table that wraps at the width, or one block per row where that is too narrow; redirected, each row
/// is one line of aligned columns without rules, the last one not padded.
/// </summary>
internal sealed class TextTable(params string[] headings)
{
    private const int NarrowColumn = 12;
    private const int LongText = 24;
    private const int Gap = 3;
    private readonly List<Cell[]> _rows = [];

    /// <summary>How many of the first columns are left empty on a screen where they repeat the row above. Redirected, every row is complete.</summary>
    public int GroupedColumns { get; init; }

    /// <summary>Columns that hold numbers.</summary>
    public IReadOnlyList<int> NumericColumns { get; init; } = [];

    /// <summary>A column that is copied from, and so never broken on a screen, unless it takes more than a third of it; -1 where there is none.</summary>
    public int WholeColumn { get; init; } = -1;

    /// <summary>A column of long texts. Where the others leave too little room for it on a screen, each row is a block; -1 where there is none.</summary>
    public int LongColumn { get; init; } = -1;

    public bool IsEmpty => _rows.Count == 0;

    public void Add(params Cell[] cells) => _rows.Add(cells);

    public void WriteTo(Terminal terminal)
    {
        if (terminal.IsRedirected) WriteColumns(terminal.Out);
        else if (terminal.Width < headings.Length * NarrowColumn || IsSqueezed(terminal.Width)) WriteBlocks(terminal);
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

    private void WriteRuled(Terminal terminal)
    {
        var table = new Table { Border = TableBorder.Simple, ShowHeaders = headings.Any(h => h.Length > 0) };
        for (var i = 0; i < headings.Length; i++)
        {
            table.AddColumn(new TableColumn(new Text(headings[i], Tone.Aside))
            {
                Alignment = NumericColumns.Contains(i) ? Justify.Right : Justify.Left,
                NoWrap = NumericColumns.Contains(i) || i == WholeColumn && _rows.All(row => WidthOf(row[i].Text) <= terminal.Width / 3),
            });
        }

        Cell[]? above = null;
        foreach (var row in _rows)
        {
            var repeats = above is null ? 0 : Repeats(above, row);
            table.AddRow(row.Select((cell, i) => i < repeats ? Text.Empty : new Text(cell.Text, cell.Style)));
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

    /// <summary>Columns on a screen: an ideograph takes two.</summary>
    private static int WidthOf(string text) => new Segment(text).CellCount();
}
