using System;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>Writes out the message of a problem.</summary>
internal static class ProblemText
{
    /// <summary>How much of a text from the facts is shown.</summary>
    private const int MaximumArgumentLength = 400;

    /// <param name="place">Writes a place, as <c>path:line:column</c>.</param>
    public static string Render(Problem problem, Func<Anchor, string> place)
    {
        var twins = LookAlikes.Among(problem.Arguments);
        var arguments = new object[problem.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Render(problem.Arguments[i], place, twins);
        var message = string.Format(CultureInfo.InvariantCulture, problem.Descriptor.Message, arguments);
        return twins is null ? message : twins.ShowCodePoints(message);
    }

    private static string Render(Argument argument, Func<Anchor, string> place, LookAlikes? twins)
    {
        if (argument.Place is { } anchor) return place(anchor);
        if (argument.Passage is not { } passage) return twins is null ? Visible(argument.Text ?? "") : twins.Mark(argument, Visible);
        var text = new StringBuilder();
        foreach (var part in passage.Parts) text.Append(Render(part, place, twins));
        return text.ToString();
    }

    /// <summary>Shortens a text, and shows what would break a line of a build log or change its reading direction as an escape.</summary>
    private static string Visible(string text)
    {
        var end = text.Length;
        if (end > MaximumArgumentLength) end = MaximumArgumentLength - (char.IsHighSurrogate(text[MaximumArgumentLength - 1]) ? 1 : 0);

        StringBuilder? visible = null;
        for (var i = 0; i < end; i++)
        {
            if (IsInvisible(text, i))
                (visible ??= new StringBuilder(text, 0, i, end + 16)).Append("\\u")
                    .Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
            else visible?.Append(text[i]);
        }

        var shown = visible?.ToString() ?? (end == text.Length ? text : text.Substring(0, end));
        return end == text.Length ? shown : shown + "…";
    }

    private static bool IsInvisible(string text, int i)
    {
        var c = text[i];
        if (c < 0x7f) return c < ' ';
        if (char.IsSurrogate(c))
        {
            return char.IsHighSurrogate(c)
                ? i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])
                : i == 0 || !char.IsHighSurrogate(text[i - 1]);
        }

        return char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }
}
