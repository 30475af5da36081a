namespace KnowledgeGraph.Reports;

/// <summary>Some time that facts are looked for in: a date, or the days from one date to another.</summary>
/// <remarks>Immutable, and safe for any number of threads. Two are equal if their dates are.</remarks>
public sealed record DateWindow
{
    private readonly PartialDate _days;

    /// <summary>Looks for facts on a date.</summary>
    /// <param name="date">The date, as precise as it is known.</param>
    public DateWindow(PartialDate date) => (From, To, _days) = (date, date, date);

    /// <summary>Looks for facts between two dates.</summary>
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date, which is not before the first.</param>
    /// <exception cref="ArgumentException">The dates are not the ends of an interval.</exception>
    public DateWindow(PartialDate from, PartialDate to)
    {
        (From, To) = (from, to);
        if (from == to) _days = from;
        else if (!PartialDate.TryParse($"{from}/{to}", out _days))
            throw new ArgumentException($"There is no interval from {from} to {to}.", nameof(to));
    }

    /// <summary>Gets the first date.</summary>
    public PartialDate From { get; }

    /// <summary>Gets the last date.</summary>
    public PartialDate To { get; }

    /// <summary>Determines whether some day of a date lies in the time.</summary>
    /// <param name="date">The date.</param>
    /// <returns><see langword="true"/> if one does; otherwise <see langword="false"/>.</returns>
    public bool Holds(PartialDate date) => date.Overlaps(_days);

    /// <summary>Returns the time in words, such as <c>on 2025-01-27</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => From == To ? $"on {From}" : $"between {From} and {To}";

    /// <summary>Determines whether a claim, or the fact that it states, names a date in the time.</summary>
    internal bool Holds(Claim claim) =>
        (claim.Since is { } since && Holds(since)) || (claim.Until is { } until && Holds(until)) || (claim.At is { } at && Holds(at))
            || Holds(claim.Fact);

    /// <summary>Determines whether the value of a fact is a date in the time.</summary>
    internal bool Holds(Fact fact) => fact.Member.Type == MemberType.PartialDate && Holds(fact.Value.AsPartialDate());
}
