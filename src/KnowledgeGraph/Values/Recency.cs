using System;

namespace KnowledgeGraph;

/// <summary>
/// How recent a statement is by the dates of its claim: one that has no end comes before one that has, and then the one that began later.
/// What says nothing of its beginning comes last. Whether an end has passed is not asked, so that the order is the same on every day.
/// </summary>
internal readonly struct Recency : IComparable<Recency>
{
    private readonly bool _hasEnd;
    private readonly long _first;
    private readonly long _last;

    /// <summary>Takes the dates of a claim; the default value stands for one that is not stated.</summary>
    public Recency(PartialDate since, PartialDate until, PartialDate at)
    {
        var begin = since.IsDefault ? at : since;
        _hasEnd = until.LatestDayNumber is not null;
        _first = begin.EarliestDayNumber ?? DaySpan.NoFirst;
        _last = begin.IsDefault ? DaySpan.NoFirst : begin.LatestDayNumber ?? DaySpan.NoLast;
    }

    /// <summary>Compares the two: negative when this one comes first.</summary>
    public int CompareTo(Recency other)
    {
        var order = _hasEnd.CompareTo(other._hasEnd);
        if (order == 0) order = other._first.CompareTo(_first);
        return order != 0 ? order : other._last.CompareTo(_last);
    }
}
