using System;
using System.Collections.Generic;
using System.Text;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// Texts of one message that look the same and are not: the message then shows the code points in which they differ, after each of them. A
/// text is a whole argument, or what stands in quotes in one.
/// </summary>
internal sealed class LookAlikes
{
    /// <summary>Longer texts are compared by nobody's eye, and cost time.</summary>
    private const int MaximumLength = 200;

    /// <summary>
    /// Stands after a text until the message is complete, since the quote that ends the text belongs to the message. Arguments cannot
    /// contain it.
    /// </summary>
    private const char MarkSign = '\u0001';

    /// <summary>The code points to show, by text.</summary>
    private readonly Dictionary<string, string> _codePoints;
    private readonly List<string> _shown = [];

    private LookAlikes(Dictionary<string, string> codePoints) => _codePoints = codePoints;

    /// <summary>Finds the texts of a message that look the same, or null if no two texts do.</summary>
    public static LookAlikes? Among(EquatableArray<Argument> arguments)
    {
        var texts = new List<string>();
        foreach (var argument in arguments) Collect(argument, texts);
        Dictionary<string, string>? codePoints = null;
        var skeletons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var skeleton = KeyText.WithoutStrayWhiteSpace(Skeleton.Of(text));
            if (!skeletons.TryGetValue(skeleton, out var first))
            {
                skeletons.Add(skeleton, text);
            }
            else if (first != text)
            {
                codePoints ??= new Dictionary<string, string>(StringComparer.Ordinal);
                codePoints[text] = CodePoints.Difference(text, first);
                if (!codePoints.ContainsKey(first)) codePoints.Add(first, CodePoints.Difference(first, text));
            }
        }

        return codePoints is null ? null : new LookAlikes(codePoints);
    }

    /// <summary>Writes an argument with a mark after each text whose code points are shown.</summary>
    /// <param name="write">Writes a text so that all of it is visible.</param>
    public string Mark(Argument argument, Func<string, string> write)
    {
        var text = argument.Text ?? "";
        if (_codePoints.TryGetValue(text, out var codePoints)) return write(text) + NextMark(codePoints);

        var marked = new StringBuilder();
        var written = 0;
        foreach (var (start, end) in Quoted(text, argument.Suggestion))
        {
            if (!_codePoints.TryGetValue(text.Substring(start, end - start), out codePoints)) continue;
            marked.Append(write(text.Substring(written, end - written))).Append(NextMark(codePoints));
            written = end;
        }

        return marked.Append(write(text.Substring(written))).ToString();
    }

    /// <summary>Puts the code points in the places of their marks: after the quote that ends the text, where there is one.</summary>
    public string ShowCodePoints(string message)
    {
        var parts = message.Split(MarkSign);
        var shown = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            var number = parts[i][0] - '0';
            var rest = parts[i].Substring(1);
            var closing = rest.Length > 0 && rest[0] is '\'' or '"' ? 1 : 0;
            shown.Append(rest, 0, closing).Append(" (").Append(_shown[number]).Append(')').Append(rest, closing, rest.Length - closing);
        }

        return shown.ToString();
    }

    private string NextMark(string codePoints)
    {
        _shown.Add(codePoints);
        return MarkSign.ToString() + (char)('0' + _shown.Count - 1);
    }

    private static void Collect(Argument argument, List<string> texts)
    {
        if (argument.Passage is { } passage)
        {
            foreach (var part in passage.Parts) Collect(part, texts);
        }

        if (argument.Text is not { Length: > 0 } text) return;
        if (text.Length <= MaximumLength) texts.Add(text);
        foreach (var (start, end) in Quoted(text, argument.Suggestion))
        {
            if (end - start <= MaximumLength) texts.Add(text.Substring(start, end - start));
        }
    }

    /// <summary>Where in an argument names stand in quotes: the one that it suggests, which may contain quotes, and others.</summary>
    private static IEnumerable<(int Start, int End)> Quoted(string text, string? suggestion)
    {
        var next = 0;
        while (next < text.Length && text.IndexOf('\'', next) is >= 0 and var open)
        {
            var isSuggestion = suggestion is { Length: > 0 }
                && string.CompareOrdinal(text, open + 1, suggestion, 0, suggestion.Length) == 0;
            var close = isSuggestion ? open + 1 + suggestion!.Length : text.IndexOf('\'', open + 1);
            if (close < 0 || close > text.Length) yield break;
            if (close > open + 1) yield return (open + 1, close);
            next = close + 1;
        }
    }
}
