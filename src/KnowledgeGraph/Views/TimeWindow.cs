namespace KnowledgeGraph.Views;

/// <summary>A time that a claim may have held in: a date, or the days from one date to another.</summary>
internal readonly record struct TimeWindow(PartialDate From, PartialDate To) : IComparable<TimeWindow>
{
    /// <exception cref="ArgumentException">It is no single date.</exception>
    internal static TimeWindow Of(PartialDate date, string parameter)
    {
        Check(date, parameter);
        return new TimeWindow(date, date);
    }

    /// <exception cref="ArgumentException">One of them is no single date, or they are in the wrong order.</exception>
    internal static TimeWindow Of(PartialDate from, PartialDate to)
    {
        Check(from, nameof(from));
        Check(to, nameof(to));
        if (from.IsAfter(to)) throw new ArgumentException($"The time ends before it begins: {from} is after {to}.", nameof(to));
        return new TimeWindow(from, to);
    }

    /// <summary>Whether a claim with these dates certainly did not hold then.</summary>
    internal bool Excludes(PartialDate? since, PartialDate? until, PartialDate? at) =>
        ((since ?? at) is { } begin && begin.IsAfter(To)) || (until is { } end && end.IsBefore(From));

    public int CompareTo(TimeWindow other) => From.CompareTo(other.From) is var order and not 0 ? order : To.CompareTo(other.To);

    public override string ToString() => From == To ? "as of " + From : $"between {From} and {To}";

    private static void Check(PartialDate date, string parameter)
    {
        if (date.IsDefault) throw new ArgumentException("The default value is no date.", parameter);
        if (date.IsInterval) throw new ArgumentException($"{date} is an interval and not one date. What held at some time of it is Between its first date and its last.", parameter);
        if (date.Precision == DatePrecision.UnknownYear) throw new ArgumentException($"{date} is of no known year, so that nothing is certainly before or after it.", parameter);
        if (date.IsSet) throw new ArgumentException($"{date} is one of several dates, and a view is as of one that is known.", parameter);
    }
}
