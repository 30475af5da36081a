using System.Buffers;

namespace KnowledgeGraph.Interchange;

/// <summary>
/// Writes rows of CSV as RFC 4180 has it: with commas, and quotes where they are needed. A missing value is an empty cell, and an empty
/// text is two quotes.
/// </summary>
/// <remarks>
/// A spreadsheet runs cells that begin with certain characters as formulas. A text that begins with one of them, or with an apostrophe, has
/// an apostrophe in front. The way back is to remove one apostrophe from the beginning of a text that has one.
/// </remarks>
internal sealed class CsvRow(TextWriter writer, bool escapesFormulas)
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> BeginsFormula = SearchValues.Create("=+-@\t\r\n'＝＋－＠");
    private bool _isFirst = true;

    /// <summary>Adds a text.</summary>
    public CsvRow Text(string? text)
    {
        Separate();
        if (text is not null) WriteQuoted(escapesFormulas && IsFormula(text) ? "'" + text : text);
        return this;
    }

    /// <summary>
    /// Adds a name, or a number, truth value or point in time, or several of these with semicolons: none is a formula or needs quotes.
    /// </summary>
    public CsvRow Plain(string? text)
    {
        Separate();
        writer.Write(text);
        return this;
    }

    /// <summary>Adds several texts with semicolons between them. Semicolons and backslashes in a text have a backslash in front.</summary>
    public CsvRow List(IReadOnlyList<string> items) =>
        items.Count == 0 ? Text(null) : Text(string.Join(';', items.Select(
            item => item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal))));

    public void End()
    {
        writer.Write('\n');
        _isFirst = true;
    }

    private static bool IsFormula(string text) => text.Length > 0 && BeginsFormula.Contains(text[0]);

    private void WriteQuoted(string text)
    {
        var needsQuotes = text.Length == 0 || text[0] == ' ' || text[^1] == ' ' || text.AsSpan().ContainsAny(NeedsQuotes);
        if (!needsQuotes)
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }

    private void Separate()
    {
        if (!_isFirst) writer.Write(',');
        _isFirst = false;
    }
}
