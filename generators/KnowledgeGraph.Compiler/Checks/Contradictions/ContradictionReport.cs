using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>Writes claims into messages, and reports what does not depend on why two claims are incompatible.</summary>
internal sealed class ContradictionReport(CheckContext context)
{
    /// <summary>Names the fact of a claim as it is written there: subject, member, value.</summary>
    public string FactText(int claim)
    {
        var written = context.Origins.Declaration(claim);
        return written.Subject + " " + written.Member + " " + written.Value;
    }

    /// <summary>Names what a claim states: its fact or that it is denied, and whose voice that is.</summary>
    public string StatementText(int claim)
    {
        var linked = context.Graph.Claims[claim];
        var text = ClaimComparison.IsDenial(linked) ? "not " + FactText(claim) : FactText(claim);
        return linked.AttributedTo is { } who ? text + " (" + who + ")" : text;
    }

    /// <summary>Names who states a claim.</summary>
    public string SourceText(int claim)
    {
        var linked = context.Graph.Claims[claim];
        if (linked.Source >= 0) return context.Graph.Sources[linked.Source].Key;
        return linked.Modality == Modality.Inferred ? "a conclusion" : "a claim without a source";
    }

    /// <summary>Compares claims by where they are written.</summary>
    public int ComparePlaces(int first, int second)
    {
        var (a, b) = (context.Origins.Claims[first], context.Origins.Claims[second]);
        return a.Unit != b.Unit ? a.Unit.CompareTo(b.Unit) : a.Declaration.CompareTo(b.Declaration);
    }

    /// <summary>Reports at a claim that no more pairs are compared.</summary>
    /// <param name="what">What would be compared, in the plural.</param>
    public void TooManyPairs(int claim, int node, string what, int limit)
    {
        var text = limit.ToString("N0", CultureInfo.InvariantCulture);
        context.Problems.Add(
            ToolProblems.TooManyPairs, context.Origins.Value(claim), context.Graph.Nodes[node].Key, context.MemberName(claim),
            $"more than {text} pairs of {what}", text);
    }

    /// <summary>Reports that a claim is incompatible with another one, by judgement.</summary>
    public void Judgements(int claim, Anchor place, int other, Anchor otherPlace) => context.Problems.Add(
        ContradictionProblems.Judgements, place, StatementText(claim), SourceText(claim), StatementText(other), SourceText(other),
        otherPlace);

    /// <summary>Reports that two claims are both preferred, which is no choice.</summary>
    public void BothPreferred(int claim, int other, Anchor otherPlace) => context.Problems.Add(
        ContradictionProblems.BothPreferred, context.Origins.Qualifier(claim, QualifierKind.Rank),
        StatementText(claim), SourceText(claim), StatementText(other), SourceText(other), otherPlace);

    /// <summary>Reports the rank that resolves a contradiction of two claims where it gives no reason.</summary>
    public void Resolved(int claim, int other)
    {
        // Where one is preferred and the other deprecated, either would do.
        if (HasReason(claim) || HasReason(other)) return;
        RankWithoutReason(claim, other);
        RankWithoutReason(other, claim);
    }

    private bool HasReason(int claim)
    {
        var linked = context.Graph.Claims[claim];
        return linked.Rank != Rank.Normal && !string.IsNullOrWhiteSpace(linked.RankReason);
    }

    private void RankWithoutReason(int claim, int other)
    {
        var rank = context.Graph.Claims[claim].Rank;
        if (rank == Rank.Normal || !context.RankedClaims.Add(context.Origins.Value(claim))) return;
        context.Problems.Add(
            ContradictionProblems.RankWithoutReason, context.Origins.Qualifier(claim, QualifierKind.Rank),
            rank == Rank.Preferred ? "preferred" : "deprecated", StatementText(other), SourceText(other), context.Origins.Value(other));
    }
}
