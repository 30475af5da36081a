using System;

namespace KnowledgeGraph.Contradictions;

/// <summary>Decides whether two claims contradict each other, given that what they are about cannot both be true.</summary>
/// <remarks>
/// A contradiction needs two claims that are meant as facts, in one voice (the document's own, or that of the same person), of one scope,
/// at times that certainly overlap. A judgement without a scope is of the whole, so that it is incompatible with one of a part.
/// </remarks>
internal static class ClaimComparison
{
    public static Verdict Compare(IQualifiedClaim a, IQualifiedClaim b, ClaimRules rules = ClaimRules.None)
    {
        var isDenial = IsDenial(a) || IsDenial(b);
        var isHedged = IsHedged(a) || IsHedged(b);
        if (isHedged && !isDenial || IsDenial(a) && IsDenial(b) || !ClaimTime.CertainlyOverlap(a, b)) return Verdict.Compatible;

        var hasOneScope = string.Equals(a.Scope, b.Scope, StringComparison.Ordinal);
        var isOpinion = a.Modality == Modality.Opinion || b.Modality == Modality.Opinion || (rules & ClaimRules.Judgement) != 0;
        var hasOneVoice = string.Equals(a.AttributedTo, b.AttributedTo, StringComparison.Ordinal);
        if (!isOpinion && !isHedged && hasOneVoice)
            return hasOneScope || IsWhole(a, rules) || IsWhole(b, rules) ? Ranked(a, b) : Verdict.Compatible;

        if (!isOpinion && !isDenial || !hasOneScope && a.Scope is not null && b.Scope is not null) return Verdict.Compatible;
        return Ranked(a, b) is Verdict.Resolved or Verdict.Compatible ? Verdict.Compatible : Verdict.Judgement;
    }

    public static bool IsDenial(IQualifiedClaim claim) => claim.Modality == Modality.Denied;

    /// <summary>
    /// Whether a claim is about the whole, whatever the scope of another one: without a scope, a denial means that its fact holds in none.
    /// </summary>
    private static bool IsWhole(IQualifiedClaim claim, ClaimRules rules) =>
        claim.Scope is null && (IsDenial(claim) || (rules & ClaimRules.WholeWithoutScope) != 0);

    private static bool IsHedged(IQualifiedClaim claim) => claim.Modality is Modality.Speculated or Modality.Rumoured;

    private static Verdict Ranked(IQualifiedClaim a, IQualifiedClaim b)
    {
        if (a.Rank == Rank.Deprecated && b.Rank == Rank.Deprecated) return Verdict.Compatible;
        if (a.Rank != b.Rank) return Verdict.Resolved;
        return a.Rank == Rank.Preferred ? Verdict.BothPreferred : Verdict.Contradiction;
    }
}
