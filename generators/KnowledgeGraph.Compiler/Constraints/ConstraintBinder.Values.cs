using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Constraints;

using KnowledgeGraph.Compiler.Vocabularies;

internal sealed partial class ConstraintBinder
{
    /// <summary>The default of System.ComponentModel.DataAnnotations.</summary>
    private const int DefaultTimeout = 2000;

    /// <summary>
    /// Binds a constraint on the values of a member, each for itself or how many there are; false when it is no such constraint.
    /// </summary>
    private bool BindToValues(ConstraintTarget target, Member member, ConstraintDeclaration declaration)
    {
        var place = target.At(declaration.Anchor);
        switch (declaration.Name)
        {
            case "Range" or "MinInclusive" or "MinExclusive" or "MaxInclusive" or "MaxExclusive":
                BindBounds(target, member, declaration);
                break;
            case "RegularExpression":
                BindPattern(target, member, declaration);
                break;
            case "StringLength":
                BindLength(
                    target, declaration, "a number of characters",
                    static (at, minimum, maximum) => new TextLengthConstraint(at, minimum, maximum));
                break;
            case "MinCount" or "MaxCount" or "MinLength" or "MaxLength" or "Length":
                var isInverse = target.IsInverse;
                BindLength(
                    target, declaration, "a number of values",
                    (at, minimum, maximum) => new CountConstraint(at, minimum, maximum, isInverse));
                break;
            case "AllowedValues" or "DeniedValues":
                BindList(target, member, declaration);
                break;
            case "Unit":
                BindNames(target, declaration, "a unit", ReadUnit, static (at, units) => new UnitConstraint(at, units));
                break;
            case "Language":
                BindNames(target, declaration, "a language", ReadLanguage, static (at, languages) => new LanguageConstraint(at, languages));
                break;
            case "UniqueLanguage":
                target.Bound.Add(new UniqueLanguageConstraint(place));
                break;
            case "PastOrPresent":
                target.Bound.Add(new PastConstraint(place));
                break;
            case "Sources":
                BindSources(target, declaration);
                break;
            default:
                return false;
        }

        return true;
    }

    private void BindBounds(ConstraintTarget target, Member member, ConstraintDeclaration declaration)
    {
        var bounds = Positional(declaration);
        if (declaration.Name == "Range" && bounds.Count == 3) bounds.RemoveAt(0); // the type, which that of the member repeats
        var hasMinimum = declaration.Name is "Range" or "MinInclusive" or "MinExclusive";
        var hasMaximum = declaration.Name is "Range" or "MaxInclusive" or "MaxExclusive";
        if (bounds.Count != (hasMinimum && hasMaximum ? 2 : 1)) return; // the compiler reports it
        if (hasMinimum && !IsFirst(target, declaration, "minimum") || hasMaximum && !IsFirst(target, declaration, "maximum")) return;

        string? minimum = null, maximum = null;
        if (hasMinimum && !TryReadBound(target, member, declaration, bounds[0], out minimum)) return;
        if (hasMaximum && !TryReadBound(target, member, declaration, bounds[bounds.Count - 1], out maximum)) return;
        target.Bound.Add(new BoundsConstraint(
            target.At(declaration.Anchor), minimum, maximum,
            declaration.Name == "MinExclusive" || IsTrue(declaration, "MinimumIsExclusive"),
            declaration.Name == "MaxExclusive" || IsTrue(declaration, "MaximumIsExclusive")));
    }

    private bool TryReadBound(
        ConstraintTarget target, Member member, ConstraintDeclaration declaration, ConstraintArgument argument, out string? bound)
    {
        bound = null;
        if (argument.Text is "∞" or "-∞" && argument.Form == ArgumentForm.Number) return true;
        var error = "it is not of this form.";
        var isText = argument.Form is ArgumentForm.Text or ArgumentForm.Number;
        switch (member.Type)
        {
            case ValueType.PartialDate:
                bound = isText ? TypedValue.ReadDate(argument.Text, out error) : null;
                break;
            case ValueType.Quantity:
                bound = isText ? TypedValue.ReadQuantity(argument.Text, out error) : null;
                if (bound is not null && (Quantity.Parse(bound) is { Value: null } or { IsApproximate: true }))
                    (bound, error) = (null, "it is not a single exact number.");
                break;
            case var _ when isText && decimal.TryParse(argument.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number):
                bound = number.ToString(CultureInfo.InvariantCulture);
                break;
        }

        if (bound is null)
            ReportValue(
                target, declaration, argument, member.Type == ValueType.Quantity ? "exact quantities" : _values.Expected(member), error);
        return bound is not null;
    }

    private void BindPattern(ConstraintTarget target, Member member, ConstraintDeclaration declaration)
    {
        if (Positional(declaration).FirstOrDefault() is not { Form: ArgumentForm.Text } argument) return;
        try
        {
            _ = new Regex(argument.Text, RegexOptions.CultureInvariant);
        }
        catch (ArgumentException exception)
        {
            Report(ConstraintProblems.InvalidPattern, target, argument, target.Path, argument.Text, exception.Message);
            return;
        }

        if (PatternRisk.Find(argument.Text) is { } part)
            Report(ConstraintProblems.SlowPattern, target, argument, target.Path, argument.Text, part);
        var timeout =
            Named(declaration, "MatchTimeoutInMilliseconds") is { } named && TryReadCount(named, out var milliseconds) && milliseconds > 0
            ? milliseconds
            : DefaultTimeout;
        target.Bound.Add(new PatternConstraint(target.At(declaration.Anchor), argument.Text, timeout));
    }

