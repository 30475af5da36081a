using System;

namespace KnowledgeGraph.Compiler.Linking;

using KnowledgeGraph.Compiler.Vocabularies;

/// <summary>When claims hold: what <c>since</c>, <c>until</c> and <c>at</c> say together.</summary>
internal static class ClaimTime
{
    /// <summary>Whether both claims say when they hold, and there is no day on which both may.</summary>
    public static bool AreDisjoint(LinkedClaim a, LinkedClaim b)
    {
        if (!IsStated(a) || !IsStated(b)) return false;
        if (a.At is not null && b.At is not null && AreDisjointDates(a.At, b.At)) return true;
        var (x, y) = (DaysOf(a), DaysOf(b));
        return x.Last < y.First || y.Last < x.First;
    }

    public static bool IsStated(LinkedClaim claim) => claim.Since is not null || claim.Until is not null || claim.At is not null;

    private static bool AreDisjointDates(string a, string b)
    {
        if (!TypedValue.AreCompatible(ValueType.PartialDate, a, b)) return true;

        // The 27th and the 28th of January are two days, also where the year is not known.
        if (!HasUnknownYear(a) && !HasUnknownYear(b) || !IsPlain(a) || !IsPlain(b)) return false;
        const int Month = 5, Day = 8;
        return string.CompareOrdinal(a, Month, b, Month, 2) != 0 || a.Length > Day && b.Length > Day && string.CompareOrdinal(a, Day, b, Day, 2) != 0;
    }

    private static bool HasUnknownYear(string date) => date.StartsWith("XXXX-", StringComparison.Ordinal);

    /// <summary>Whether a canonical date is a month or a day, such as <c>XXXX-01</c> and <c>2025-01-27</c>, and nothing but that.</summary>
    private static bool IsPlain(string date)
    {
        if (date.Length is not (7 or 10) || date[4] != '-' || date.Length == 10 && date[7] != '-') return false;
        for (var i = 5; i < date.Length; i++)
        {
            if (i != 7 && (date[i] < '0' || date[i] > '9')) return false;
        }

        // Months from 21 on are seasons and other parts of a year.
        return date[5] is '0' or '1';
    }

    private static (long First, long Last) DaysOf(LinkedClaim claim)
    {
        var first = claim.Since is { } since ? TypedValue.Days(since).First : long.MinValue;
        var last = claim.Until is { } until ? TypedValue.Days(until).Last : long.MaxValue;
        if (claim.At is not { } at) return (first, last);
        var days = TypedValue.Days(at);
        return (Math.Max(first, days.First), Math.Min(last, days.Last));
    }
}
