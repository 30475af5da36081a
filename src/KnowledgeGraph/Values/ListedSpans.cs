namespace KnowledgeGraph;

/// <summary>Spans that are listed one by one; none is empty.</summary>
internal sealed class ListedSpans : DaySpans
{
    private readonly DaySpan[] _spans;

    public ListedSpans(DaySpan[] spans) => _spans = spans;

    public override int Count => _spans.Length;

    public override DaySpan Bounds => new DaySpan(_spans[0].First, _spans[_spans.Length - 1].Last);

    protected override int Period => int.MaxValue;

    public override DaySpan this[int index] => _spans[index];

    public override int IndexFrom(long day)
    {
        var (low, high) = (0, _spans.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (_spans[middle].Last < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public override long CountDays()
    {
        var days = 0L;
        foreach (var span in _spans) days += span.Last - span.First + 1;
        return days;
    }
}
