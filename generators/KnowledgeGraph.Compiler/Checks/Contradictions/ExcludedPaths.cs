using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Checks.Assertions;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>Finds facts of a relation that lead to where a path leads which excludes them.</summary>
/// <remarks>
/// One search for each fact of the relation. Of the paths to its end a shortest one counts, and of its facts one claim each that is not
/// compatible with the claim of the relation, and holds together with those before it.
/// </remarks>
internal sealed class ExcludedPaths(CheckContext context, ContradictionReport report, ConstraintPaths paths)
{
    public void Run()
    {
        foreach (var (member, disjoint) in context.ConstraintsOf<DisjointPathConstraint>()) Check(member, disjoint);
    }

    private void Check(VocabularyMember member, DisjointPathConstraint disjoint)
    {
        var search = paths.Search(disjoint.Path);
        var (fact, end) = context.FactsOf(member.Index);
        for (; fact < end; fact++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var linked = context.Fact(fact);
            if (Find(search, fact, linked.Subject, linked.Target) is { } found) Report(member, disjoint, found);
            else if (member.IsSymmetric && Find(search, fact, linked.Target, linked.Subject) is { } back) Report(member, disjoint, back);
            if (paths.ReportUnfinished(search, disjoint.Path, disjoint.Place)) return;
        }
    }

    private Exclusion? Find(PathSearch search, int fact, int subject, int target)
    {
        if (search.Find([subject], (target, target + 1)) is not { Steps.Count: > 0 } witness) return null;
        if (witness.Steps.Any(step => step.Fact == fact || step.Fact < 0)) return null;
        Exclusion? judged = null;
        var (claim, end) = context.ClaimsOf(fact);
        for (; claim < end; claim++)
        {
            if (!ConstraintPaths.CanOppose(context.Graph.Claims[claim]) || Opposed(claim, witness) is not { } opposed) continue;
            var isCertain = opposed.TrueForAll(other => VerdictOf(claim, other) != Verdict.Judgement);
            var found = new Exclusion(claim, opposed[0], isCertain, witness);
            if (found.IsCertain) return found;
            judged ??= found;
        }

        return judged;
    }

    /// <summary>
    /// Returns a claim for each step of a path. The claims hold together, and none of them is compatible with the given claim. Returns null
    /// if a step has no such claim.
    /// </summary>
    private List<int>? Opposed(int claim, PathWitness witness)
    {
        var opposed = new List<int>();
        foreach (var step in witness.Steps)
        {
            var (other, end) = context.ClaimsOf(step.Fact);
            while (other < end && !(IsOpposed(claim, other) && opposed.TrueForAll(before => IsOpposed(before, other)))) other++;
            if (other == end) return null;
            opposed.Add(other);
        }

        return opposed;
    }

    /// <summary>Whether two claims are about the same time and scope, so that what they say together can be held against others.</summary>
    private bool IsOpposed(int claim, int other) =>
        ConstraintPaths.CanOppose(context.Graph.Claims[other]) && VerdictOf(claim, other) is not (Verdict.Compatible or Verdict.Resolved);

    private Verdict VerdictOf(int claim, int other) => ClaimComparison.Compare(context.Graph.Claims[claim], context.Graph.Claims[other]);

    private void Report(VocabularyMember member, DisjointPathConstraint disjoint, Exclusion found) => context.Problems.Add(
        found.IsCertain ? ContradictionProblems.PathExcluded : ContradictionProblems.PathJudged,
        context.Origins.Value(found.Claim), report.StatementText(found.Claim), report.SourceText(found.Claim),
        report.StatementText(found.Other), report.SourceText(found.Other), context.Origins.Value(found.Other), member.JsonName,
        disjoint.Path, WitnessText.Of(context, found.Witness));

    /// <param name="Claim">The claim of the relation.</param>
    /// <param name="Other">The claim of the path's first fact.</param>
    /// <param name="IsCertain">Whether all of them are meant as facts.</param>
    private sealed record Exclusion(int Claim, int Other, bool IsCertain, PathWitness Witness);
}
