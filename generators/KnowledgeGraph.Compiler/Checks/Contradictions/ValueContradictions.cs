using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>Compares what is claimed of single-valued members.</summary>
/// <remarks>
/// A claim is held against those before it that differ in more than their source, so that thousands of sources of a few values take linear
/// time. Of one member of one entity at most <see cref="PairLimit"/> pairs are compared, for values that all differ and are all compatible.
/// </remarks>
internal sealed class ValueContradictions(CheckContext context, ContradictionReport report)
{
    private const int PairLimit = 100_000;

    /// <summary>The facts of one member, each as its node and number; of a symmetric relation once for each end.</summary>
    private readonly List<ulong> _edges = [];

    /// <summary>What is stated of one node.</summary>
    private readonly List<Stated> _stated = [];

    /// <summary>Those of them that the next is compared with, and what they say besides their source.</summary>
    private readonly List<Stated> _compared = [];

    /// <summary>The pairs of facts that are reported: what two values are is said once, however many sources give them.</summary>
    private readonly HashSet<ulong> _reported = [];

    /// <summary>The rule for the values of the member where they are judgements, or null.</summary>
    private JudgementConstraint? _judgement;

    /// <summary>The member that has one value, by the name that it has on the side of its node.</summary>
    private KindMember _view = null!;

    private readonly Dictionary<
        (int Fact, string? Scope, string? Voice, string? Since, string? Until, string? At, int Force), int> _sources = [];

    public void Run()
    {
        foreach (var kind in context.Vocabulary.Kinds)
        {
            foreach (var view in kind.Members)
            {
                if (view.DeclaredBy != kind.Index || view.Cardinality == Cardinality.Many) continue;
                context.CancellationToken.ThrowIfCancellationRequested();
                CollectEdges(view);
                CheckMember(view);
            }
        }
    }

    private void CollectEdges(KindMember view)
    {
        _edges.Clear();
        var isSymmetric = context.Vocabulary.Members[view.Member].IsSymmetric;
        var (start, end) = context.FactsOf(view.Member);
        for (var i = start; i < end; i++)
        {
            var fact = context.Fact(i);
            if (!view.IsInverse) _edges.Add(((ulong)fact.Subject << 32) | (uint)i);
            if (view.IsInverse || isSymmetric && fact.Target != fact.Subject) _edges.Add(((ulong)fact.Target << 32) | (uint)i);
        }

        // The facts of a member are in the order of their subjects already.
        if (view.IsInverse || isSymmetric) _edges.Sort();
    }

    private void CheckMember(KindMember view)
    {
        _view = view;
        var member = context.Vocabulary.Members[view.Member];
        _judgement = member.Constraints.OfType<JudgementConstraint>().FirstOrDefault();
        for (int start = 0, end; start < _edges.Count; start = end)
        {
            end = start + 1;
            while (end < _edges.Count && _edges[end] >> 32 == _edges[start] >> 32) end++;
            if (end - start > 1) CheckNode(member, (int)(_edges[start] >> 32), start, end);
        }
    }

    private void CheckNode(VocabularyMember member, int node, int start, int end)
    {
        var isDecided = Collect(start, end);
        if (_stated.Count < 2) return;

        _compared.Clear();
        _sources.Clear();
        _reported.Clear();
        var pairs = 0;
        foreach (var second in _stated)
        {
            Stated? judged = null;
            foreach (var first in _compared)
            {
                if (pairs++ >= PairLimit)
                {
                    context.Problems.Add(
                        ToolProblems.TooManyPairs, PlaceOf(node, second), context.Graph.Nodes[node].Key, NameFor(second.Claim),
                        _stated.Count.ToString(CultureInfo.InvariantCulture) + " claims",
                        PairLimit.ToString("N0", CultureInfo.InvariantCulture) + " pairs");
                    return;
                }

                var verdict = Compare(member, first, second, isDecided);
                if (verdict == Verdict.Judgement) judged ??= first;
                if (verdict == Verdict.Resolved) report.Resolved(second.Claim, first.Claim);
                if (verdict is not (Verdict.Contradiction or Verdict.BothPreferred)) continue;

                judged = null;
                if (!IsFirst(first, second)) break;
                if (verdict == Verdict.BothPreferred) report.BothPreferred(second.Claim, first.Claim, PlaceOf(node, first));
                else Report(node, first, second);
                break;
            }

            if (judged is { } other && IsFirst(other, second))
                report.Judgements(second.Claim, PlaceOf(node, second), other.Claim, PlaceOf(node, other));
            if (IsNew(second)) _compared.Add(second);
        }
    }

