using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

using KnowledgeGraph.Compiler.Vocabularies;

/// <summary>Reports facts of a thing to itself, of a relation both ways, and between the same nodes as one of a disjoint relation.</summary>
internal sealed class RelationShapeCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        foreach (var member in context.Vocabulary.Members)
        {
            foreach (var constraint in member.Constraints)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (constraint is ShapeConstraint { Shape: RelationShape.Asymmetric }) CheckBothWays(context, member);
                if (constraint is DisjointRelationConstraint disjoint) CheckDisjoint(context, member, disjoint);
            }

            if (Has(member, RelationShape.Irreflexive) || Has(member, RelationShape.Asymmetric)) CheckReflexive(context, member);
        }
    }

    public static bool Has(Member member, RelationShape shape) =>
        member.Constraints.Any(constraint => constraint is ShapeConstraint found && found.Shape == shape);

    private static void CheckReflexive(CheckContext context, Member member)
    {
        foreach (var fact in context.WalkedFacts(member.Index))
        {
            var linked = context.Fact(fact);
            if (linked.Subject != linked.Target) continue;
            foreach (var claim in context.WalkedClaims(fact))
            {
                context.Problems.Add(
                    ConstraintViolations.Reflexive, context.Origins.Value(claim), context.Graph.Nodes[linked.Subject].Key, context.MemberName(claim));
            }
        }
    }

    private static void CheckBothWays(CheckContext context, Member member)
    {
        var facts = Pairs(context, member);
        foreach (var fact in context.WalkedFacts(member.Index))
        {
            var linked = context.Fact(fact);
            if (linked.Subject >= linked.Target || !facts.TryGetValue((linked.Target, linked.Subject), out var back)) continue;
            if (!context.CanHoldTogether(fact, back)) continue;

            var (first, second) = InOrder(context, fact, back);
            var nodes = context.Graph.Nodes;
            var (subject, target) = (context.Fact(second.Fact).Subject, context.Fact(second.Fact).Target);
            context.Problems.Add(
                ConstraintViolations.BothWays, context.OtherEnd(second.Fact, second.Claim, subject), nodes[subject].Key,
                context.MemberName(second.Claim), nodes[target].Key, context.OtherEnd(first.Fact, first.Claim, target));
        }
    }

    private static void CheckDisjoint(CheckContext context, Member member, DisjointRelationConstraint disjoint)
    {
        var other = context.Vocabulary.Members[disjoint.Member];

        // Either side may say it; where both do, it is checked once.
        if (other.Index < member.Index && other.Constraints.Any(constraint => constraint is DisjointRelationConstraint back && back.Member == member.Index)) return;
        var facts = Pairs(context, member);
        foreach (var fact in context.WalkedFacts(other.Index))
        {
            var linked = context.Fact(fact);
            if (!facts.TryGetValue((linked.Subject, linked.Target), out var found)
                && !(other.IsSymmetric && facts.TryGetValue((linked.Target, linked.Subject), out found)))
            {
                continue;
            }

            if (!context.CanHoldTogether(fact, found)) continue;
            var (first, second) = InOrder(context, found, fact);
            var nodes = context.Graph.Nodes;
            var (subject, target) = (context.Fact(second.Fact).Subject, context.Fact(second.Fact).Target);
            context.Problems.Add(
                ConstraintViolations.DisjointFacts, context.OtherEnd(second.Fact, second.Claim, subject), nodes[subject].Key,
                context.Vocabulary.Members[context.Fact(second.Fact).Member].Label, nodes[target].Key,
                context.Vocabulary.Members[context.Fact(first.Fact).Member].Label, context.Origins.Value(first.Claim), disjoint.Place);
        }
    }

    /// <summary>The walked facts of a relation by their two ends; of a symmetric one in both orders.</summary>
    private static Dictionary<(int Subject, int Target), int> Pairs(CheckContext context, Member member)
    {
        var facts = new Dictionary<(int, int), int>();
        foreach (var fact in context.WalkedFacts(member.Index))
        {
            var linked = context.Fact(fact);
            facts[(linked.Subject, linked.Target)] = fact;
            if (member.IsSymmetric) facts[(linked.Target, linked.Subject)] = fact;
        }

        return facts;
    }

    private static ((int Fact, int Claim) First, (int Fact, int Claim) Second) InOrder(CheckContext context, int a, int b)
    {
        var (x, y) = ((Fact: a, Claim: context.FirstClaim(a)), (Fact: b, Claim: context.FirstClaim(b)));
        return StatedFacts.Compare(context.Origins.Value(x.Claim), context.Origins.Value(y.Claim)) < 0 ? (x, y) : (y, x);
    }
}
