using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>
/// Compares facts of relations that exclude each other, and of relations that hold in one direction only. One source that states both is
/// wrong, which is an error; two that state one each contradict each other.
/// </summary>
/// <remarks>Of the claims of two facts at most <see cref="PairLimit"/> pairs are compared.</remarks>
internal sealed class RelationContradictions(CheckContext context, ContradictionReport report)
{
    private const int PairLimit = 1000;

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
            if (Compare(fact, back) is not { } found) continue;
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
            if (Compare(fact, opposed) is not { } found) continue;
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

    /// <summary>
    /// Compares the claims of two facts and returns two that contradict each other, by place: of one source where there are such. What else
    /// there is to say is reported.
    /// </summary>
    private (Stated First, Stated Second)? Compare(int fact, int other)
    {
        (Stated First, Stated Second)? found = null, judged = null, preferred = null;
        var pairs = 0;
        var (a, endOfA) = context.ClaimsOf(fact);
        for (; a < endOfA && pairs <= PairLimit; a++)
        {
            var (b, endOfB) = context.ClaimsOf(other);
            for (; b < endOfB && pairs++ < PairLimit; b++)
            {
                var (x, y) = (context.Graph.Claims[a], context.Graph.Claims[b]);
                if (ClaimComparison.IsDenial(x) || ClaimComparison.IsDenial(y)) continue;
                switch (ClaimComparison.Compare(x, y))
                {
                    case Verdict.Contradiction when x.Source == y.Source:
                        return InOrder(new Stated(fact, a), new Stated(other, b));
                    case Verdict.Contradiction:
                        found ??= InOrder(new Stated(fact, a), new Stated(other, b));
                        break;
                    case Verdict.BothPreferred:
                        preferred ??= InOrder(new Stated(fact, a), new Stated(other, b));
                        break;
                    case Verdict.Judgement:
                        judged ??= InOrder(new Stated(fact, a), new Stated(other, b));
                        break;
                    case Verdict.Resolved:
                        report.Resolved(a, b);
                        break;
                }
            }
        }

        if (pairs > PairLimit)
        {
            var first = context.FirstClaim(other);
            var limit = PairLimit.ToString("N0", CultureInfo.InvariantCulture);
            context.Problems.Add(
                ToolProblems.TooManyPairs, context.Origins.Value(first), context.Graph.Nodes[context.Fact(other).Subject].Key,
                context.MemberName(first), $"more than {limit} pairs of claims", limit);
        }

        if (found is not null) return found;
        if (preferred is { } ranked)
            report.BothPreferred(ranked.Second.Claim, ranked.First.Claim, context.Origins.Value(ranked.First.Claim));
        else if (judged is { } pair)
            report.Judgements(
                pair.Second.Claim, context.Origins.Value(pair.Second.Claim), pair.First.Claim, context.Origins.Value(pair.First.Claim));
        return null;
    }

    private (Stated First, Stated Second) InOrder(Stated a, Stated b) => report.ComparePlaces(a.Claim, b.Claim) < 0 ? (a, b) : (b, a);

    private bool IsOfOneSource(Stated a, Stated b) => context.Graph.Claims[a.Claim].Source == context.Graph.Claims[b.Claim].Source;

    private readonly record struct Stated(int Fact, int Claim);
}
