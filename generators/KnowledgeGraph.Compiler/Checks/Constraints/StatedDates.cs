using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>A date of a node, and the fact that says so.</summary>
internal readonly record struct StatedDate(PartialDate Date, int Fact)
{
    /// <summary>Where it is stated first.</summary>
    public Anchor Place(CheckContext context) => context.Origins.Value(context.FirstClaim(Fact));
}

/// <summary>The dates that a node has for a property.</summary>
/// <param name="AreAlternatives">Whether only one of them is true, since the property has one value: sources may disagree on it.</param>
internal sealed record StatedDates(IReadOnlyList<StatedDate> Dates, bool AreAlternatives)
{
    /// <summary>Gives the dates that count: the preferred ones where there are some, else all that are walked.</summary>
    public static StatedDates Of(CheckContext context, int member, int node)
    {
        var dates = new List<StatedDate>();
        var (first, end) = context.FactsOf(member, node);
        var standing = Standing.Hidden;
        for (var fact = first; fact < end; fact++)
        {
            if (context.Fact(fact).Standing < standing) standing = context.Fact(fact).Standing;
        }

        for (var fact = first; fact < end && standing != Standing.Hidden; fact++)
        {
            if (context.Fact(fact).Standing == standing && PartialDate.TryParse(context.Fact(fact).Value, out var date))
                dates.Add(new StatedDate(date, fact));
        }

        return new StatedDates(dates, context.Vocabulary.Members[member].Cardinality != Cardinality.Many);
    }

    /// <summary>
    /// Gives the date with which another one is certainly in the wrong order; null where there is a way to read them that is right.
    /// </summary>
    /// <param name="isBefore">Whether the other one is the earlier one.</param>
    /// <param name="isStrict">
    /// Whether the two must differ: a date that cannot be on another side of the other one than its own day is wrong then.
    /// </param>
    /// <param name="holdsWith">
    /// Determines whether the fact of a date certainly holds at the same time as what has the other date. Those that do not are not
    /// compared.
    /// </param>
    public StatedDate? Against(PartialDate date, bool isBefore, bool isStrict, Func<int, bool> holdsWith)
    {
        var found = (StatedDate?)null;
        foreach (var stated in Dates)
        {
            if (!holdsWith(stated.Fact)) continue;
            var (early, late) = isBefore ? (date, stated.Date) : (stated.Date, date);
            var isWrong = early.IsAfter(late) || isStrict && IsNotBefore(early, late);
            if (isWrong) found ??= stated;
            else if (AreAlternatives) return null;
        }

        return found;
    }

    /// <summary>
    /// Determines whether even the earliest day of one date is not before the latest of the other. What is approximate may be before.
    /// </summary>
    private static bool IsNotBefore(PartialDate early, PartialDate late) =>
        !early.IsApproximate && !late.IsApproximate && early.EarliestDayNumber is { } first && late.LatestDayNumber is { } last
            && first >= last;
}
