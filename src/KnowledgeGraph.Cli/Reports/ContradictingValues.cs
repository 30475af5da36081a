using KnowledgeGraph.Compiler.Checks.Contradictions;
using KnowledgeGraph.Compiler.Linking;
using CompiledType = KnowledgeGraph.Compiler.Vocabularies.ValueType;

namespace KnowledgeGraph.Cli.Reports;

/// <summary>Finds the values of single-valued members that cannot both be true, as the build does when it reports KG2001.</summary>
internal static class ContradictingValues
{
    /// <summary>For each fact of an entity by its number: the values of other facts of the same member that it contradicts.</summary>
    public static Dictionary<int, List<string>> Of(Node node)
    {
        var found = new Dictionary<int, List<string>>();
        foreach (var member in node.Kind.Members.Where(m => m.IsSingleValued))
        {
            Fact[] facts = [.. node.FactsOf(member)];
            for (var i = 0; i < facts.Length; i++)
            {
                for (var j = i + 1; j < facts.Length; j++)
                {
                    if (!Contradict(member, facts[i], facts[j])) continue;
                    Add(found, facts[i], facts[j]);
                    Add(found, facts[j], facts[i]);
                }
            }
        }

        return found;
    }

    private static bool Contradict(Member member, Fact one, Fact other)
    {
        if (!member.IsRelation && TypedValue.AreCompatible((CompiledType)member.Type, one.Value.ToString(), other.Value.ToString()))
            return false;
        foreach (var claim in one.Claims.Where(IsMeantAsFact))
        {
            foreach (var opposed in other.Claims.Where(IsMeantAsFact))
            {
                if (ClaimComparison.Compare(
                    Linked(claim), Linked(opposed)) is Verdict.Contradiction or Verdict.BothPreferred or Verdict.Judgement) return true;
            }
        }

        return false;
    }

    private static bool IsMeantAsFact(Claim claim) => claim.Modality <= Modality.Opinion && claim.Rank != Rank.Deprecated;

    /// <summary>What a comparison looks at.</summary>
    private static LinkedClaim Linked(Claim claim) => new(
        claim.Id, claim.Source?.Index ?? -1, null, -1, claim.Since?.ToString(), claim.Until?.ToString(), claim.At?.ToString(), claim.Scope,
        claim.Modality, claim.AttributedTo, claim.AttributedNode?.Index ?? -1, claim.Rank, claim.RankReason, default);

    private static void Add(Dictionary<int, List<string>> found, Fact fact, Fact opposed)
    {
        if (!found.TryGetValue(fact.Index, out var values)) found.Add(fact.Index, values = []);
        values.Add(opposed.Value.ToString());
    }
}
