using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>Holds how many values a node has to the counts of its member: the facts that the default view walks.</summary>
internal sealed class CountConstraintCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        var failed = new Lazy<HashSet<(string, string)>>(() => FailedClaims(context));
        foreach (var member in context.Vocabulary.Members)
        {
            foreach (var constraint in member.Constraints)
            {
                if (constraint is not CountConstraint count) continue;
                context.CancellationToken.ThrowIfCancellationRequested();
                Check(context, member, count, failed);
            }
        }
    }

    private static void Check(CheckContext context, VocabularyMember member, CountConstraint count, Lazy<HashSet<(string, string)>> failed)
    {
        var kind = context.Vocabulary.Kinds[count.IsInverse ? member.Range : member.Domain];
        var (first, end) = context.SpanOf(kind);
        var facts = new int[Math.Max(0, end - first)];
        foreach (var (node, _) in Edges(context, member, count.IsInverse)) facts[node - first]++;

        foreach (var node in context.NodesOf(kind))
        {
            if (facts[node - first] >= count.Minimum || IsFailed(context, member, node, failed)) continue;
            context.Problems.Add(
                ConstraintViolations.TooFew, context.Origins.Nodes[node], context.Graph.Nodes[node].Key,
                context.MemberName(node, member.Index, count.IsInverse), Number(facts[node - first]), Number(count.Minimum), count.Place);
        }

        if (facts.All(number => number <= count.Maximum)) return;
        foreach (var edges in Edges(context, member, count.IsInverse).Where(edge => facts[edge.Node - first] > count.Maximum)
            .GroupBy(static edge => edge.Node))
            ReportTooMany(context, count, edges.Key, [.. edges.Select(static edge => edge.Fact)]);
    }

    /// <summary>Reports the first value that is one too many, as they stand in the facts.</summary>
    private static void ReportTooMany(CheckContext context, CountConstraint count, int node, int[] facts)
    {
        var claims = facts.Select(fact => (Fact: fact, Claim: context.FirstClaim(fact))).ToList();
        claims.Sort((a, b) => StatedFacts.Compare(context.Origins.Value(a.Claim), context.Origins.Value(b.Claim)));
        var (excess, claim) = claims[count.Maximum];
        context.Problems.Add(
            ConstraintViolations.TooMany, context.OtherEnd(excess, claim, node), context.Graph.Nodes[node].Key,
            context.MemberName(node, context.Fact(excess).Member, count.IsInverse), Number(facts.Length), Number(count.Maximum),
            count.Place);
    }

    /// <summary>The walked facts of a member, each with the node that has it; of a symmetric relation once for each end.</summary>
    private static IEnumerable<(int Node, int Fact)> Edges(CheckContext context, VocabularyMember member, bool isInverse)
    {
        var (fact, end) = context.FactsOf(member.Index);
        for (; fact < end; fact++)
        {
            var linked = context.Fact(fact);
            if (linked.Standing == Standing.Hidden) continue;
            yield return (isInverse ? linked.Target : linked.Subject, fact);
            if (member.IsSymmetric && linked.Target != linked.Subject) yield return (linked.Target, fact);
        }
    }

    /// <summary>Whether a claim of the member about the node was left out: that is reported already, and would have counted.</summary>
    private static bool IsFailed(CheckContext context, VocabularyMember member, int node, Lazy<HashSet<(string, string)>> failed)
    {
        var key = context.Graph.Nodes[node].Key;
        return Names(member).Any(name => failed.Value.Contains((key, name)));
    }

    private static IEnumerable<string> Names(VocabularyMember member)
    {
        yield return member.Name;
        yield return member.JsonName;
        if (member.InverseName is not { } inverse) yield break;
        yield return inverse;
        yield return Text.CamelCase.Of(inverse);
    }

    /// <summary>The claims that are in no fact, each by its entity and member, from either side.</summary>
    private static HashSet<(string Entity, string Member)> FailedClaims(CheckContext context)
    {
        var linked = new HashSet<(int, int)>(context.Origins.Claims.Select(static claim => (claim.Unit, claim.Declaration)));
        var failed = new HashSet<(string, string)>(context.FailedClaims);
        for (var unit = 0; unit < context.Origins.Units.Count; unit++)
        {
            var claims = context.Origins.Units[unit].Claims;
            for (var i = 0; i < claims.Count; i++)
            {
                if (linked.Contains((unit, i))) continue;
                failed.Add((claims[i].Subject, claims[i].Member));
                failed.Add((claims[i].Value, claims[i].Member));
            }
        }

        return failed;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
