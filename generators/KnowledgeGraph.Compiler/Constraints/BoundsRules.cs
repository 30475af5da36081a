using System;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Constraints;

/// <summary>Numbers between bounds.</summary>
internal static class NumberBoundsRule
{
    public static ValueRule OfDecimals(BoundsConstraint bounds) => new NumberBoundsRule<decimal>(
        bounds, static text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null);

    public static ValueRule OfDoubles(BoundsConstraint bounds) => new NumberBoundsRule<double>(
        bounds, static text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null);
}

/// <summary>Numbers of a type between bounds.</summary>
internal sealed class NumberBoundsRule<T>(BoundsConstraint bounds, Func<string?, T?> read) : ValueRule(bounds, ConstraintViolations.Range)
    where T : struct, IComparable<T>
{
    private readonly T? _minimum = read(bounds.Minimum);
    private readonly T? _maximum = read(bounds.Maximum);

    public override string? FaultOf(string value)
    {
        if (read(value) is not { } number) return null;
        if (_minimum is { } minimum && number.CompareTo(minimum) < (bounds.IsMinimumExclusive ? 1 : 0))
            return "it is not " + (bounds.IsMinimumExclusive ? "above " : "at least ") + bounds.Minimum;
        if (_maximum is { } maximum && number.CompareTo(maximum) > (bounds.IsMaximumExclusive ? -1 : 0))
            return "it is not " + (bounds.IsMaximumExclusive ? "below " : "at most ") + bounds.Maximum;
        return null;
    }
}

/// <summary>Points in time between bounds.</summary>
internal sealed class TimeBoundsRule(BoundsConstraint bounds) : ValueRule(bounds, ConstraintViolations.Range)
{
    private readonly DateTimeOffset? _minimum = Read(bounds.Minimum);
    private readonly DateTimeOffset? _maximum = Read(bounds.Maximum);

    public override string? FaultOf(string value)
    {
        if (Read(value) is not { } time) return null;
        if (time < _minimum || bounds.IsMinimumExclusive && time == _minimum)
            return "it is " + (bounds.IsMinimumExclusive ? "not after " : "before ") + bounds.Minimum;
        if (time > _maximum || bounds.IsMaximumExclusive && time == _maximum)
            return "it is " + (bounds.IsMaximumExclusive ? "not before " : "after ") + bounds.Maximum;
        return null;
    }

    private static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}

/// <summary>
/// Quantities of which all that they say lies between the bounds, as written: both ends of <c>90..101 %</c> are checked against them, an
/// approximate quantity gets no tolerance, and the side that <c>&gt;50 %</c> leaves open is checked against nothing. A bound of another
/// unit is compared by what it means; one without a unit holds for the number in every unit.
/// </summary>
internal sealed class QuantityBoundsRule(BoundsConstraint bounds) : ValueRule(bounds, ConstraintViolations.Range)
{
    private readonly Quantity _minimum = Read(bounds.Minimum);
    private readonly Quantity _maximum = Read(bounds.Maximum);

    public override string? FaultOf(string value)
    {
        var quantity = Read(value);
        if (quantity.IsDefault) return null;
        if (!_minimum.IsDefault)
        {
            if (!quantity.TryCompareTo(_minimum, out var least, out var most)) return OtherUnit(quantity, _minimum);
            var isInside = (least, most) switch
            {
                ({ } order, _) => order > 0 || order == 0 && (!bounds.IsMinimumExclusive || quantity.IsMinExclusive),
                (_, { } order) => order > 0 || order == 0 && !bounds.IsMinimumExclusive && !quantity.IsMaxExclusive,
                _ => true,
            };
            if (!isInside) return Fault(least is not null && most > 0, bounds.IsMinimumExclusive ? "above " : "at least ", bounds.Minimum!);
        }

        if (!_maximum.IsDefault)
        {
            if (!quantity.TryCompareTo(_maximum, out var least, out var most)) return OtherUnit(quantity, _maximum);
            var isInside = (least, most) switch
            {
                (_, { } order) => order < 0 || order == 0 && (!bounds.IsMaximumExclusive || quantity.IsMaxExclusive),
                ({ } order, _) => order < 0 || order == 0 && !bounds.IsMaximumExclusive && !quantity.IsMinExclusive,
                _ => true,
            };
            if (!isInside) return Fault(most is not null && least < 0, bounds.IsMaximumExclusive ? "below " : "at most ", bounds.Maximum!);
        }

        return null;
    }

    private static Quantity Read(string? text) => Quantity.TryParse(text, out var quantity) ? quantity : default;

    private static string OtherUnit(Quantity quantity, Quantity bound) =>
        "it is in '" + quantity.Unit + "', but the bound is in '" + bound.Unit + "'";

    private static string Fault(bool isPartlyInside, string direction, string bound) =>
        (isPartlyInside ? "it is not entirely " : "it is not ") + direction + bound;
}

/// <summary>Dates that are not certainly outside the bounds.</summary>
internal sealed class DateBoundsRule(BoundsConstraint bounds) : ValueRule(bounds, ConstraintViolations.Range)
{
    private readonly PartialDate _minimum = Read(bounds.Minimum);
    private readonly PartialDate _maximum = Read(bounds.Maximum);

    public override string? FaultOf(string value)
    {
        var date = Read(value);
        if (date.IsBefore(_minimum) || bounds.IsMinimumExclusive && IsWithin(date, _minimum))
            return "it is " + (bounds.IsMinimumExclusive ? "not after " : "before ") + bounds.Minimum;
        if (date.IsAfter(_maximum) || bounds.IsMaximumExclusive && IsWithin(date, _maximum))
            return "it is " + (bounds.IsMaximumExclusive ? "not before " : "after ") + bounds.Maximum;
        return null;
    }

    private static bool IsWithin(PartialDate date, PartialDate bound) => !date.IsApproximate && bound.Contains(date);

    private static PartialDate Read(string? text) => PartialDate.TryParse(text, out var date) ? date : default;
}
