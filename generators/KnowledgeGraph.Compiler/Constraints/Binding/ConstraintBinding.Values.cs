using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

internal sealed partial class ConstraintBinding
{
    /// <summary>The default of System.ComponentModel.DataAnnotations.</summary>
    private const int DefaultTimeout = 2000;

    public void BindPattern()
    {
        if (Positional().FirstOrDefault() is not { Form: ArgumentForm.Text } argument) return;
        try
        {
            _ = new Regex(argument.Text, RegexOptions.CultureInvariant);
        }
        catch (ArgumentException exception)
        {
            ReportAt(argument, ConstraintProblems.InvalidPattern, Path, argument.Text, exception.Message);
            return;
        }

        if (PatternRisk.Find(argument.Text) is { } part)
            ReportAt(argument, ConstraintProblems.SlowPattern, Path, argument.Text, part);
        var timeout =
            Named("MatchTimeoutInMilliseconds") is { } named && TryReadCount(named, out var milliseconds) && milliseconds > 0
            ? milliseconds
            : DefaultTimeout;
        Add(new PatternConstraint(Place, argument.Text, timeout));
    }

    public void BindTextLength() => BindLength(
        "a number of characters", Named("MinimumLength"), Positional().LastOrDefault(),
        static (at, minimum, maximum) => new TextLengthConstraint(at, minimum, maximum));

    public void BindCount(bool hasMinimum, bool hasMaximum)
    {
        var isInverse = target.IsInverse;
        BindLength(
            "a number of values", hasMinimum ? Positional().FirstOrDefault() : null, hasMaximum ? Positional().LastOrDefault() : null,
            (at, minimum, maximum) => new CountConstraint(at, minimum, maximum, isInverse));
    }

    private void BindLength(
        string expected, ConstraintArgument? low, ConstraintArgument? high, Func<Anchor, int, int, Constraint> create)
    {
        if (low is null && high is null)
        {
            Report(ConstraintProblems.Empty, Name, Path, expected);
            return;
        }

        int minimum = 0, maximum = int.MaxValue;
        foreach (var argument in new[] { low, high })
        {
            if (argument is null
                || TryReadCount(argument, out var count) && (ReferenceEquals(argument, low) ? minimum = count : maximum = count) >= 0)
                continue;
            ReportValue(argument, expected, "it is negative.");
            return;
        }

        if (low is not null && !IsFirst("least")) return;
        if (high is not null && !IsFirst("most")) return;
        if (minimum > maximum)
            Report(ConstraintProblems.BoundsReversed, Name, Path, "at least " + Number(minimum), "at most " + Number(maximum));
        else
            Add(create(Place, minimum, maximum));
    }

    public void BindList(bool areDenied)
    {
        // A list that is short of a value would call right facts wrong.
        if (ReadValues(Positional(), Member) is not { } values) return;
        if (values.Count == 0) Report(ConstraintProblems.Empty, Name, Path, "a value");
        else Add(new ValuesConstraint(Place, values.Distinct().ToEquatableArray(), areDenied));
    }

    /// <summary>Reads arguments as values of a member, as canonical texts. Gives null where one is wrong, which is reported.</summary>
    private List<string>? ReadValues(IEnumerable<ConstraintArgument> arguments, VocabularyMember member)
    {
        var values = new List<string>();
        var isWhole = true;
        foreach (var argument in arguments)
        {
            if (argument.Form == ArgumentForm.Null) continue; // no value: what the type says, not the list
            if (member.Type == MemberType.Node)
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
            if (scope.Values.TryRead(member, argument.Text, form, out var text, out var number, out var error))
            {
                values.Add(
                    text
                        ?? (member.Type == MemberType.Boolean
                            ? number != 0 ? "true"
                            : "false"
                            : number.ToString(CultureInfo.InvariantCulture)));
            }
            else
            {
                ReportValue(argument, scope.Values.Expected(member), error);
                isWhole = false;
            }
        }

        return isWhole ? values : null;
    }

    public void BindUnits() => BindNames("a unit", ReadUnit, static (at, units) => new UnitConstraint(at, units));

    public void BindLanguages() =>
        BindNames("a language", ReadLanguage, static (at, languages) => new LanguageConstraint(at, languages));

    private void BindNames(
        string expected, Func<string, (string? Name, string Error)> read, Func<Anchor, EquatableArray<string>, Constraint> create)
    {
        var found = new List<string>();
        var isWhole = true;
        foreach (var argument in Positional())
        {
            var (name, error) = read(argument.Text);
            if (name is not null)
            {
                found.Add(name);
                continue;
            }

            ReportValue(argument, expected, error);
            isWhole = false;
        }

        if (found.Count == 0 && isWhole) Report(ConstraintProblems.Empty, Name, Path, expected);
        else if (isWhole) Add(create(Place, found.Distinct().ToEquatableArray()));
    }

    private static (string? Unit, string Error) ReadUnit(string text)
    {
        if (text == "1") return ("", "");
        var one = TypedValue.ReadQuantity("1 " + text, out var error);
        return one is null ? (null, error) : (Quantity.Parse(one).Unit, "");
    }

    private static (string? Language, string Error) ReadLanguage(string text) =>
        LanguageTag.TryCanonicalize(text, 0, out var tag, out var error) ? (tag, "") : (null, error.Message + ".");
}
