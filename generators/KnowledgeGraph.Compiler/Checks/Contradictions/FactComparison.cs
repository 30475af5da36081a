using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>Compares the claims of two facts that cannot both be true.</summary>
/// <remarks>Of the claims of two facts at most <see cref="PairLimit"/> pairs are compared.</remarks>
internal sealed class FactComparison(CheckContext context, ContradictionReport report)
{
    private const int PairLimit = 1000;

    /// <summary>
    /// Compares the claims of two facts and returns two that contradict each other, by place: of one source where there are such. What else
    /// there is to say is reported.
    /// </summary>
    public ClaimPair? Compare(int fact, int other, ClaimRules rules = ClaimRules.None)
    {
        ClaimPair? found = null, judged = null, preferred = null;
        var pairs = 0;
        var (a, endOfA) = context.ClaimsOf(fact);
        for (; a < endOfA && pairs <= PairLimit; a++)
        {
            var (b, endOfB) = context.ClaimsOf(other);
            for (; b < endOfB && pairs++ < PairLimit; b++)
            {
                var (x, y) = (context.Graph.Claims[a], context.Graph.Claims[b]);
                if (ClaimComparison.IsDenial(x) || ClaimComparison.IsDenial(y)) continue;
                switch (ClaimComparison.Compare(x, y, rules))
                {
                    case Verdict.Contradiction when x.Source == y.Source:
                        return InOrder(new StatedClaim(fact, a), new StatedClaim(other, b));
                    case Verdict.Contradiction:
                        found ??= InOrder(new StatedClaim(fact, a), new StatedClaim(other, b));
                        break;
                    case Verdict.BothPreferred:
                        preferred ??= InOrder(new StatedClaim(fact, a), new StatedClaim(other, b));
                        break;
                    case Verdict.Judgement:
                        judged ??= InOrder(new StatedClaim(fact, a), new StatedClaim(other, b));
                        break;
                    case Verdict.Resolved:
                        report.Resolved(a, b);
                        break;
                }
            }
        }

        if (pairs > PairLimit)
        {
            var first = context.ClaimsOf(other).Start;
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

    private ClaimPair InOrder(StatedClaim a, StatedClaim b) =>
        report.ComparePlaces(a.Claim, b.Claim) < 0 ? new ClaimPair(a, b) : new ClaimPair(b, a);
}

/// <summary>A claim, and the fact that it states.</summary>
internal readonly record struct StatedClaim(int Fact, int Claim);

/// <summary>Two claims that contradict each other, in the order of their places.</summary>
internal readonly record struct ClaimPair(StatedClaim First, StatedClaim Second);