    /// <summary>
    /// Lists what is stated of a node, in the order of the places, and determines whether a rank decides among all that is walked.
    /// </summary>
    private bool Collect(int start, int end)
    {
        _stated.Clear();
        var isDecided = false;
        for (var i = start; i < end; i++)
        {
            var fact = (int)(uint)_edges[i];
            isDecided |= context.Fact(fact).Standing == Standing.Preferred;
            var (claim, last) = context.ClaimsOf(fact);
            for (; claim < last; claim++)
            {
                if (context.Graph.Claims[claim].Modality <= Modality.Opinion) _stated.Add(new Stated(fact, claim));
            }
        }

        _stated.Sort((a, b) => report.ComparePlaces(a.Claim, b.Claim));
        return isDecided;
    }

    private Verdict Compare(VocabularyMember member, Stated first, Stated second, bool isDecided)
    {
        if (first.Fact == second.Fact) return Verdict.Compatible;

        var (a, b) = (context.Graph.Claims[first.Claim], context.Graph.Claims[second.Claim]);
        var verdict = ClaimComparison.Compare(a, b, _judgement is null ? ClaimRules.None : ClaimRules.Judgement);
        if (verdict == Verdict.Compatible) return verdict;

        // Of one source, linking reports it.
        if (verdict == Verdict.Contradiction && (isDecided || a.Source == b.Source)) return Verdict.Compatible;
        if (verdict == Verdict.BothPreferred && a.Source == b.Source) return Verdict.Compatible;
        if (_judgement is not null && a.Source == b.Source && ClaimComparison.Compare(a, b) == Verdict.Contradiction)
            return Verdict.Compatible;
        var (x, y) = (context.Fact(first.Fact).Value, context.Fact(second.Fact).Value);
        return x is not null && y is not null && (TypedValue.AreCompatible(member.Type, x, y) || AreNear(member, x, y))
            ? Verdict.Compatible
            : verdict;
    }

    /// <summary>Whether two grades are as near to each other as the rule for judgements accepts.</summary>
    private bool AreNear(VocabularyMember member, string grade, string other)
    {
        if (_judgement is not { Tolerance: > 0 } judgement || member.Enumeration is not { } grades) return false;
        var texts = grades.CanonicalTexts.ToList();
        return Math.Abs(texts.IndexOf(grade) - texts.IndexOf(other)) <= judgement.Tolerance;
    }

    /// <summary>
    /// Whether a later claim may contradict this one and none of those that are compared already: of two sources of the same, one is
    /// another.
    /// </summary>
    private bool IsNew(Stated stated)
    {
        const int Several = -2;
        var claim = context.Graph.Claims[stated.Claim];
        var key = (stated.Fact, claim.Scope, claim.AttributedTo, claim.Since, claim.Until, claim.At,
            4 * (int)claim.Rank + (claim.Modality == Modality.Opinion ? 1 : 0));
        if (!_sources.TryGetValue(key, out var source))
        {
            _sources.Add(key, claim.Source);
            return true;
        }

        if (source == Several || source == claim.Source) return false;
        _sources[key] = Several;
        return true;
    }

    private bool IsFirst(Stated first, Stated second) =>
        _reported.Add(((ulong)Math.Min(first.Fact, second.Fact) << 32) | (uint)Math.Max(first.Fact, second.Fact));

    private void Report(int node, Stated first, Stated second)
    {
        var scope = context.Graph.Claims[second.Claim].Scope;
        context.Problems.Add(
            ContradictionProblems.Values, PlaceOf(node, second),
            report.FactText(second.Claim), report.SourceText(second.Claim), report.FactText(first.Claim), report.SourceText(first.Claim),
            PlaceOf(node, first), NameFor(second.Claim), scope is null ? "" : " for the scope '" + scope + "'");
    }

    /// <summary>Names the member as the language of the claim does, which may have stated it from the other side.</summary>
    private string NameFor(int claim) => context.Origins.Format(claim).Names.Of(_view.Name);

    /// <summary>Where the claim names the other end than the node: its value, or its subject where it was stated from that side.</summary>
    private Anchor PlaceOf(int node, Stated stated)
    {
        var fact = context.Fact(stated.Fact);
        var subject = context.Origins.Claims[stated.Claim].IsReversed ? fact.Target : fact.Subject;
        return subject == node ? context.Origins.Value(stated.Claim) : context.Origins.Subject(stated.Claim);
    }

    private readonly record struct Stated(int Fact, int Claim);
}
