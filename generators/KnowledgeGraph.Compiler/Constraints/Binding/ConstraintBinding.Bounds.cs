using System;
using System.Globalization;
using KnowledgeGraph.Compiler.Values;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

internal sealed partial class ConstraintBinding
{
    /// <summary>Binds a lower and an upper bound.</summary>
    public void BindRange()
    {
        var bounds = Positional();
        if (bounds.Count == 3) bounds.RemoveAt(0); // the type, which that of the member repeats
        if (bounds.Count != 2 || !IsFirst("minimum") || !IsFirst("maximum")) return; // too few are an error of the compiler
        if (!TryReadBound(bounds[0], out var minimum) || !TryReadBound(bounds[1], out var maximum)) return;
        Add(new BoundsConstraint(Place, minimum, maximum, IsTrue("MinimumIsExclusive"), IsTrue("MaximumIsExclusive")));
    }

    public void BindMinimum(bool isExclusive)
    {
        if (Positional() is { Count: 1 } bounds && IsFirst("minimum") && TryReadBound(bounds[0], out var minimum))
            Add(new BoundsConstraint(Place, minimum, null, isExclusive, false));
    }

    public void BindMaximum(bool isExclusive)
    {
        if (Positional() is { Count: 1 } bounds && IsFirst("maximum") && TryReadBound(bounds[0], out var maximum))
            Add(new BoundsConstraint(Place, null, maximum, false, isExclusive));
    }

    private bool TryReadBound(ConstraintArgument argument, out string? bound)
    {
        bound = null;
        if (IsUnbounded(argument)) return true;
        var error = "it is not of this form.";
        var isText = argument.Form is ArgumentForm.Text or ArgumentForm.Number;
        switch (Member.Type)
        {
            case MemberType.PartialDate:
                bound = isText ? TypedValue.ReadDate(argument.Text, out error) : null;
                break;
            case MemberType.Quantity:
                bound = isText ? TypedValue.ReadQuantity(argument.Text, out error) : null;
                if (bound is not null && (Quantity.Parse(bound) is { Value: null } or { IsApproximate: true }))
                    (bound, error) = (null, "it is not a single exact number.");
                break;
            case MemberType.DateTimeOffset:
                bound = isText ? DateTimeText.Canonical(argument.Text, out error) : null;
                break;
            case MemberType.Double:
                bound = isText ? DoubleText.Canonical(argument.Text, out error) : null;
                break;
            case MemberType.Decimal:
                bound = isText ? DecimalText.Canonical(argument.Text, out error) : null;
                break;
            case var _ when isText && decimal.TryParse(
                argument.Text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number):
                bound = number.ToString(CultureInfo.InvariantCulture);
                break;
        }

        if (bound is null)
            ReportValue(argument, Member.Type == MemberType.Quantity ? "exact quantities" : scope.Values.Expected(Member), error);
        return bound is not null;
    }

    /// <summary>Determines whether a number is beyond every value of the member, as authors write it for no bound.</summary>
    private bool IsUnbounded(ConstraintArgument argument)
    {
        const double Most = 7e27;
        if (argument.Form != ArgumentForm.Number) return false;
        return argument.Text is "∞" or "-∞" || Member.Type != MemberType.Double
            && double.TryParse(argument.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) >= Most;
    }
}
