namespace KnowledgeGraph;

/// <summary>One date of an expression: the days that it covers, and those that it may mean when it is approximate.</summary>
internal readonly struct DateElement
{
    private DateElement(DaySpan written, DaySpan tolerated, DatePrecision precision, DateQualities qualities, DateSpans? spans = null)
    {
        Written = written;
        Tolerated = tolerated;
        Precision = precision;
        Qualities = qualities;
        Spans = spans;
    }

    /// <summary>The days of the written precision.</summary>
    public DaySpan Written { get; }

    /// <summary>The same, with one unit of the precision more at either end when the date is approximate.</summary>
    public DaySpan Tolerated { get; }

    /// <summary>The days one by one if there are gaps between the first and the last; otherwise null.</summary>
    public DateSpans? Spans { get; }

    public DatePrecision Precision { get; }

    public DateQualities Qualities { get; }

    /// <summary>A run of months, known to a unit of so many months.</summary>
    public static DateElement OfMonths(long firstMonth, long months, long unit, DatePrecision precision, DateQualities qualities)
    {
        var written = Days(firstMonth, firstMonth + months);
        var tolerated = (qualities & DateQualities.Approximate) == 0 ? written : Days(firstMonth - unit, firstMonth + months + unit);
        return new DateElement(written, tolerated, precision, qualities);
    }

    public static DateElement OfDay(long day, DateQualities qualities)
    {
        var tolerance = (qualities & DateQualities.Approximate) == 0 ? 0 : 1;
        return new DateElement(
            new DaySpan(day, day), new DaySpan(day - tolerance, day + tolerance), DatePrecision.Day, qualities);
    }

    /// <summary>From the beginning of one date to the end of another; null is an end that is open or unknown.</summary>
    public static DateElement Between(DateElement? start, DateElement? end)
    {
        var startPrecision = start?.Precision ?? DatePrecision.None;
        var endPrecision = end?.Precision ?? DatePrecision.None;
        return new DateElement(
            new DaySpan(start?.Written.First ?? DaySpan.NoFirst, end?.Written.Last ?? DaySpan.NoLast),
            new DaySpan(start?.Tolerated.First ?? DaySpan.NoFirst, end?.Tolerated.Last ?? DaySpan.NoLast),
            startPrecision > endPrecision ? startPrecision : endPrecision,
            (start?.Qualities ?? DateQualities.None) | (end?.Qualities ?? DateQualities.None));
    }

    /// <summary>A day of several years, or of each of their months; null where there is no such day.</summary>
    /// <param name="firstYear">The first of the years.</param>
    /// <param name="years">How many years there are.</param>
    /// <param name="month">The month, or 0 for any.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="precision">How exactly the date is known.</param>
    /// <param name="qualities">Whether it is uncertain or approximate.</param>
    public static DateElement? OfDayInYears(long firstYear, int years, int month, int day, DatePrecision precision, DateQualities qualities)
    {
        if (day == 0) return null;
        if (YearlySpans.OfDay(firstYear, years, month, day, isApproximate: false) is not { } written) return null;
        var tolerated = (qualities & DateQualities.Approximate) == 0
            ? written
            : YearlySpans.OfDay(firstYear, years, month, day, isApproximate: true)!;
        return new DateElement(written.Bounds, tolerated.Bounds, precision, qualities, new DateSpans(written, tolerated));
    }

    /// <summary>A month or another part of several years.</summary>
    public static DateElement OfMonthsInYears(
        long firstYear, int years, int month, int length, DatePrecision precision, DateQualities qualities)
    {
        const int MonthsOfYear = 12;
        DaySpans written = YearlySpans.OfMonths(firstYear, years, month, length, isApproximate: false);
        var tolerated = written;
        if ((qualities & DateQualities.Approximate) != 0)
        {
            // With as many months before and after it a part can touch that of the next year.
            var first = ProlepticCalendar.MonthNumber(firstYear, month) - length;
            var end = ProlepticCalendar.MonthNumber(firstYear + years - 1, month) + 2 * length;
            tolerated = 3 * length < MonthsOfYear
                ? YearlySpans.OfMonths(firstYear, years, month, length, isApproximate: true)
                : new ListedSpans([Days(first, end)]);
        }

        return new DateElement(written.Bounds, tolerated.Bounds, precision, qualities, new DateSpans(written, tolerated));
    }

    private static DaySpan Days(long firstMonth, long endMonth) =>
        new DaySpan(ProlepticCalendar.FirstDay(firstMonth), ProlepticCalendar.FirstDay(endMonth) - 1);
}
