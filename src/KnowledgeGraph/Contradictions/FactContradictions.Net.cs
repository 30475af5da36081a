using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph;

/// <summary>Finds facts that contradict each other, by the rules by which the build reports contradictions.</summary>
public static class FactContradictions
{
    /// <summary>
    /// Determines whether two facts give one subject two values of a single-valued member that cannot both be true. Claims that are
    /// deprecated, or that are speculated, rumored or denied, do not count.
    /// </summary>
    /// <param name="fact">A fact.</param>
    /// <param name="other">Another fact of the same graph, or of a view of it.</param>
    /// <returns>
    /// <see langword="true"/> if a claim of one fact contradicts a claim of the other; <see langword="false"/> if their qualifiers tell
    /// them apart, if a rank decides which of them counts, or if the facts are of different subjects or members.
    /// </returns>
    public static bool Contradicts(this Fact fact, Fact other)
    {
        var member = fact.Member;
        if (fact == other || !member.IsSingleValued || member != other.Member || !AreAboutOne(fact, other)) return false;
        if (!member.IsRelation && AreCompatible(fact.Value, other.Value)) return false;
        foreach (var claim in fact.Claims)
        {
            if (!IsMeantAsFact(claim)) continue;
            foreach (var opposed in other.Claims)
            {
                if (IsMeantAsFact(opposed) && ClaimComparison.Compare(new GraphClaim(claim), new GraphClaim(opposed))
                    is Verdict.Contradiction or Verdict.BothPreferred or Verdict.Judgement) return true;
            }
        }

        return false;
    }

    /// <summary>Of a symmetric relation, each end is what a fact is about.</summary>
    private static bool AreAboutOne(Fact fact, Fact other) =>
        fact.Subject == other.Subject
        || fact.Member.IsSymmetric
            && (fact.Subject == other.Object || fact.Object == other.Subject || fact.Object == other.Object);

    private static bool AreCompatible(FactValue one, FactValue other) => one.Type switch
    {
        MemberType.PartialDate => one.AsPartialDate().IsCompatibleWith(other.AsPartialDate()),
        MemberType.Quantity => one.AsQuantity().IsCompatibleWith(other.AsQuantity()),
        MemberType.LanguageText => one.AsLanguageText().IsCompatibleWith(other.AsLanguageText()),
        _ => one == other,
    };

    private static bool IsMeantAsFact(Claim claim) => claim.Modality <= Modality.Opinion && claim.Rank != Rank.Deprecated;

    /// <summary>A claim of a graph.</summary>
    private sealed class GraphClaim(Claim claim) : IQualifiedClaim
    {
        public Modality Modality => claim.Modality;

        public Rank Rank => claim.Rank;

        public string? AttributedTo => claim.AttributedTo;

        public string? Scope => claim.Scope;

        public string? Since => claim.Since?.ToString();

        public string? Until => claim.Until?.ToString();

        public string? At => claim.At?.ToString();
    }
}
