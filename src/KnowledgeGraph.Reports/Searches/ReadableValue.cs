using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Reports;

/// <summary>Writes canonical dates and quantities as people write them, so that they are found by these texts too.</summary>
internal static partial class ReadableValue
{
    private const string UnknownYear = "XXXX";
    private const string LeapYear = "2000"; // Has every day that a year can have.

    private static readonly (decimal Size, string Name)[] Scales =
    [
        (1e12m, "trillion"), (1e9m, "billion"), (1e6m, "million"), (1e3m, "thousand")
    ];

    /// <summary>
    /// A date in numbers and in English words: <c>2025-01-27</c>, <c>January 27, 2025</c>, <c>27 January 2025</c>; one text for each way.
    /// </summary>
    public static IEnumerable<string> OfDate(string canonical)
    {
        yield return canonical;
        yield return Date().Replace(canonical, m => Write(m, "MMMM d, yyyy", "MMMM yyyy"));
        yield return Date().Replace(canonical, m => Write(m, "d MMMM yyyy", "MMMM yyyy"));
        yield return Date().Replace(canonical, m => Write(m, "MMM d, yyyy", "MMM yyyy"));
        yield return Date().Replace(canonical, m => Write(m, "d MMM yyyy", "MMM yyyy"));
    }

    /// <summary>
    /// A quantity as it is written in fact files, in digits and in words: <c>5.6e6 USD</c>, <c>5600000 USD</c>, <c>5,600,000 USD</c>,
    /// <c>5.6 million USD</c>.
    /// </summary>
    public static IEnumerable<string> OfQuantity(string canonical)
    {
        yield return canonical;
        yield return Number().Replace(canonical, m => Write(m, n => n.ToString("0.############", CultureInfo.InvariantCulture)));
        yield return Number().Replace(canonical, m => Write(m, n => n.ToString("#,0.############", CultureInfo.InvariantCulture)));
        yield return Number().Replace(canonical, m => Write(m, InWords));
    }

    private static string InWords(decimal number)
    {
        foreach (var (size, name) in Scales)
        {
            if (Math.Abs(number) >= size) return (number / size).ToString("0.####", CultureInfo.InvariantCulture) + " " + name;
        }

        return number.ToString("0.############", CultureInfo.InvariantCulture);
    }

    private static string Write(Match number, Func<decimal, string> write) =>
        decimal.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? write(value) : number.Value;

    private static string Write(Match date, string day, string month)
    {
        var hasDay = date.Groups["day"].Success;
        var isMasked = date.Value.StartsWith(UnknownYear, StringComparison.Ordinal);
        var known = isMasked ? LeapYear + date.Value[UnknownYear.Length..] : date.Value;
        if (!DateOnly.TryParseExact(
            known, hasDay ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)) return date.Value;
        var format = hasDay ? day : month;
        return parsed.ToString(
            isMasked ? format.Replace("yyyy", "", StringComparison.Ordinal).TrimEnd(' ', ',') : format, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<![\dX])(\d{4}|XXXX)-\d{2}(?<day>-\d{2})?(?!\d)")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<!\w|\d\.)\d+(\.\d+)?([eE][+-]?\d+)?(?!\w|\.\d)")]
    private static partial Regex Number();
}
