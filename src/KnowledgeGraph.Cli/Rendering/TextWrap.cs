using System.Globalization;
using System.Text.RegularExpressions;
using Spectre.Console.Rendering;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>
/// Breaks a text into lines at spaces, and never inside an arrow such as <c>─restricted by→</c>; ideographs are words by themselves.
/// </summary>
internal static partial class TextWrap
{
    /// <summary>Columns on a screen: an ideograph takes two.</summary>
    public static int WidthOf(string text) => new Segment(text).CellCount();

    /// <summary>The width of the longest piece that is not broken.</summary>
    public static int LongestPiece(string text)
    {
        var longest = 0;
        foreach (var piece in Pieces(text)) longest = Math.Max(longest, WidthOf(text[piece.Start..piece.End]));
        return longest;
    }

    /// <summary>
    /// The lines of a text, without the spaces that they are broken at. A piece that is wider than a line is broken where the line ends.
    /// </summary>
    public static IReadOnlyList<Range> Lines(string text, int width)
    {
        var lines = new List<Range>();
        var (start, end) = (0, 0);
        foreach (var piece in Pieces(text))
        {
            if (WidthOf(text[start..piece.End]) <= width)
            {
                end = piece.End;
                continue;
            }

            if (end > start) lines.Add(start..end);
            (start, end) = (piece.Start, piece.End);
            while (WidthOf(text[start..end]) > width && Fitting(text, start, end, width) is var fitting && fitting < end)
            {
                lines.Add(start..fitting);
                start = fitting;
            }
        }

        if (end > start || lines.Count == 0) lines.Add(start..end);
        return lines;
    }

    /// <summary>How far a text fits into a line; one character at least, however narrow the line.</summary>
    private static int Fitting(string text, int start, int end, int width)
    {
        var fitting = start;
        while (fitting < end)
        {
            var next = fitting + StringInfo.GetNextTextElementLength(text.AsSpan(fitting, end - fitting));
            if (fitting > start && WidthOf(text[start..next]) > width) break;
            fitting = next;
        }

        return fitting;
    }

    /// <summary>What is not broken, in order; spaces at the beginning belong to the first, and those between belong to none.</summary>
    private static IEnumerable<(int Start, int End)> Pieces(string text)
    {
        var start = 0;
        var end = 0;
        while (end < text.Length && text[end] == ' ') end++;
        while (end < text.Length)
        {
            if (Arrow().Match(text, end) is { Success: true } arrow && arrow.Index == end)
            {
                end += arrow.Length;
            }
            else if (text[end] == ' ')
            {
                yield return (start, end);
                while (end < text.Length && text[end] == ' ') end++;
                start = end;
            }
            else
            {
                var length = StringInfo.GetNextTextElementLength(text.AsSpan(end));
                var isWord = WidthOf(text.Substring(end, length)) > 1;
                if (isWord && end > start && text[start..end].Trim(' ').Length > 0)
                {
                    yield return (start, end);
                    start = end;
                }

                end += length;
                if (!isWord) continue;
                yield return (start, end);
                start = end;
            }
        }

        if (end > start) yield return (start, end);
    }

    [GeneratedRegex(@"\G(?:─[^─←→]+→|←[^─←→]+─)")]
    private static partial Regex Arrow();
}
