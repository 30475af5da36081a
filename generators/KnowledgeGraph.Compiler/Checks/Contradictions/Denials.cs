using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>Holds denials against what is claimed: the same fact, and of dates and quantities those that the denied one contains.</summary>
/// <remarks>
/// Takes linear time. Of the claims that a denial is held against those count that differ in more than their source, and of these the first
/// <see cref="ClaimLimit"/>.
/// </remarks>
internal sealed class Denials(CheckContext context, ContradictionReport report)
{
    private const int ClaimLimit = 1000;

    /// <summary>What the denials of one fact are held against: claims of that fact, and then those of facts within it.</summary>
    private readonly List<int> _stated = [];

    private readonly HashSet<(string? Scope, string? Voice, string? Since, string? Until, string? At, int Force)> _kinds = [];
    private int _statedOfSameFact;
    private bool _isCut;

    public void Run()
    {
        for (var fact = 0; fact < context.Graph.Facts.Count; fact++)
        {
            var isCollected = false;
            var (claim, end) = context.ClaimsOf(fact);
            for (; claim < end; claim++)
            {
                if (!ClaimComparison.IsDenial(context.Graph.Claims[claim])) continue;
                context.CancellationToken.ThrowIfCancellationRequested();
                if (!isCollected)
                {
                    Collect(fact);
                    if (_isCut) ReportLimit(fact, claim);
                }

                isCollected = true;
                Check(claim);
            }
        }
    }

    private void ReportLimit(int fact, int denial)
    {
        var limit = ClaimLimit.ToString("N0", CultureInfo.InvariantCulture);
        context.Problems.Add(
            ToolProblems.TooManyPairs, PlaceOf(denial), context.Graph.Nodes[context.Fact(fact).Subject].Key, context.MemberName(denial),
            $"more than {limit} claims that a denial is compared with", limit);
    }

    private void Collect(int fact)
    {
        _stated.Clear();
        _kinds.Clear();
        _isCut = false;
        AddClaims(fact);
        _statedOfSameFact = _stated.Count;

        var denied = context.Fact(fact);
        var type = context.Vocabulary.Members[denied.Member].Type;
        if (type is not (MemberType.PartialDate or MemberType.Quantity)) return;
        var (other, end) = context.FactsOf(denied.Member, denied.Subject);
        for (; other < end && !_isCut; other++)
        {
            if (other != fact && TypedValue.Contains(type, denied.Value!, context.Fact(other).Value!)) AddClaims(other);
        }
    }

    private void AddClaims(int fact)
    {
        var (index, end) = context.ClaimsOf(fact);
        for (; index < end && !_isCut; index++)
        {
            var claim = context.Graph.Claims[index];
            var force = 16 * (int)claim.Rank + (int)claim.Modality;
            if (ClaimComparison.IsDenial(claim)
                || !_kinds.Add((claim.Scope, claim.AttributedTo, claim.Since, claim.Until, claim.At, force))) continue;
            _isCut = _stated.Count == ClaimLimit;
            if (!_isCut) _stated.Add(index);
        }
    }

    private void Check(int denial)
    {
        var judged = -1;
        for (var i = 0; i < _stated.Count; i++)
        {
            var claim = _stated[i];
            switch (ClaimComparison.Compare(context.Graph.Claims[denial], context.Graph.Claims[claim]))
            {
                case Verdict.Judgement when judged < 0:
                    judged = claim;
                    break;
                case Verdict.Resolved:
                    report.Resolved(denial, claim);
                    break;
                case Verdict.BothPreferred:
                    report.BothPreferred(denial, claim, context.Origins.Value(claim));
                    return;
                case Verdict.Contradiction:
                    Report(denial, claim, i >= _statedOfSameFact);
                    return;
            }
        }

        if (judged >= 0) report.Judgements(denial, PlaceOf(denial), judged, context.Origins.Value(judged));
    }

    private void Report(int denial, int claim, bool isWider)
    {
        string denied = report.FactText(denial), stated = report.FactText(claim);
        string denier = report.SourceText(denial), source = report.SourceText(claim);
        var place = context.Origins.Value(claim);
        var scope = context.Graph.Claims[claim].Scope;
        if (scope is not null && context.Graph.Claims[denial].Scope is null)
        {
            var reason = "because it has no scope and so covers the scope '" + scope + "'";
            context.Problems.Add(ContradictionProblems.RuledOut, PlaceOf(denial), denied, denier, stated, source, place, reason);
        }
        else if (isWider)
        {
            context.Problems.Add(
                ContradictionProblems.RuledOut, PlaceOf(denial), denied, denier, stated, source, place,
                "because the value lies within the denied one");
        }
        else
        {
            context.Problems.Add(ContradictionProblems.Denied, PlaceOf(denial), denied, denier, stated, source, place);
        }
    }

    private Anchor PlaceOf(int denial) => context.Origins.Qualifier(denial, QualifierKind.Modality);
}
