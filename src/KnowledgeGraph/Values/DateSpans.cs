namespace KnowledgeGraph;

/// <summary>The days of a date that is approximate, or has gaps.</summary>
internal sealed class DateSpans
{
    public DateSpans(DaySpans written, DaySpans tolerated)
    {
        Written = written;
        Tolerated = tolerated;
    }

    /// <summary>The days of the written precision.</summary>
    public DaySpans Written { get; }

    /// <summary>The days that it may mean, given how approximate it is.</summary>
    public DaySpans Tolerated { get; }
}
