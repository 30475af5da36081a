using System.Collections.Generic;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>
/// Finds what is claimed in the name of a node that somebody disputes, by a relation that denies. Linear in the claims, and in the claims
/// that each fact of such a relation denies.
/// </summary>
internal sealed class DisputedVoices(CheckContext context, ContradictionReport report)
{
    private Dictionary<int, List<int>>? _claimsByVoice;

    public void Run()
    {
        foreach (var (member, _) in context.ConstraintsOf<DeniesConstraint>())
        {
            _claimsByVoice ??= ClaimsByVoice();
            Check(member);
        }
    }

    private void Check(VocabularyMember member)
    {
        var (fact, end) = context.FactsOf(member.Index);
        for (; fact < end; fact++)
        {
            if (!_claimsByVoice!.TryGetValue(context.Fact(fact).Target, out var voiced)) continue;
            foreach (var claim in voiced)
            {
                if (Denial(fact, claim) is { } denial) Report(denial, claim);
            }
        }
    }

    /// <summary>The claim of a fact that denies another claim, or null.</summary>
    private int? Denial(int fact, int claim)
    {
        var (denial, end) = context.ClaimsOf(fact);
        for (; denial < end; denial++)
        {
            var (a, b) = (context.Graph.Claims[denial], context.Graph.Claims[claim]);
            if (ConstraintPaths.CanOppose(a) && a.Rank == b.Rank && a.AttributedNode != b.AttributedNode
                && ClaimTime.CertainlyOverlap(a, b)) return denial;
        }

        return null;
    }

    private void Report(int denial, int claim) => context.Problems.Add(
        ContradictionProblems.Disputed, context.Origins.Value(denial), report.StatementText(denial), report.SourceText(denial),
        report.FactText(claim), context.Graph.Claims[claim].AttributedTo!, report.SourceText(claim), context.Origins.Value(claim));

    /// <summary>The claims that are attributed to a node, whatever their modality: a rumor can be denied, too.</summary>
    private Dictionary<int, List<int>> ClaimsByVoice()
    {
        var claims = new Dictionary<int, List<int>>();
        for (var i = 0; i < context.Graph.Claims.Count; i++)
        {
            var claim = context.Graph.Claims[i];
            if (claim.AttributedNode < 0 || ClaimComparison.IsDenial(claim) || claim.Rank == Rank.Deprecated) continue;
            if (!claims.TryGetValue(claim.AttributedNode, out var list)) claims.Add(claim.AttributedNode, list = []);
            list.Add(i);
        }

        return claims;
    }
}
