using System;

namespace KnowledgeGraph;

readonly partial struct Quantity
{
    /// <summary>Whether the two have the same unit. Others are not comparable: everything but equality and sorting is false for them.</summary>
    public bool IsComparableTo(Quantity other) =>
        !IsDefault && !other.IsDefault && string.Equals(_unit, other._unit, StringComparison.Ordinal);

    /// <summary>
    /// Whether this is certainly less than the other of the same unit: what it can be at most is below what the other can be at least.
    /// Approximate quantities count with half a unit of their last digit more at either end.
    /// </summary>
    public bool IsLessThan(Quantity other)
    {
        if (!IsComparableTo(other) || Is(QuantityForm.NoMax) || other.Is(QuantityForm.NoMin)) return false;
        var order = ToleratedMax.CompareTo(other.ToleratedMin);
        return order < 0 || (order == 0 && (IsMaxExclusive || other.IsMinExclusive));
    }

    /// <summary>Whether this is certainly greater than the other of the same unit; the same as <c>other.IsLessThan(this)</c>.</summary>
    public bool IsGreaterThan(Quantity other) => other.IsLessThan(this);

    /// <summary>Whether some number satisfies both, in the same unit and as written: approximate quantities get no tolerance.</summary>
    public bool Overlaps(Quantity other) => IsComparableTo(other) && !IsBelow(other) && !other.IsBelow(this);

    /// <summary>Whether every number that satisfies the other satisfies this one, in the same unit and as written.</summary>
    public bool Contains(Quantity other)
    {
        if (!IsComparableTo(other)) return false;
        return CompareMin(other) <= 0 && CompareMax(other) >= 0;
    }

    /// <summary>
    /// Whether both can be true of one number: they have the same unit and overlap, where an approximate quantity counts with half a unit of
    /// its last digit more at either end (<c>~17 %</c> is 16.5 % to 17.5 %, both included).
    /// </summary>
    public bool IsCompatibleWith(Quantity other) => IsComparableTo(other) && !IsLessThan(other) && !other.IsLessThan(this);

    /// <summary>
    /// Compares how much the two say: negative when this one is finer, which is to have bounds on more sides; with equally many, bounds
    /// that are less far apart (exact numbers zero, an approximate one a unit of its last digit). Units are not looked at. The default value is the coarsest.
    /// </summary>
    public int CompareFineness(Quantity other)
    {
        var order = IsDefault.CompareTo(other.IsDefault);
        if (order == 0) order = Is(QuantityForm.NoMin | QuantityForm.NoMax).CompareTo(other.Is(QuantityForm.NoMin | QuantityForm.NoMax));
        if (order != 0 || Is(QuantityForm.NoMin | QuantityForm.NoMax)) return order;

        order = (ToleratedMax - ToleratedMin).CompareTo(other.ToleratedMax - other.ToleratedMin);
        return order != 0 ? order : IsApproximate.CompareTo(other.IsApproximate);
    }

    /// <summary>
    /// A total order for sorting: by unit, ordinally; then lower bound (none first), upper bound (none last), then canonical text, ordinally.
    /// The default value comes first. To ask which of two is certainly less, use <see cref="IsLessThan"/>.
    /// </summary>
    public int CompareTo(Quantity other)
    {
        var order = other.IsDefault.CompareTo(IsDefault);
        if (order == 0) order = string.CompareOrdinal(_unit, other._unit);
        if (order == 0) order = CompareMin(other);
        if (order == 0) order = CompareMax(other);
        return order != 0 ? order : string.CompareOrdinal(_text, other._text);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Quantity other => CompareTo(other),
        _ => throw new ArgumentException("A Quantity is compared with another one only.", nameof(obj)),
    };

    private decimal ToleratedMin => IsApproximate ? _min - DecimalNumeral.HalfUnit(_minExponent) : _min;

    private decimal ToleratedMax => IsApproximate ? _max + DecimalNumeral.HalfUnit(_maxExponent) : _max;

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
