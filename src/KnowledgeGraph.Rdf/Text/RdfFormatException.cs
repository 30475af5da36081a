using System;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Rdf;

/// <summary>The exception for a text that is not in the format that it is read in.</summary>
/// <remarks>
/// Its message contains the file, the line and the column, what is wrong and what to do, the line itself, and a caret below the place.
/// </remarks>
sealed partial class RdfFormatException : FormatException
{
    internal RdfFormatException(string problem, string? path, RdfPosition position, string lineText, int caret)
        : base(MessageOf(problem, path, position, lineText, caret))
    {
        Problem = problem;
        Path = path;
        Line = position.Line;
        Column = position.Column;
        LineText = lineText;
    }

    /// <summary>Gets what is wrong and what to do about it, without the place.</summary>
    public string Problem { get; }

    /// <summary>Gets the path of the file, or null where the reader was not told one.</summary>
    public string? Path { get; }

    /// <summary>Gets the line, from 1.</summary>
    public int Line { get; }

    /// <summary>Gets the column, from 1, in UTF-16 code units.</summary>
    public int Column { get; }

    /// <summary>
    /// Gets the text of the line. Of a long line, it is the part around the place, with <c>…</c> where something is left out.
    /// </summary>
    public string LineText { get; }

    private static string MessageOf(string problem, string? path, RdfPosition position, string lineText, int caret)
    {
        var text = new StringBuilder();
        if (path is not null)
            text.AppendFormat(CultureInfo.InvariantCulture, "{0}({1},{2}): ", path, position.Line, position.Column);
        else
            text.AppendFormat(CultureInfo.InvariantCulture, "Line {0}, column {1}: ", position.Line, position.Column);
        text.Append(problem).Append('\n').Append("  ").Append(lineText).Append('\n').Append("  ");

        // Tabs stay tabs, so that the caret is below its place however wide they are.
        for (var i = 0; i < caret && i < lineText.Length; i++) text.Append(lineText[i] == '\t' ? '\t' : ' ');
        return text.Append('^').ToString();
    }
}
