using System;

namespace KnowledgeGraph;

readonly partial struct Quantity
{
    /// <summary>
    /// Determines whether the two measure the same, in whatever units: <c>1 km</c> and <c>5 mm</c> do. Others are not comparable:
    /// everything but equality and sorting is false for them.
    /// </summary>
    /// <param name="other">The other quantity.</param>
    /// <returns><see langword="true"/> if both measure the same; otherwise <see langword="false"/>.</returns>
    public bool IsComparableTo(Quantity other)
    {
        if (IsDefault || other.IsDefault) return false;
        return HasSameUnit(other)
            || UnitMeaning.Of(Unit) is { } mine && UnitMeaning.Of(other.Unit) is { } theirs && mine.Dimension == theirs.Dimension;
    }

    /// <summary>
    /// Determines whether this is certainly less than the other: what it can be at most is below what the other can be at least.
    /// Approximate quantities count with half a unit of their last digit more at either end, and nearly or just over a number with that
    /// much on its one side. On a scale on which greater numbers stand for smaller amounts (<c>[pH]</c>), the numbers count; between such
    /// a scale and another unit neither is less.
    /// </summary>
    /// <param name="other">The other quantity.</param>
    /// <returns><see langword="true"/> if this quantity is certainly less than the other one; otherwise <see langword="false"/>.</returns>
    public bool IsLessThan(Quantity other)
    {
        if (!IsComparableTo(other) || IsUnbounded(QuantityForm.NoMax) || other.IsUnbounded(QuantityForm.NoMin)) return false;
        if (!HasSameUnit(other))
        {
            if (IsDecreasing != other.IsDecreasing || !TryReduce(true, out var mine) || !other.TryReduce(true, out var theirs))
                return false;
            return IsDecreasing ? theirs.IsBelow(mine) : mine.IsBelow(theirs);
        }

        var order = ToleratedMax.CompareTo(other.ToleratedMin);
        return order < 0 || (order == 0 && (IsMaxExclusive || other.IsMinExclusive));
    }

    /// <summary>Determines whether this is certainly greater than the other; the same as <c>other.IsLessThan(this)</c>.</summary>
    /// <param name="other">The other quantity.</param>
    /// <returns>
    /// <see langword="true"/> if this quantity is certainly greater than the other one; otherwise <see langword="false"/>.
    /// </returns>
    public bool IsGreaterThan(Quantity other) => other.IsLessThan(this);

    /// <summary>
    /// Determines whether some amount satisfies both as written: approximate quantities get no tolerance, and <c>~&lt;5</c> is
    /// <c>&lt;5</c>.
    /// </summary>
    /// <param name="other">The other quantity.</param>
    /// <returns><see langword="true"/> if an amount satisfies both; otherwise <see langword="false"/>.</returns>
    public bool Overlaps(Quantity other)
    {
        if (!IsComparableTo(other)) return false;
        if (HasSameUnit(other)) return !IsBelow(other) && !other.IsBelow(this);
        return TryReduce(false, out var mine) && other.TryReduce(false, out var theirs) && !mine.IsBelow(theirs) && !theirs.IsBelow(mine);
    }

    /// <summary>Determines whether every amount that satisfies the other satisfies this one, as written.</summary>
    /// <param name="other">The other quantity.</param>
    /// <returns>
    /// <see langword="true"/> if every amount of the other quantity satisfies this one; otherwise <see langword="false"/>.
    /// </returns>
    public bool Contains(Quantity other)
    {
        if (!IsComparableTo(other)) return false;
        if (HasSameUnit(other)) return CompareMin(other) <= 0 && CompareMax(other) >= 0;
        return TryReduce(false, out var mine) && other.TryReduce(false, out var theirs) && mine.CompareMin(theirs) <= 0
            && mine.CompareMax(theirs) >= 0;
    }

    /// <summary>
    /// Determines whether both can be true of one amount: they measure the same and overlap, where an approximate quantity counts with half
    /// a unit of its last digit more at either end: <c>~17 %</c> is 16.5 % to 17.5 %, both included, and <c>~&lt;17 %</c> is from 16.5 % to
    /// below 17 %.
    /// </summary>
    /// <param name="other">The other quantity.</param>
    /// <returns><see langword="true"/> if both can be true; otherwise <see langword="false"/>.</returns>
    public bool IsCompatibleWith(Quantity other)
    {
        if (!IsComparableTo(other)) return false;
        if (HasSameUnit(other)) return !IsLessThan(other) && !other.IsLessThan(this);
        return TryReduce(true, out var mine) && other.TryReduce(true, out var theirs) && !mine.IsBelow(theirs) && !theirs.IsBelow(mine);
    }

    /// <summary>
    /// Compares how much the two say: negative when this one is finer, which is to have bounds on more sides; with equally many, bounds
    /// that are less far apart (exact numbers zero, an approximate one a unit of its last digit), in base units. The default value is the
    /// coarsest.
    /// </summary>
    /// <param name="other">The other quantity.</param>
    /// <returns>A negative number if this quantity is finer, a positive number if it is coarser, and 0 if neither is.</returns>
    public int CompareFineness(Quantity other)
    {
        var order = IsDefault.CompareTo(other.IsDefault);
        if (order == 0) order = IsOneSided.CompareTo(other.IsOneSided);
        if (order != 0 || IsDefault || IsOneSided) return order;

        var isExact = ToleratedMax == ToleratedMin;
        order = other.ToleratedMax == other.ToleratedMin ? isExact ? 0 : 1 : isExact ? -1 : CompareWidths(other);
        return order != 0 ? order : IsApproximate.CompareTo(other.IsApproximate);
    }

    /// <summary>
    /// A total order for sorting: by what is measured, as text of base units; then lower bound (none first), upper bound (none last), and
    /// what is exact before what is approximate. Bounds are compared in base units, and zero is given only where the two are equal. The
    /// default value comes first. To ask which of two is certainly less, use <see cref="IsLessThan"/>.
    /// </summary>
    /// <param name="other">The other quantity.</param>
    /// <returns>A negative number if this quantity comes first, a positive number if the other one does, and 0 if they are equal.</returns>
    public int CompareTo(Quantity other)
    {
        if (IsDefault || other.IsDefault) return other.IsDefault.CompareTo(IsDefault);
        if (string.Equals(_text, other._text, StringComparison.Ordinal)) return 0;

        // A quantity that stands for no amount is sorted by its text, after the others.
        var hasAmount = TryReduce(false, out var mine);
        var order = other.TryReduce(false, out var theirs).CompareTo(hasAmount);
        if (order != 0) return order;
        if (!hasAmount) return string.CompareOrdinal(_text, other._text);

        order = HasSameUnit(other) ? 0 : string.CompareOrdinal(UnitMeaning.Of(Unit)!.Dimension, UnitMeaning.Of(other.Unit)!.Dimension);
        if (order == 0) order = mine.CompareMin(theirs);
        if (order == 0) order = mine.CompareMax(theirs);
        if (order == 0) order = IsApproximate.CompareTo(other.IsApproximate);
        if (order != 0 || !IsApproximate || !TryReduce(true, out mine) || !other.TryReduce(true, out theirs)) return order;
        order = mine.CompareMin(theirs);
        return order != 0 ? order : mine.CompareMax(theirs);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Quantity other => CompareTo(other),
        _ => throw new ArgumentException("A Quantity can be compared only with another one.", nameof(obj)),
    };

    // Nearly a number is up to half a unit below it, and just over it half a unit above: the written bound itself is sharp.
    private decimal ToleratedMin =>
        !IsApproximate || IsMinExclusive ? _min : (Is(QuantityForm.NoMin) ? _max : _min) - DecimalNumeral.HalfUnit(_minExponent);

    private decimal ToleratedMax =>
        !IsApproximate || IsMaxExclusive ? _max : (Is(QuantityForm.NoMax) ? _min : _max) + DecimalNumeral.HalfUnit(_maxExponent);

    private bool IsOneSided => IsUnbounded(QuantityForm.NoMin | QuantityForm.NoMax);

    /// <summary>Determines whether a side has no bound, not even one that the tolerance gives.</summary>
    private bool IsUnbounded(QuantityForm side) => Is(side) && !IsApproximate;

    /// <summary>Determines whether the quantity is in a unit, or in one in which numbers mean the same: <c>L</c> and <c>l</c>.</summary>
    internal bool HasUnit(string unit) =>
        string.Equals(Unit, unit, StringComparison.Ordinal)
        || UnitMeaning.Of(Unit) is { } mine && UnitMeaning.Of(unit) is { } other && mine.IsSameAs(other);

    /// <summary>
    /// Compares both bounds as written with a number. A number without a unit is compared with the numbers; others by what they mean, which
    /// is false where they do not measure the same, or a scale has no amount for one of them.
    /// </summary>
    internal bool TryCompareTo(Quantity limit, out int? min, out int? max)
    {
        (min, max) = (null, null);
        if (limit.Unit.Length == 0 || HasSameUnit(limit))
        {
            if (!Is(QuantityForm.NoMin)) min = _min.CompareTo(limit._min);
            if (!Is(QuantityForm.NoMax)) max = _max.CompareTo(limit._min);
            return true;
        }

        if (!IsComparableTo(limit) || IsDecreasing || limit.IsDecreasing || !TryReduce(false, out var mine)
            || !limit.TryReduce(false, out var other)) return false;
        if (mine.Min is { } least) min = least.CompareTo(other.Min!.Value);
        if (mine.Max is { } most) max = most.CompareTo(other.Min!.Value);
        return true;
    }

    /// <summary>Gives a text that two quantities have in common where they are equal, and only there.</summary>
    internal string EqualityText()
    {
        if (IsDefault || !TryReduce(true, out var bounds)) return ToString();
        var text = (IsApproximate ? "~" : "") + Text(bounds.Min) + (IsMinExclusive ? ">" : "") + ".." + Text(bounds.Max)
            + (IsMaxExclusive ? "<" : "");
        return text + " " + UnitMeaning.Of(Unit)!.Dimension;

        static string Text(Rational? bound) => bound is { } number ? number.Numerator + "/" + number.Denominator : "";
    }

    private bool IsDecreasing => UnitMeaning.Of(Unit) is { IsDecreasing: true };

    private bool HasSameUnit(Quantity other) => string.Equals(_unit, other._unit, StringComparison.Ordinal);

    private int CompareWidths(Quantity other)
    {
        if (HasSameUnit(other) && UnitMeaning.Of(Unit) is { IsLinear: true })
            return (ToleratedMax - ToleratedMin).CompareTo(other.ToleratedMax - other.ToleratedMin);

        // What stands for no amount is coarser than what does.
        var hasAmount = TryReduce(true, out var mine);
        var order = other.TryReduce(true, out var theirs).CompareTo(hasAmount);
        if (order != 0 || !hasAmount) return order;
        return (mine.Max!.Value - mine.Min!.Value).CompareTo(theirs.Max!.Value - theirs.Min!.Value);
    }

    /// <summary>
    /// Gives the bounds in base units; false where the unit is too long to be computed, or its scale has no amount for a bound.
    /// </summary>
    private bool TryReduce(bool isTolerated, out QuantityBounds bounds)
    {
        bounds = default;
        if (IsDefault || UnitMeaning.Of(Unit) is not { } meaning) return false;

        var hasMin = isTolerated ? !IsUnbounded(QuantityForm.NoMin) : !Is(QuantityForm.NoMin);
        var hasMax = isTolerated ? !IsUnbounded(QuantityForm.NoMax) : !Is(QuantityForm.NoMax);
        var min = hasMin ? meaning.ToBase(Rational.Of(isTolerated ? ToleratedMin : _min)) : null;
        var max = !hasMax
            ? null
            : hasMin && _min == _max && !(isTolerated && IsApproximate)
                ? min
                : meaning.ToBase(Rational.Of(isTolerated ? ToleratedMax : _max));
        if (hasMin && min is null || hasMax && max is null) return false;
        bounds = meaning.IsDecreasing
            ? new QuantityBounds(max, min, IsMaxExclusive, IsMinExclusive)
            : new QuantityBounds(min, max, IsMinExclusive, IsMaxExclusive);
        return true;
    }

    private bool IsBelow(Quantity other)
    {
        if (Is(QuantityForm.NoMax) || other.Is(QuantityForm.NoMin)) return false;
        var order = _max.CompareTo(other._min);
        return order < 0 || (order == 0 && (IsMaxExclusive || other.IsMinExclusive));
    }

    private int CompareMin(Quantity other)
    {
        var order = other.Is(QuantityForm.NoMin).CompareTo(Is(QuantityForm.NoMin));
        if (order == 0 && !Is(QuantityForm.NoMin)) order = _min.CompareTo(other._min);
        return order != 0 ? order : IsMinExclusive.CompareTo(other.IsMinExclusive);
    }

    private int CompareMax(Quantity other)
    {
        var order = Is(QuantityForm.NoMax).CompareTo(other.Is(QuantityForm.NoMax));
        if (order == 0 && !Is(QuantityForm.NoMax)) order = _max.CompareTo(other._max);
        return order != 0 ? order : other.IsMaxExclusive.CompareTo(IsMaxExclusive);
    }
}
