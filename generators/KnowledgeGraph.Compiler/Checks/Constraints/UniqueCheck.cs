using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>Reports nodes that have the same value of a unique member, or the same values of members that are unique together.</summary>
internal sealed class UniqueCheck : IGraphCheck
{
    /// <summary>How many combinations of values of one node are compared, where members have many.</summary>
    private const int CombinationLimit = 64;

    /// <summary>How many pairs of facts of one value are compared: where none can hold together, that is all of them.</summary>
    private const int PairLimit = 100_000;

    /// <summary>How many nodes of the same values at different times a node is compared with.</summary>
    private const int ComparedLimit = 1000;

    public void Run(CheckContext context)
    {
        foreach (var member in context.Vocabulary.Members)
        {
            if (member.Constraints.Any(static constraint => constraint is UniqueConstraint)) CheckMember(context, member);
        }

        foreach (var kind in context.Vocabulary.Kinds)
        {
            foreach (var constraint in kind.Constraints)
            {
                if (constraint is UniqueConstraint unique) CheckTogether(context, kind, unique);
            }
        }
    }

    private static void CheckMember(CheckContext context, VocabularyMember member)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var facts = new Dictionary<(int Target, string? Value, long Number), List<int>>();
        var (fact, end) = context.FactsOf(member.Index);
        for (; fact < end; fact++)
        {
            var linked = context.Fact(fact);
            if (linked.Standing == Standing.Hidden || linked.Value is { } text && ValueRule.IsEmpty(text, member.Type)) continue;
            var value = (linked.Target, linked.Value is null ? null : TypedValue.Equality(member.Type, linked.Value), linked.Number);
            if (!facts.TryGetValue(value, out var same)) facts.Add(value, same = new List<int>(1));
            same.Add(fact);
        }

        foreach (var same in facts.Values.Where(static same => same.Count > 1)) ReportSame(context, same);
    }

    /// <summary>Reports each fact of one value that certainly holds at the same time as one that stands before it.</summary>
    private static void ReportSame(CheckContext context, List<int> same)
    {
        var ordered = same.Select(fact => (Fact: fact, Claim: context.FirstClaim(fact))).ToList();
        ordered.Sort((a, b) => StatedFacts.Compare(context.Origins.Value(a.Claim), context.Origins.Value(b.Claim)));
        var pairs = 0;
        for (var i = 1; i < ordered.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (pairs++ == PairLimit)
                {
                    context.Problems.Add(
                        ToolProblems.TooManyPairs, context.Origins.Value(ordered[i].Claim), context.ValueText(ordered[i].Fact),
                        context.MemberName(ordered[i].Claim), ordered.Count.ToString(CultureInfo.InvariantCulture) + " claims",
                        PairLimit.ToString("N0", CultureInfo.InvariantCulture) + " pairs");
                    return;
                }

                if (!context.HoldTogether(ordered[j].Fact, ordered[i].Fact)) continue;
                var (fact, claim) = ordered[i];
                var (first, second) = (context.Fact(ordered[j].Fact).Subject, context.Fact(fact).Subject);
                context.Problems.Add(
                    ConstraintViolations.NotUnique, context.OtherEnd(fact, claim, second), context.ValueText(fact),
                    context.MemberName(claim),
                    context.Graph.Nodes[first].Key, context.OtherEnd(ordered[j].Fact, ordered[j].Claim, first));
                break;
            }
        }
    }

    private static void CheckTogether(CheckContext context, VocabularyKind kind, UniqueConstraint unique)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var nodes = context.NodesOf(kind).ToList();
        nodes.Sort((a, b) => StatedFacts.Compare(context.Origins.Nodes[a], context.Origins.Nodes[b]));
        var known = new Dictionary<string, List<Combination>>(System.StringComparer.Ordinal);

        // Values of which some node was not kept for comparison, and those of which that was reported.
        var beyond = new HashSet<string>(System.StringComparer.Ordinal);
        var reportedLimits = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var reported = -1;
            foreach (var combination in Combinations(context, node, unique))
            {
                if (!known.TryGetValue(combination.Text, out var same)) known.Add(combination.Text, same = new List<Combination>(1));
                var other = same.Find(found => found.Node != node && HoldTogether(context, found, combination));
                if (other is null)
                {
                    if (same.Count < ComparedLimit) same.Add(combination);
                    else if (!beyond.Add(combination.Text) && reportedLimits.Add(combination.Text))
                        ReportLimit(context, node, unique, ComparedLimit, "entities");
                }
                else if (other.Node != reported)
                {
                    Report(context, unique, combination, other);
                    reported = other.Node;
                }
            }
        }
    }

    /// <summary>Determines whether all facts of two combinations certainly hold at the same time.</summary>
    private static bool HoldTogether(CheckContext context, Combination a, Combination b)
    {
        var facts = a.Facts.Concat(b.Facts).ToList();
        for (var i = 1; i < facts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!context.HoldTogether(facts[j], facts[i])) return false;
            }
        }

        return true;
    }

    private static void Report(CheckContext context, UniqueConstraint unique, Combination combination, Combination other)
    {
        var node = combination.Node;
        var names = unique.Members.Select(member => context.MemberName(node, member, false)).ToList();
        var values = combination.Facts.Select(context.ValueText).ToList();
        context.Problems.Add(
            ConstraintViolations.NotUniqueTogether, context.Origins.Nodes[node], context.Graph.Nodes[node].Key,
            NameList.Of(names, names.Count, " and "), context.Graph.Nodes[other.Node].Key, context.Origins.Nodes[other.Node],
            NameList.Of(values, values.Count, " and "));
    }

    private static void ReportLimit(CheckContext context, int node, UniqueConstraint unique, int limit, string things)
    {
        var names = unique.Members.Select(member => context.MemberName(node, member, false));
        var most = limit.ToString("N0", CultureInfo.InvariantCulture);
        context.Problems.Add(
            ToolProblems.TooManyPairs, context.Origins.Nodes[node], context.Graph.Nodes[node].Key, string.Join(" and ", names),
            $"more than {most} {things}", most);
    }

    /// <summary>Gives each combination of a node's values; none where a member has no value.</summary>
    private static List<Combination> Combinations(CheckContext context, int node, UniqueConstraint unique)
    {
        var combinations = new List<Combination> { new Combination(node, "", []) };
        var isCut = false;
        foreach (var member in unique.Members)
        {
            var longer = new List<Combination>();
            foreach (var fact in context.WalkedFacts(member, node))
            {
                var value = context.ValueText(fact);
                var type = context.Vocabulary.Members[context.Fact(fact).Member].Type;
                if (ValueRule.IsEmpty(value, type)) continue;
                value = TypedValue.Equality(type, value);
                foreach (var combination in combinations)
                {
                    if (longer.Count == CombinationLimit)
                    {
                        isCut = true;
                        break;
                    }

                    var text = new StringBuilder(combination.Text).Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':')
                        .Append(value).ToString();
                    longer.Add(new Combination(node, text, [.. combination.Facts, fact]));
                }
            }

            combinations = longer;
        }

        // Where a member has no value, nothing is compared and nothing was left out.
        if (isCut && combinations.Count > 0) ReportLimit(context, node, unique, CombinationLimit, "combinations of values");
        return combinations;
    }

    /// <summary>Values that a node has for members that are unique together.</summary>
    /// <param name="Text">The values as one text, which no other values have.</param>
    /// <param name="Facts">The fact of each value.</param>
    private sealed record Combination(int Node, string Text, int[] Facts);
}
