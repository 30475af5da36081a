using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>Holds denials against what is claimed: the same fact, and of dates and quantities those that the denied one contains.</summary>
/// <remarks>Linear in the claims of facts without a denial. A denial is compared with at most <see cref="ClaimLimit"/> claims.</remarks>
internal sealed class Denials(CheckContext context, ContradictionReport report)
{
    private const int ClaimLimit = 10_000;

    private readonly List<(int Fact, int Claim)> _denials = [];

    public void Run()
    {
        for (var fact = 0; fact < context.Graph.Facts.Count; fact++)
        {
            var (claim, end) = context.ClaimsOf(fact);
            for (; claim < end; claim++)
            {
                if (ClaimComparison.IsDenial(context.Graph.Claims[claim])) _denials.Add((fact, claim));
            }
        }

        _denials.Sort((a, b) => report.ComparePlaces(a.Claim, b.Claim));
        foreach (var (fact, claim) in _denials)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Check(fact, claim);
        }
    }

    private void Check(int fact, int denial)
    {
        var denied = context.Fact(fact);
        var limit = ClaimLimit;
        var judged = -1;
        if (CheckClaims(denial, fact, fact, ref judged, ref limit)) return;

        var type = context.Vocabulary.Members[denied.Member].Type;
        if (type is ValueType.PartialDate or ValueType.Quantity)
        {
            var (other, end) = context.FactsOf(denied.Member, denied.Subject);
            for (; other < end; other++)
            {
                if (other == fact || !TypedValue.Contains(type, denied.Value!, context.Fact(other).Value!)) continue;
                if (CheckClaims(denial, fact, other, ref judged, ref limit)) return;
            }
        }

        if (judged >= 0) report.Judgements(denial, PlaceOf(denial), judged, context.Origins.Value(judged));
    }

    /// <summary>Compares a denial with the claims of a fact, and says whether one was reported.</summary>
    private bool CheckClaims(int denial, int deniedFact, int fact, ref int judged, ref int limit)
    {
        var (claim, end) = context.ClaimsOf(fact);
        for (; claim < end && limit > 0; claim++, limit--)
        {
            var (a, b) = (context.Graph.Claims[denial], context.Graph.Claims[claim]);
            switch (ClaimComparison.Compare(a, b))
            {
                case Verdict.Judgement when judged < 0:
                    judged = claim;
                    break;
                case Verdict.Resolved:
                    report.Resolved(denial, claim);
                    break;
                case Verdict.BothPreferred:
                    report.BothPreferred(denial, claim, context.Origins.Value(claim));
                    return true;
                case Verdict.Contradiction:
                    Report(denial, claim, isWider: deniedFact != fact);
                    return true;
            }
        }

        return false;
    }

    private void Report(int denial, int claim, bool isWider)
    {
        string denied = report.FactText(denial), stated = report.FactText(claim);
        string denier = report.SourceText(denial), source = report.SourceText(claim);
        var place = context.Origins.Value(claim);
        var scope = context.Graph.Claims[claim].Scope;
        if (scope is not null && context.Graph.Claims[denial].Scope is null)
        {
            var reason = "of the scope '" + scope + "', for the denial has none and is of all";
            context.Problems.Add(ContradictionProblems.RuledOut, PlaceOf(denial), denied, denier, stated, source, place, reason);
        }
        else if (isWider)
        {
            context.Problems.Add(ContradictionProblems.RuledOut, PlaceOf(denial), denied, denier, stated, source, place, "which lies in it");
        }
        else
        {
            context.Problems.Add(ContradictionProblems.Denied, PlaceOf(denial), denied, denier, stated, source, place);
        }
    }

    private Anchor PlaceOf(int denial) => context.Origins.Qualifier(denial, QualifierKind.Modality);
}
