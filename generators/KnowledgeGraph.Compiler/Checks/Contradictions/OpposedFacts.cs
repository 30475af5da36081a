using System.Collections.Generic;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>Finds facts of relations between the same two nodes that cannot both be true. Linear in the facts of the relations.</summary>
internal static class OpposedFacts
{
    /// <summary>The facts of a relation from one node to another for which there is one back, each pair once.</summary>
    public static IEnumerable<(int Fact, int Other)> BothWays(CheckContext context, VocabularyMember member)
    {
        var ends = Ends(context, member);
        var (fact, end) = context.FactsOf(member.Index);
        for (; fact < end; fact++)
        {
            var linked = context.Fact(fact);
            if (linked.Subject < linked.Target && ends.TryGetValue((linked.Target, linked.Subject), out var back))
                yield return (fact, back);
        }
    }

    /// <summary>
    /// The facts of two relations between the same two nodes: in the same direction, or in any where one of them is symmetric.
    /// </summary>
    public static IEnumerable<(int Fact, int Other)> OfTwo(CheckContext context, VocabularyMember member, VocabularyMember other)
    {
        var ends = Ends(context, member);
        var (fact, end) = context.FactsOf(other.Index);
        for (; fact < end; fact++)
        {
            var linked = context.Fact(fact);
            if (ends.TryGetValue((linked.Subject, linked.Target), out var found)) yield return (found, fact);
            if (other.IsSymmetric && !member.IsSymmetric && linked.Subject != linked.Target
                && ends.TryGetValue((linked.Target, linked.Subject), out found))
                yield return (found, fact);
        }
    }

    /// <summary>The facts of a relation by their two ends; of a symmetric one in both orders.</summary>
    private static Dictionary<(int Subject, int Target), int> Ends(CheckContext context, VocabularyMember member)
    {
        var facts = new Dictionary<(int, int), int>();
        var (fact, end) = context.FactsOf(member.Index);
        for (; fact < end; fact++)
        {
            var linked = context.Fact(fact);
            facts[(linked.Subject, linked.Target)] = fact;
            if (member.IsSymmetric) facts[(linked.Target, linked.Subject)] = fact;
        }

        return facts;
    }
}
