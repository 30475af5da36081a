namespace KnowledgeGraph.Views;

/// <summary>A time that a claim is to have held in, or may have: a date, or the days from one date to another.</summary>
/// <param name="From">The date, or the first one.</param>
/// <param name="To">The date, or the last one.</param>
/// <param name="IsDate">Whether it is one date, of which a day is meant and it is not known which, and not a time that lasts.</param>
/// <param name="IsCertain">Whether claims are left out that need not have held then, and not only those that certainly did not.</param>
internal readonly record struct TimeWindow(PartialDate From, PartialDate To, bool IsDate, bool IsCertain) : IComparable<TimeWindow>
{
    /// <exception cref="ArgumentException">It is not a single date.</exception>
    internal static TimeWindow Of(PartialDate date, bool isCertain, string parameter)
    {
        Check(date, parameter);
        return new TimeWindow(date, date, IsDate: true, isCertain);
    }

    /// <exception cref="ArgumentException">One of them is not a single date, or they are in the wrong order.</exception>
    internal static TimeWindow Of(PartialDate from, PartialDate to, bool isCertain)
    {
        Check(from, nameof(from));
        Check(to, nameof(to));
        if (from.IsAfter(to)) throw new ArgumentException($"The time ends before it begins: {from} is after {to}.", nameof(to));
        return new TimeWindow(from, to, IsDate: false, isCertain);
    }

    /// <summary>Determines whether a claim with these dates is left out.</summary>
    internal bool Excludes(PartialDate? since, PartialDate? until, PartialDate? at) =>
        IsCertain
            ? !CertainlyHeld(since, until, at)
            : ((since ?? at) is { } begin && begin.IsAfter(To)) || (until is { } end && end.IsBefore(From));

    public int CompareTo(TimeWindow other)
    {
        var order = From.CompareTo(other.From);
        if (order == 0) order = To.CompareTo(other.To);
        if (order == 0) order = other.IsDate.CompareTo(IsDate);
        return order != 0 ? order : other.IsCertain.CompareTo(IsCertain);
    }

    public override string ToString()
    {
        var time = IsDate ? "as of " + From : $"between {From} and {To}";
        return IsCertain ? time : "possibly " + time;
    }

    /// <summary>
    /// A claim certainly holds from the latest day on which it can have begun to the earliest on which it can have ended: on every day that
    /// the date can mean, or on some day of a time that lasts. What was observed at the very date held then, however precise the date is.
    /// </summary>
    private bool CertainlyHeld(PartialDate? since, PartialDate? until, PartialDate? at)
    {
        if (IsDate && at is { } seen && seen.MeansSameDaysAs(From)) return true;
        return HeldFor(since ?? at, until ?? (since is null ? at : null)) || (at is not null && HeldFor(at, at));
    }

    private bool HeldFor(PartialDate? begin, PartialDate? end)
    {
        var (first, last) = IsDate ? (From.Bounds.Last, From.Bounds.First) : (From.WrittenBounds.First, To.WrittenBounds.Last);
        return !(begin?.Bounds.Last > last) && !(end?.Bounds.First < first);
    }

    private static void Check(PartialDate date, string parameter)
    {
        if (date.IsDefault) throw new ArgumentException("The default value is not a date.", parameter);
        if (date.IsInterval)
            throw new ArgumentException(
                $"{date} is an interval, not a single date. To ask what held at some time in it, use Between with its first and last date.",
                parameter);
        if (date.Precision == DatePrecision.UnknownYear)
            throw new ArgumentException($"{date} has an unknown year, so nothing is certainly before or after it.", parameter);
        if (date.IsSet) throw new ArgumentException($"{date} is one of several dates, but a view needs a single known date.", parameter);
    }
}
