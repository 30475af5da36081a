namespace KnowledgeGraph;

/// <summary>One date of an expression: the days that it covers, and those that it may mean when it is approximate.</summary>
internal readonly struct DateElement
{
    private DateElement(DaySpan written, DaySpan tolerated, DatePrecision precision, DateQualities qualities)
    {
        Written = written;
        Tolerated = tolerated;
        Precision = precision;
        Qualities = qualities;
    }

    /// <summary>The days of the written precision.</summary>
    public DaySpan Written { get; }

    /// <summary>The same, with one unit of the precision more at either end when the date is approximate.</summary>
    public DaySpan Tolerated { get; }

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

    /// <summary>A date whose year is any from that of the first to that of the last.</summary>
    public static DateElement InUnknownYear(DateElement first, DateElement last)
    {
        var whole = Between(first, last);
        return new DateElement(whole.Written, whole.Tolerated, DatePrecision.UnknownYear, whole.Qualities);
    }

    private static DaySpan Days(long firstMonth, long endMonth) =>
        new DaySpan(ProlepticCalendar.FirstDay(firstMonth), ProlepticCalendar.FirstDay(endMonth) - 1);
}
