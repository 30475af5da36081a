using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>
/// Holds each value to the constraints on values of its member. Every claim of a wrong value is reported, since each has to be corrected.
/// </summary>
internal sealed class ValueConstraintCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        foreach (var member in context.Vocabulary.Members)
        {
            if (member.Constraints.Count == 0) continue;
            context.CancellationToken.ThrowIfCancellationRequested();

            // A quantity in another unit is reported as that only: what its number is says nothing then.
            var rules = member.Constraints
                .Select(constraint => constraint.RuleFor(member.Type, context.Inputs.Today))
                .Where(static rule => rule is not null)
                .OrderBy(static rule => rule is not UnitRule)
                .ToList();
            if (rules.Count > 0) Check(context, member, rules!);
        }
    }

    private static void Check(CheckContext context, VocabularyMember member, List<ValueRule> rules)
    {
        var nodes = context.Graph.Nodes;
        var (fact, end) = context.FactsOf(member.Index);
        for (; fact < end; fact++)
        {
            var linked = context.Fact(fact);
            if (linked.Standing == Standing.Hidden) continue;
            Check(context, fact, linked.Subject, context.ValueText(fact), rules);
            if (member.IsSymmetric && linked.Subject != linked.Target)
                Check(context, fact, linked.Target, nodes[linked.Subject].Key, rules);
        }
    }

    /// <param name="node">The node that has the value.</param>
    private static void Check(CheckContext context, int fact, int node, string value, List<ValueRule> rules)
    {
        foreach (var rule in rules)
        {
            var hadTimedOut = rule is PatternRule { HasTimedOut: true };
            var fault = rule.FaultOf(value);
            if (!hadTimedOut && rule is PatternRule { HasTimedOut: true }) ReportTimeout(context, fact, value, rule);
            if (fault is null) continue;
            foreach (var claim in context.WalkedClaims(fact))
                context.Problems.Add(
                    rule.Violation, context.OtherEnd(fact, claim, node), value, context.MemberName(claim), fault, rule.Place);
            if (rule is UnitRule) return;
        }
    }

    private static void ReportTimeout(CheckContext context, int fact, string value, ValueRule rule)
    {
        var claim = context.FirstClaim(fact);
        context.Problems.Add(
            ConstraintViolations.PatternTimeout, context.Origins.Value(claim), value, context.MemberName(claim), rule.Place);
    }
}
