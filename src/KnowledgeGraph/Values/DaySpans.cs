namespace KnowledgeGraph;

/// <summary>
/// Ascending spans of days, none of which touch. Some may be empty: then <see cref="DaySpan.First"/> is after <see cref="DaySpan.Last"/>.
/// </summary>
internal abstract class DaySpans
{
    public abstract int Count { get; }

    /// <summary>Gets the first and the last day.</summary>
    public abstract DaySpan Bounds { get; }

    /// <summary>
    /// Gets how many spans there are before they repeat, since the calendar does after 400 years; <see cref="int.MaxValue"/> where they do
    /// not.
    /// </summary>
    protected abstract int Period { get; }

    public abstract DaySpan this[int index] { get; }

    /// <summary>Finds the first span that does not end before a day; <see cref="Count"/> where all do.</summary>
    public abstract int IndexFrom(long day);

    /// <summary>Counts the days. Both ends must have a bound.</summary>
    public abstract long CountDays();

    /// <summary>Determines whether some day is in both. O(n log m) in the spans of the one that has fewer and those of the other.</summary>
    public bool Overlaps(DaySpans other)
    {
        var (few, many) = Count <= other.Count ? (this, other) : (other, this);
        var index = few.IndexFrom(many.Bounds.First);
        var end = End(few, index, many);
        for (; index < end; index++)
        {
            if (few[index] is { IsEmpty: false } span && many.OverlapsSpan(span)) return true;
        }

        return false;
    }

    /// <summary>
    /// Determines whether every day of the other is in this one. O(n log m) in the spans of the other and those of this one.
    /// </summary>
    public bool Contains(DaySpans other)
    {
        if (!Bounds.Contains(other.Bounds)) return false;
        if (Count == 1) return true;
        var end = End(other, 0, this);
        for (var i = 0; i < end; i++)
        {
            if (other[i] is { IsEmpty: false } span && !ContainsSpan(span)) return false;
        }

        return true;
    }

    /// <summary>The end of the spans to compare with others: where both repeat, they do so in the same way.</summary>
    private static int End(DaySpans spans, int start, DaySpans others) =>
        others.Period < int.MaxValue && spans.Period < spans.Count - start ? start + spans.Period : spans.Count;

    private bool OverlapsSpan(DaySpan span)
    {
        for (var i = IndexFrom(span.First); i < Count && this[i].First <= span.Last; i++)
        {
            if (!this[i].IsEmpty) return true;
        }

        return false;
    }

    private bool ContainsSpan(DaySpan span)
    {
        for (var i = IndexFrom(span.Last); i < Count && this[i].First <= span.First; i++)
        {
            if (!this[i].IsEmpty) return true;
        }

        return false;
    }
}