    private void BindLength(
        ConstraintTarget target, ConstraintDeclaration declaration, string expected, Func<Anchor, int, int, Constraint> create)
    {
        var positional = Positional(declaration);
        var low = declaration.Name switch { "StringLength" =>
            Named(declaration, "MinimumLength"), "MaxCount" or "MaxLength" => null, _ => positional.FirstOrDefault() };
        var high = declaration.Name is "MinCount" or "MinLength" ? null : positional.LastOrDefault();
        if (low is null && high is null)
        {
            Report(ConstraintProblems.Empty, target, declaration, declaration.Name, target.Path, expected);
            return;
        }

        int minimum = 0, maximum = int.MaxValue;
        foreach (var argument in new[] { low, high })
        {
            if (argument is null
                || TryReadCount(argument, out var count) && (ReferenceEquals(argument, low) ? minimum = count : maximum = count) >= 0)
                continue;
            ReportValue(target, declaration, argument, expected, "it is negative.");
            return;
        }

        if (low is not null && !IsFirst(target, declaration, "least")) return;
        if (high is not null && !IsFirst(target, declaration, "most")) return;
        if (minimum > maximum) ReportReversed(target, declaration, "at least " + Number(minimum), "at most " + Number(maximum));
        else target.Bound.Add(create(target.At(declaration.Anchor), minimum, maximum));
    }

    private void BindList(ConstraintTarget target, Member member, ConstraintDeclaration declaration)
    {
        var values = new List<string>();
        var isWhole = true;
        foreach (var argument in Positional(declaration))
        {
            if (argument.Form == ArgumentForm.Null) continue; // no value: what the type says, not the list
            if (member.Type == ValueType.Node)
            {
                values.Add(argument.Text);
                continue;
            }

            var form = argument.Form switch
            {
                ArgumentForm.Number => ValueForm.Number,
                ArgumentForm.Boolean => ValueForm.Boolean,
                ArgumentForm.Enumeration => ValueForm.Enumeration,
                _ => ValueForm.Text,
            };
            if (_values.TryRead(member, argument.Text, form, out var text, out var number, out var error))
            {
                values.Add(
                    text
                        ?? (member.Type == ValueType.Boolean
                            ? number != 0 ? "true"
                            : "false"
                            : number.ToString(CultureInfo.InvariantCulture)));
            }
            else
            {
                ReportValue(target, declaration, argument, _values.Expected(member), error);
                isWhole = false;
            }
        }

        // A list that is short of a value would call right facts wrong.
        if (values.Count == 0 && isWhole) Report(ConstraintProblems.Empty, target, declaration, declaration.Name, target.Path, "a value");
        else if (isWhole)
            target.Bound.Add(
                new ValuesConstraint(
                    target.At(declaration.Anchor), values.Distinct().ToEquatableArray(), declaration.Name == "DeniedValues"));
    }

    private void BindNames(
        ConstraintTarget target, ConstraintDeclaration declaration, string expected, Func<string, (string? Name, string Error)> read,
        Func<Anchor, EquatableArray<string>, Constraint> create)
    {
        var found = new List<string>();
        var isWhole = true;
        foreach (var argument in Positional(declaration))
        {
            var (name, error) = read(argument.Text);
            if (name is not null)
            {
                found.Add(name);
                continue;
            }

            ReportValue(target, declaration, argument, expected, error);
            isWhole = false;
        }

        if (found.Count == 0 && isWhole) Report(ConstraintProblems.Empty, target, declaration, declaration.Name, target.Path, expected);
        else if (isWhole) target.Bound.Add(create(target.At(declaration.Anchor), found.Distinct().ToEquatableArray()));
    }

    private static (string? Unit, string Error) ReadUnit(string text)
    {
        if (text == "1") return ("", "");
        var one = TypedValue.ReadQuantity("1 " + text, out var error);
        return one is null ? (null, error) : (Quantity.Parse(one).Unit, "");
    }

    private static (string? Language, string Error) ReadLanguage(string text) =>
        LanguageTag.TryCanonicalize(text, 0, out var tag, out var error) ? (tag, "") : (null, error.Message + ".");

    private void ReportValue(
        ConstraintTarget target, ConstraintDeclaration declaration, ConstraintArgument argument, string expected, Argument error) =>
        Report(ConstraintProblems.WrongValue, target, argument, declaration.Name, target.Path, argument.Text, expected, error);

    private void ReportReversed(ConstraintTarget target, ConstraintDeclaration declaration, string low, string high) =>
        Report(ConstraintProblems.BoundsReversed, target, declaration, declaration.Name, target.Path, low, high);

    private static List<ConstraintArgument> Positional(ConstraintDeclaration declaration) =>
        declaration.Arguments.Where(static argument => argument.Property is null).ToList();

    private static ConstraintArgument? Named(ConstraintDeclaration declaration, string property) =>
        declaration.Arguments.FirstOrDefault(argument => argument.Property == property);

    private static bool IsTrue(ConstraintDeclaration declaration, string property) => Named(declaration, property) is { Text: "true" };

    private static bool TryReadCount(ConstraintArgument argument, out int count) =>
        int.TryParse(argument.Text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
