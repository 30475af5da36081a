using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Constraints;

/// <summary>
/// Values that can be one of a list, in any Unicode form: a date or quantity is in order when it is compatible with one of them.
/// </summary>
internal sealed class AllowedValuesRule(ValuesConstraint values, MemberType type) : ValueRule(values, ConstraintViolations.NotAllowed)
{
    private const int ListedValues = 12;

    private readonly HashSet<string> _values = new(values.Values.Select(KeyText.Normalize), StringComparer.Ordinal);

    public override string? FaultOf(string value)
    {
        if (_values.Contains(KeyText.Normalize(value))) return null;
        if (type is MemberType.PartialDate or MemberType.Quantity)
        {
            foreach (var allowed in values.Values)
            {
                if (TypedValue.AreCompatible(type, allowed, value)) return null;
            }
        }

        return (values.Values.Count == 1 ? "the only allowed value is " : "the allowed values are ")
            + NameList.Of(values.Values, ListedValues, " and ");
    }
}

/// <summary>Values that are not in a list.</summary>
internal sealed class DeniedValuesRule(ValuesConstraint values, MemberType type) : ValueRule(values, ConstraintViolations.Denied)
{
    private readonly HashSet<string> _values = new(
        values.Values.Select(value => KeyText.Normalize(TypedValue.Equality(type, value))), StringComparer.Ordinal);

    public override string? FaultOf(string value) =>
        _values.Contains(KeyText.Normalize(TypedValue.Equality(type, value))) ? "[DeniedValues] excludes it" : null;
}

/// <summary>Quantities in one of some units.</summary>
internal sealed class UnitRule(UnitConstraint units) : ValueRule(units, ConstraintViolations.Unit)
{
    private const int ListedUnits = 12;

    public override string? FaultOf(string value)
    {
        if (!Quantity.TryParse(value, out var quantity)) return null;
        foreach (var unit in units.Units)
        {
            if (quantity.HasUnit(unit)) return null;
        }

        return (quantity.Unit.Length == 0 ? "it has no unit, but needs " : "it is in '" + quantity.Unit + "' instead of ") + Names(units)
            + Converted(quantity);
    }

    /// <summary>The same in a unit that is allowed, where there is one that measures the same.</summary>
    private string Converted(Quantity quantity)
    {
        foreach (var unit in units.Units)
        {
            if (quantity.TryTo(unit, out var converted)) return "; converted, it is '" + converted.ToString() + "'";
        }

        return "";
    }

    public static string Names(UnitConstraint units)
    {
        var names = new List<string>();
        foreach (var unit in units.Units) names.Add(unit.Length == 0 ? "1" : unit);
        return NameList.Of(names, ListedUnits, " or ");
    }
}

/// <summary>Dates that are not certainly after the day of the build.</summary>
internal sealed class PastRule(PastConstraint past, string today) : ValueRule(past, ConstraintViolations.Future)
{
    private readonly PartialDate _today = PartialDate.TryParse(today, out var date) ? date : default;

    public override string? FaultOf(string value) =>
        PartialDate.TryParse(value, out var date) && date.IsAfter(_today) ? "it is after " + today : null;
}
