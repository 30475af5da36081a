using System.Globalization;

namespace KnowledgeGraph.Interchange.Import;

/// <summary>An input cannot be read. The message says what is wrong and what to do.</summary>
/// <remarks><see cref="ToDisplayString"/> shows the place, the line itself and a caret below the column.</remarks>
public sealed class ImportFormatException : FormatException
{
    private const int Before = 60;
    private const int Longest = 140;

    /// <summary>Creates an exception about a place in a file.</summary>
    /// <param name="path">The path of the file, as messages show it.</param>
    /// <param name="line">The line, counted from 1, or 0 if the problem is not at a place.</param>
    /// <param name="column">The column, counted from 1 in UTF-16 code units, or 0.</param>
    /// <param name="lineText">The line, or null if it is not known.</param>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="inner">The exception of the parser.</param>
    public ImportFormatException(string path, int line, int column, string? lineText, string message, Exception? inner = null)
        : base(message, inner)
    {
        Path = path;
        Line = line;
        Column = column;
        LineText = lineText;
    }

    /// <summary>Gets the path of the file.</summary>
    public string Path { get; }

    /// <summary>Gets the line, counted from 1, or 0 if the problem is not at a place.</summary>
    public int Line { get; }

    /// <summary>Gets the column, counted from 1 in UTF-16 code units, or 0.</summary>
    public int Column { get; }

    /// <summary>Gets the line, or null if it is not known.</summary>
    public string? LineText { get; }

    /// <summary>Returns the place and the message, the line, and a caret below the column.</summary>
    public string ToDisplayString()
    {
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Math.Max(1, Column)})") : Path;
        var lines = ExcerptLines();
        return lines.Count == 0 ? $"{place}: {Message}" : $"{place}: {Message}\n  {lines[0]}\n  {lines[1]}";
    }

    /// <summary>Returns the line, shortened around the column, and a line with the caret; or none if the line is not known.</summary>
    public IReadOnlyList<string> ExcerptLines()
    {
        if (LineText is null || Line <= 0) return [];
        var at = Math.Clamp(Column - 1, 0, LineText.Length);
        var start = Math.Max(0, at - Before);
        if (start > 0 && char.IsLowSurrogate(LineText[start])) start--;
        var end = Math.Min(LineText.Length, start + Longest);
        if (end < LineText.Length && char.IsLowSurrogate(LineText[end])) end++;
        var prefix = start > 0 ? "…" : "";
        var shown = prefix + Visible(LineText[start..end]) + (end < LineText.Length ? "…" : "");
        return [shown, new string(' ', prefix.Length + at - start) + "^"];
    }

    private static string Visible(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(from[i]) ? ' ' : from[i];
    });
}
