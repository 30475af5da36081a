using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>
/// Compares facts of relations that exclude each other, and of relations that hold in one direction only. One source that states both is
/// wrong, which is an error; two that state one each contradict each other.
/// </summary>
internal sealed class RelationContradictions(CheckContext context, ContradictionReport report, FactComparison comparison)
{
    public void Run()
    {
        foreach (var member in context.Vocabulary.Members)
        {
            foreach (var constraint in member.Constraints)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (constraint is ShapeConstraint { Shape: RelationShape.Asymmetric }) CheckBothWays(member);
                if (constraint is DisjointRelationConstraint disjoint) CheckDisjoint(member, disjoint);
            }
        }
    }

    private void CheckBothWays(VocabularyMember member)
    {
        foreach (var (fact, back) in OpposedFacts.BothWays(context, member))
        {
            if (comparison.Compare(fact, back) is not { } found) continue;
            var (first, second) = (found.First, found.Second);
            if (!IsOfOneSource(first, second))
            {
                context.Problems.Add(
                    ContradictionProblems.BothWays, context.Origins.Value(second.Claim),
                    report.FactText(second.Claim), report.SourceText(second.Claim), report.FactText(first.Claim),
                    report.SourceText(first.Claim),
                    context.Origins.Value(first.Claim), member.JsonName);
                continue;
            }

            var nodes = context.Graph.Nodes;
            var (subject, target) = (context.Fact(second.Fact).Subject, context.Fact(second.Fact).Target);
            context.Problems.Add(
                ConstraintViolations.BothWays, context.OtherEnd(second.Fact, second.Claim, subject), nodes[subject].Key,
                context.MemberName(second.Claim), nodes[target].Key, context.OtherEnd(first.Fact, first.Claim, target));
        }
    }

    private void CheckDisjoint(VocabularyMember member, DisjointRelationConstraint disjoint)
    {
        var other = context.Vocabulary.Members[disjoint.Member];

        // Either side may say it; where both do, it is checked once.
        if (other.Index < member.Index
            && other.Constraints.Any(constraint => constraint is DisjointRelationConstraint back && back.Member == member.Index)) return;
        foreach (var (fact, opposed) in OpposedFacts.OfTwo(context, member, other))
        {
            if (comparison.Compare(fact, opposed) is not { } found) continue;
            var (first, second) = (found.First, found.Second);
            if (!IsOfOneSource(first, second))
            {
                context.Problems.Add(
                    ContradictionProblems.Disjoint, context.Origins.Value(second.Claim),
                    report.FactText(second.Claim), report.SourceText(second.Claim), report.FactText(first.Claim),
                    report.SourceText(first.Claim),
                    context.Origins.Value(first.Claim), member.JsonName, other.JsonName);
                continue;
            }

            var nodes = context.Graph.Nodes;
            var (subject, target) = (context.Fact(second.Fact).Subject, context.Fact(second.Fact).Target);
            context.Problems.Add(
                ConstraintViolations.DisjointFacts, context.OtherEnd(second.Fact, second.Claim, subject), nodes[subject].Key,
                context.Vocabulary.Members[context.Fact(second.Fact).Member].Label, nodes[target].Key,
                context.Vocabulary.Members[context.Fact(first.Fact).Member].Label, context.Origins.Value(first.Claim), disjoint.Place);
        }
    }

    private bool IsOfOneSource(StatedClaim a, StatedClaim b) =>
        context.Graph.Claims[a.Claim].Source == context.Graph.Claims[b.Claim].Source;
}
