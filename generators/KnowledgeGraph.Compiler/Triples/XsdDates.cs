using System;

namespace KnowledgeGraph.Compiler.Triples;

/// <summary>
/// The forms of dates and times in XML Schema (XML Schema 1.1 part 2, sections 3.3.7 to 3.3.11).
/// Whether a month or a day exists is found when the value is read.
/// </summary>
internal static class XsdDates
{
    private const string TimeOfDay = "00:00:00";
    private const string Month = "-00";
    private const string Zone = "+00:00";

    /// <summary>Determines whether a text is a year, without a time zone.</summary>
    public static bool IsYear(string text) => IsYearAnd(text, "");

    /// <summary>Determines whether a text is a year and a month, without a time zone.</summary>
    public static bool IsYearMonth(string text) => IsYearAnd(text, Month);

    /// <summary>Determines whether a text is a year, a month and a day, without a time zone.</summary>
    public static bool IsDate(string text) => IsYearAnd(text, Month + Month);

    /// <summary>Determines whether a text is a day and a time of day, with or without a time zone.</summary>
    public static bool IsDateTime(string text)
    {
        var end = text.IndexOf('T');
        return end > 0 && IsDate(text.Substring(0, end)) && IsTime(WithoutZone(text.Substring(end + 1)));
    }

    /// <summary>Returns a text without the time zone at its end. Dates of facts have none.</summary>
    public static string WithoutZone(string text)
    {
        if (text.EndsWith("Z", StringComparison.Ordinal)) return text.Substring(0, text.Length - 1);
        var start = text.Length - Zone.Length;
        return start > 0 && (Follows(text, start, Zone) || Follows(text, start, "-00:00")) ? text.Substring(0, start) : text;
    }

    private static bool IsTime(string text)
    {
        if (text.Length == TimeOfDay.Length) return Follows(text, 0, TimeOfDay);
        var fraction = TimeOfDay.Length + 1;
        return text.Length > fraction && Follows(text.Substring(0, fraction), 0, TimeOfDay + ".") && Digits(text, fraction) == text.Length;
    }

    /// <summary>Determines whether a text is a year of at least four digits, followed by the rest of a form.</summary>
    private static bool IsYearAnd(string text, string rest)
    {
        var start = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        var end = Digits(text, start);
        return end - start >= 4 && Follows(text, end, rest);
    }

    /// <summary>Returns where the digits end that begin at a position.</summary>
    private static int Digits(string text, int start)
    {
        while (start < text.Length && text[start] is >= '0' and <= '9') start++;
        return start;
    }

    /// <summary>Determines whether the text from a position on has a form, in which 0 stands for any digit.</summary>
    private static bool Follows(string text, int start, string form)
    {
        if (text.Length - start != form.Length) return false;
        for (var i = 0; i < form.Length; i++)
        {
            var c = text[start + i];
            if (form[i] == '0' ? c is < '0' or > '9' : c != form[i]) return false;
        }

        return true;
    }
}
