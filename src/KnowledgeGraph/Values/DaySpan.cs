using System.Collections.Generic;

namespace KnowledgeGraph;

/// <summary>Consecutive days, both ends included, as numbers of the <see cref="ProlepticCalendar"/>.</summary>
internal readonly struct DaySpan
{
    /// <summary>Stands for a beginning without bound.</summary>
    public const long NoFirst = long.MinValue;

    /// <summary>Stands for an end without bound.</summary>
    public const long NoLast = long.MaxValue;

    public DaySpan(long first, long last)
    {
        First = first;
        Last = last;
    }

    public long First { get; }

    public long Last { get; }

    public bool IsEmpty => First > Last;

    public bool Overlaps(DaySpan other) => First <= other.Last && other.First <= Last;

    public bool Contains(DaySpan other) => First <= other.First && other.Last <= Last;

    /// <summary>Sorts the spans and joins those that touch, so that every day is in one span at most.</summary>
    public static DaySpan[] Union(List<DaySpan> spans)
    {
        spans.Sort(static (a, b) => a.First.CompareTo(b.First));
        var kept = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            var last = kept == 0 ? default : spans[kept - 1];
            if (kept == 0 || (last.Last != NoLast && span.First > last.Last + 1)) spans[kept++] = span;
            else if (span.Last > last.Last) spans[kept - 1] = new DaySpan(last.First, span.Last);
        }

        spans.RemoveRange(kept, spans.Count - kept);
        return spans.ToArray();
    }
}
