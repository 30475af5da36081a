namespace KnowledgeGraph;

/// <summary>The days of a date that is approximate or has gaps: ascending spans, none of which touch.</summary>
internal sealed class DateSpans
{
    public DateSpans(DaySpan[] written, DaySpan[] tolerated)
    {
        Written = written;
        Tolerated = tolerated;
    }

    /// <summary>The days of the written precision.</summary>
    public DaySpan[] Written { get; }

    /// <summary>The days that it may mean, given how approximate it is.</summary>
    public DaySpan[] Tolerated { get; }
}
