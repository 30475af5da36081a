using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Reads one date of the command line.</summary>
internal static class DateArgument
{
    private const string Expected = "Write a year, a month or a day: 2024, 2024-06 or 2024-06-15; or today.";

    /// <param name="option">The option that the date was given with.</param>
    /// <param name="clock">Tells which day is today.</param>
    /// <exception cref="InputException">It is not a date, or it is an interval, one of several dates or one of an unknown year.</exception>
    public static PartialDate Read(string option, string text, TimeProvider clock)
    {
        if (text.Equals("today", StringComparison.OrdinalIgnoreCase)) return DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        try
        {
            var date = PartialDate.Parse(text);
            var kind = date.IsSet
                ? "one of several"
                : date.IsInterval ? "an interval" : date.Precision == DatePrecision.UnknownYear ? "one of an unknown year" : null;
            return kind is null ? date : throw new InputException($"{option} takes one date, not {kind}: “{text}”", Expected);
        }
        catch (FormatException error)
        {
            throw new InputException($"{option}: {char.ToLowerInvariant(error.Message[0])}{error.Message[1..].TrimEnd('.')}", Expected);
        }
    }
}
