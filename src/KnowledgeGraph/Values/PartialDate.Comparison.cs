using System;

namespace KnowledgeGraph;

// Written once for both builds; the accessibility is that of the other parts.
readonly partial struct PartialDate
{
    /// <summary>The days as written. Where there is nothing but a hull, that is compared without them.</summary>
    private DaySpans Written => _spans?.Written ?? new ListedSpans([_hull]);

    private DaySpans Tolerated => _spans?.Tolerated ?? new ListedSpans([_hull]);

    /// <summary>
    /// Determines whether this is certainly before the other: its latest day is before the other's earliest. An approximate date (<c>~</c>)
    /// counts with one unit of its precision more at either end, so that <c>2022~</c> is before <c>2024</c> but not certainly before
    /// <c>2023</c>.
    /// </summary>
    /// <param name="other">The other date.</param>
    /// <returns><see langword="true"/> if this date is certainly before the other one; otherwise <see langword="false"/>.</returns>
    /// <example>
    /// <code>
    /// var about2022 = PartialDate.Parse("2022~");
    /// Console.WriteLine(about2022.IsBefore(PartialDate.Parse("2024")));
    /// Console.WriteLine(about2022.IsBefore(PartialDate.Parse("2023")));
    /// // Output:
    /// // True
    /// // False
    /// </code>
    /// </example>
    public bool IsBefore(PartialDate other) =>
        !IsDefault && !other.IsDefault && Bounds.Last < other.Bounds.First;

    /// <summary>Determines whether this is certainly after the other; the same as <c>other.IsBefore(this)</c>.</summary>
    /// <param name="other">The other date.</param>
    /// <returns><see langword="true"/> if this date is certainly after the other one; otherwise <see langword="false"/>.</returns>
    public bool IsAfter(PartialDate other) => other.IsBefore(this);

    /// <summary>Determines whether some day is covered by both, as written: approximate dates get no tolerance.</summary>
    /// <param name="other">The other date.</param>
    /// <returns><see langword="true"/> if a day is covered by both; otherwise <see langword="false"/>.</returns>
    public bool Overlaps(PartialDate other)
    {
        if (IsDefault || other.IsDefault) return false;
        return _spans is null && other._spans is null ? _hull.Overlaps(other._hull) : Written.Overlaps(other.Written);
    }

    /// <summary>
    /// Determines whether every day that the other covers is covered by this one, as written: a coarser date contains a finer one in it,
    /// and itself.
    /// </summary>
    /// <param name="other">The other date.</param>
    /// <returns><see langword="true"/> if every day of the other date is covered by this one; otherwise <see langword="false"/>.</returns>
    public bool Contains(PartialDate other)
    {
        if (IsDefault || other.IsDefault) return false;
        return _spans is null && other._spans is null ? _hull.Contains(other._hull) : Written.Contains(other.Written);
    }

    /// <summary>
    /// Determines whether both can be true of one date: some day is covered by both, where an approximate date counts with one unit of its
    /// precision more at either end (<c>2023~</c> covers 2022 to 2024, <c>2023-05~</c> April to June 2023). Uncertain dates (<c>?</c>) get
    /// no such tolerance.
    /// </summary>
    /// <param name="other">The other date.</param>
    /// <returns><see langword="true"/> if both can be true; otherwise <see langword="false"/>.</returns>
    public bool IsCompatibleWith(PartialDate other)
    {
        if (IsDefault || other.IsDefault) return false;
        return _spans is null && other._spans is null ? _hull.Overlaps(other._hull) : Tolerated.Overlaps(other.Tolerated);
    }

    /// <summary>Gets the first and the last day that it may mean, with the tolerance of an approximate date.</summary>
    internal DaySpan Bounds => _spans is null ? _hull : _spans.Tolerated.Bounds;

    /// <summary>Gets the first and the last day that it covers as written.</summary>
    internal DaySpan WrittenBounds => _hull;

    /// <summary>Determines whether the two cover the same days, as written and with the tolerance of approximate dates.</summary>
    internal bool MeansSameDaysAs(PartialDate other) =>
        IsApproximate == other.IsApproximate && Contains(other) && other.Contains(this)
        && Bounds.First == other.Bounds.First && Bounds.Last == other.Bounds.Last;

    /// <summary>
    /// Compares how much the two say: negative when this one is finer, which is to cover fewer days; among those that cover equally many,
    /// not to be approximate, then not to be uncertain. The default value is the coarsest.
    /// </summary>
    /// <param name="other">The other date.</param>
    /// <returns>A negative number if this date is finer, a positive number if it is coarser, and 0 if neither is.</returns>
    public int CompareFineness(PartialDate other)
    {
        var order = IsDefault.CompareTo(other.IsDefault);
        if (order == 0 && !IsDefault) order = CountDays().CompareTo(other.CountDays());
        if (order == 0) order = IsApproximate.CompareTo(other.IsApproximate);
        return order != 0 ? order : IsUncertain.CompareTo(other.IsUncertain);
    }

    /// <summary>
    /// A total order for sorting: by earliest day (open beginnings first), then latest day (open ends last), then canonical text,
    /// ordinally. The default value comes first. To ask which of two dates is earlier, use <see cref="IsBefore"/>.
    /// </summary>
    /// <param name="other">The other date.</param>
    /// <returns>A negative number if this date comes first, a positive number if the other one does, and 0 if they are equal.</returns>
    public int CompareTo(PartialDate other)
    {
        var order = other.IsDefault.CompareTo(IsDefault);
        if (order == 0) order = _hull.First.CompareTo(other._hull.First);
        if (order == 0) order = _hull.Last.CompareTo(other._hull.Last);
        return order != 0 ? order : string.CompareOrdinal(_text, other._text);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        PartialDate other => CompareTo(other),
        _ => throw new ArgumentException("A PartialDate can be compared only with another one.", nameof(obj)),
    };

    private long CountDays()
    {
        if (_hull.First == DaySpan.NoFirst || _hull.Last == DaySpan.NoLast) return long.MaxValue;
        return _spans is null ? _hull.Last - _hull.First + 1 : _spans.Written.CountDays();
    }
}
