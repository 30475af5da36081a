using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Programs;

/// <summary>
/// The lines of a text as the C# compiler counts them: U+0085, U+2028 and U+2029 end one, too. Lines and columns count from 1.
/// </summary>
internal sealed class TextLines
{
    private readonly List<int> _starts = [0];

    public TextLines(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLineEnd(text[i]) && (text[i] != '\r' || i + 1 == text.Length || text[i + 1] != '\n')) _starts.Add(i + 1);
        }
    }

    public string Text { get; }

    /// <summary>The line and column, in UTF-16 code units, of an offset. O(log n).</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var line = _starts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        return (line + 1, offset - _starts[line] + 1);
    }

    /// <summary>A line without what ends it.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = _starts[line - 1];
        var end = line < _starts.Count ? _starts[line] : Text.Length;
        while (end > start && IsLineEnd(Text[end - 1])) end--;
        return Text.AsSpan(start, end - start);
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
