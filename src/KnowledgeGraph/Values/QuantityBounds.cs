using System;

namespace KnowledgeGraph;

/// <summary>The amounts that a quantity can be, in base units: between two bounds, each of which is null if there is none.</summary>
internal readonly struct QuantityBounds
{
    public QuantityBounds(Rational? min, Rational? max, bool isMinExclusive, bool isMaxExclusive)
    {
        Min = min;
        Max = max;
        IsMinExclusive = isMinExclusive;
        IsMaxExclusive = isMaxExclusive;
    }

    public Rational? Min { get; }

    public Rational? Max { get; }

    public bool IsMinExclusive { get; }

    public bool IsMaxExclusive { get; }

    public bool IsBelow(in QuantityBounds other)
    {
        if (Max is not { } max || other.Min is not { } min) return false;
        var order = max.CompareTo(min);
        return order < 0 || order == 0 && (IsMaxExclusive || other.IsMinExclusive);
    }

    public int CompareMin(in QuantityBounds other)
    {
        var order = (Min is not null).CompareTo(other.Min is not null);
        if (order == 0 && Min is { } min) order = min.CompareTo(other.Min!.Value);
        return order != 0 ? order : IsMinExclusive.CompareTo(other.IsMinExclusive);
    }

    public int CompareMax(in QuantityBounds other)
    {
        var order = (Max is null).CompareTo(other.Max is null);
        if (order == 0 && Max is { } max) order = max.CompareTo(other.Max!.Value);
        return order != 0 ? order : other.IsMaxExclusive.CompareTo(IsMaxExclusive);
    }
}
