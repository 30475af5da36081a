namespace KnowledgeGraph.Contradictions;

/// <summary>
/// When claims hold: what <c>since</c>, <c>until</c> and <c>at</c> say together. Every check that compares the times of claims asks here,
/// so that there is one definition, that of docs/values.md.
/// </summary>
/// <remarks>
/// A claim holds from a time of the day that <c>since</c> means to a time of the day that <c>until</c> means. It begins with its <c>at</c>
/// where it has no <c>since</c>, and ends with its <c>at</c> where it has neither <c>since</c> nor <c>until</c>.
/// </remarks>
internal static class ClaimTime
{
    /// <summary>
    /// Determines whether two claims hold at the same time, whichever days their dates mean: each begins before the other ends. A term that
    /// ends and one that begins on the same day need not overlap. Claims that both have an <c>at</c> hold at the same time where these are
    /// the same.
    /// </summary>
    public static bool CertainlyOverlap(IQualifiedClaim a, IQualifiedClaim b)
    {
        if (!IsStated(a) || !IsStated(b)) return true;
        if (a.At is not null && b.At is not null) return AreSame(a.At, b.At);
        return CertainlyBeginsBeforeEnd(a, b) && CertainlyBeginsBeforeEnd(b, a);
    }

    public static bool IsStated(IQualifiedClaim claim) => claim.Since is not null || claim.Until is not null || claim.At is not null;

    /// <summary>
    /// Determines whether the latest day on which a claim can begin is before the earliest day on which the other one can end.
    /// </summary>
    private static bool CertainlyBeginsBeforeEnd(IQualifiedClaim claim, IQualifiedClaim other)
    {
        var begin = claim.Since ?? claim.At;
        var end = other.Until ?? (other.Since is null ? other.At : null);
        if (begin is null || end is null) return true;
        return PartialDate.TryParse(begin, out var from) && PartialDate.TryParse(end, out var to) && from.IsBefore(to);
    }

    private static bool AreSame(string a, string b) =>
        a == b || PartialDate.TryParse(a, out var x) && PartialDate.TryParse(b, out var y) && x.MeansSameDaysAs(y);
}
