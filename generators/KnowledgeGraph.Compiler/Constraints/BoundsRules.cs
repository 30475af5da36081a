using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Constraints;

/// <summary>Whole numbers between bounds.</summary>
internal sealed class NumberBoundsRule(BoundsConstraint bounds) : ValueRule(bounds, ConstraintViolations.Range)
{
    private readonly decimal? _minimum = Read(bounds.Minimum);
    private readonly decimal? _maximum = Read(bounds.Maximum);

    public override string? FaultOf(string value)
    {
        if (Read(value) is not { } number) return null;
        if (_minimum is { } minimum && (number < minimum || bounds.IsMinimumExclusive && number == minimum))
            return "it is not " + (bounds.IsMinimumExclusive ? "above " : "at least ") + bounds.Minimum;
        if (_maximum is { } maximum && (number > maximum || bounds.IsMaximumExclusive && number == maximum))
            return "it is not " + (bounds.IsMaximumExclusive ? "below " : "at most ") + bounds.Maximum;
        return null;
    }

    private static decimal? Read(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>
/// Quantities of which all that they say lies between the bounds, as written: both ends of <c>90..101 %</c> are held to them, an approximate quantity
/// gets no tolerance, and the side that <c>&gt;50 %</c> leaves open is held to nothing. A bound without a unit holds in every unit.
/// </summary>
internal sealed class QuantityBoundsRule(BoundsConstraint bounds) : ValueRule(bounds, ConstraintViolations.Range)
{
    private readonly Quantity _minimum = Read(bounds.Minimum);
    private readonly Quantity _maximum = Read(bounds.Maximum);

    public override string? FaultOf(string value)
    {
        var quantity = Read(value);
        if (quantity.IsDefault) return null;
        if (_minimum.Value is { } minimum)
        {
            if (HasOtherUnit(quantity, _minimum)) return OtherUnit(quantity, _minimum);
            var isInside = (quantity.Min, quantity.Max) switch
            {
                ({ } least, _) => least > minimum || least == minimum && (!bounds.IsMinimumExclusive || quantity.IsMinExclusive),
                (_, { } most) => most > minimum || most == minimum && !bounds.IsMinimumExclusive && !quantity.IsMaxExclusive,
                _ => true,
            };
            if (!isInside) return Fault(quantity.Min is not null && quantity.Max > minimum, bounds.IsMinimumExclusive ? "above " : "at least ", bounds.Minimum!);
        }

        if (_maximum.Value is { } maximum)
        {
            if (HasOtherUnit(quantity, _maximum)) return OtherUnit(quantity, _maximum);
            var isInside = (quantity.Min, quantity.Max) switch
            {
                (_, { } most) => most < maximum || most == maximum && (!bounds.IsMaximumExclusive || quantity.IsMaxExclusive),
                ({ } least, _) => least < maximum || least == maximum && !bounds.IsMaximumExclusive && !quantity.IsMinExclusive,
                _ => true,
            };
            if (!isInside) return Fault(quantity.Max is not null && quantity.Min < maximum, bounds.IsMaximumExclusive ? "below " : "at most ", bounds.Maximum!);
        }

        return null;
    }

    private static Quantity Read(string? text) => Quantity.TryParse(text, out var quantity) ? quantity : default;

    private static bool HasOtherUnit(Quantity quantity, Quantity bound) => bound.Unit.Length > 0 && quantity.Unit != bound.Unit;

    private static string OtherUnit(Quantity quantity, Quantity bound) =>
        "it is in '" + quantity.Unit + "', and the bound in '" + bound.Unit + "'";

    private static string Fault(bool isPartlyInside, string direction, string bound) =>
        (isPartlyInside ? "not all that it can be is " : "it is not ") + direction + bound;
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
