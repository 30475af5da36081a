using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

/// <summary>Holds the constraints of a member against each other. Those that exclude another are left out.</summary>
internal sealed class ConstraintConsistency(List<Problem> problems)
{
    public void Check(ConstraintTarget target, VocabularyMember member)
    {
        if (target.Bound.Count == 0) return;
        CheckUnits(target, member);
        CheckBounds(target, member);
        CheckCounts(target);
        CheckLists(target, member);
    }

    private void CheckUnits(ConstraintTarget target, VocabularyMember member)
    {
        if (member.Type != MemberType.Quantity) return;
        var units = target.Bound.OfType<UnitConstraint>().FirstOrDefault();
        var firstUnit = "";
        var firstPlace = default(Anchor);
        foreach (var bounds in target.Bound.OfType<BoundsConstraint>().ToList())
        {
            foreach (var bound in new[] { bounds.Minimum, bounds.Maximum })
            {
                var quantity = bound is null ? default : Quantity.Parse(bound);
                var unit = quantity.Unit;
                if (unit.Length == 0) continue;
                if (units is not null && !units.Units.Any(name => IsComparable(quantity, name)))
                    ReportUnit(target, bounds, bound!, unit, UnitRule.Names(units), units.Place);
                else if (firstUnit.Length > 0 && !IsComparable(quantity, firstUnit))
                    ReportUnit(target, bounds, bound!, unit, "'" + firstUnit + "'", firstPlace);
                else
                    (firstUnit, firstPlace) = (unit, bounds.Place);
            }
        }
    }

    private static bool IsComparable(Quantity quantity, string unit) =>
        quantity.IsComparableTo(Quantity.Parse(unit.Length == 0 ? "1" : "1 " + unit));

    private void ReportUnit(ConstraintTarget target, BoundsConstraint bounds, string bound, string unit, string others, Anchor place)
    {
        if (!target.Bound.Remove(bounds)) return;
        problems.Add(Problem.At(ConstraintProblems.BoundUnit, bounds.Place, target.Path, bound, unit, others, place));
    }

    /// <summary>A lower and an upper bound, in one attribute or in two, that no value is between.</summary>
    private void CheckBounds(ConstraintTarget target, VocabularyMember member)
    {
        var low = target.Bound.OfType<BoundsConstraint>().FirstOrDefault(static bounds => bounds.Minimum is not null);
        var high = target.Bound.OfType<BoundsConstraint>().FirstOrDefault(static bounds => bounds.Maximum is not null);
        if (low is null || high is null) return;

        // Each bound is a value itself: the lower one must not be above the upper one.
        var rule = (high with { Minimum = null }).RuleFor(member.Type, null)!;
        if (rule.FaultOf(low.Minimum!) is null && !(low.IsMinimumExclusive && low.Minimum == high.Maximum)) return;
        Report(
            ConstraintProblems.BoundsReversed, target, high, (low.IsMinimumExclusive ? "above " : "at least ") + low.Minimum,
            (high.IsMaximumExclusive ? "below " : "at most ") + high.Maximum);
        target.Bound.Remove(high);
        target.Bound.Remove(low);
    }

    private void CheckCounts(ConstraintTarget target)
    {
        var counts = target.Bound.OfType<CountConstraint>().ToList();
        var low = counts.FirstOrDefault(static count => count.Minimum > 0);
        var high = counts.FirstOrDefault(static count => count.Maximum < int.MaxValue);
        if (low is null || high is null || low.Minimum <= high.Maximum) return;
        Report(
            ConstraintProblems.BoundsReversed, target, high, "at least " + low.Minimum.ToString(CultureInfo.InvariantCulture),
            "at most " + high.Maximum.ToString(CultureInfo.InvariantCulture));
        target.Bound.Remove(low);
        target.Bound.Remove(high);
    }

    /// <summary>A list of allowed values none of which the other constraints of the member allow.</summary>
    private void CheckLists(ConstraintTarget target, VocabularyMember member)
    {
        if (target.Bound.OfType<ValuesConstraint>().FirstOrDefault(static values => !values.AreDenied) is not { } list) return;
        var others = target.Bound.Where(constraint => constraint != list).Select(constraint => constraint.RuleFor(member.Type, null))
            .ToList();
        var fault = "";
        foreach (var value in list.Values)
        {
            var found = others.Select(rule => rule?.FaultOf(value)).FirstOrDefault(static found => found is not null);
            if (found is null) return;
            fault = "another constraint excludes '" + value + "', because " + found;
        }

        Report(ConstraintProblems.Unsatisfiable, target, list, fault);
        target.Bound.Remove(list);
    }

    /// <summary>Reports a constraint by the attribute that declares it.</summary>
    private void Report(ProblemDescriptor descriptor, ConstraintTarget target, Constraint constraint, params Argument[] arguments)
    {
        var name = target.Declarations.First(declaration => target.At(declaration.Anchor) == constraint.Place).Name;
        problems.Add(Problem.At(descriptor, constraint.Place, [name, target.Path, .. arguments]));
    }
}
