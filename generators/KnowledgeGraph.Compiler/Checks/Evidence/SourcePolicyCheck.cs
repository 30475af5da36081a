using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>Holds the facts of a member to what it says of their sources.</summary>
internal sealed class SourcePolicyCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        foreach (var member in context.Vocabulary.Members)
        {
            foreach (var constraint in member.Constraints)
            {
                if (constraint is SourcesConstraint sources) Check(context, member, new SourcePolicy(sources, context.Inputs.Today));
            }
        }
    }

    private static void Check(CheckContext context, VocabularyMember member, SourcePolicy policy)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var sources = new List<LinkedSource>();
        var (fact, end) = context.FactsOf(member.Index);
        for (; fact < end; fact++)
        {
            if (context.Fact(fact).Standing == Standing.Hidden || !Collect(context, fact, sources)) continue;
            if (policy.Fault(sources) is not var (problem, faults)) continue;
            var claim = context.FirstClaim(fact);
            var subject = context.Graph.Nodes[context.Fact(fact).Subject].Key;
            context.Problems.Add(
                problem, context.Origins.Value(claim), subject + " " + member.JsonName + " " + context.ValueText(fact), policy.Needed,
                policy.Place, faults);
        }
    }

    /// <summary>
    /// Collects the distinct sources of a fact; false when all of its claims are inferred, or one names a source that there is not, as was
    /// reported.
    /// </summary>
    private static bool Collect(CheckContext context, int fact, List<LinkedSource> sources)
    {
        sources.Clear();
        var isStated = false;
        foreach (var index in context.WalkedClaims(fact))
        {
            var claim = context.Graph.Claims[index];
            if (claim is { Source: < 0, Modality: not Modality.Inferred } && NamesSource(context.Origins.Declaration(index))) return false;
            isStated |= claim.Modality != Modality.Inferred;
            if (claim.Source >= 0 && !sources.Contains(context.Graph.Sources[claim.Source]))
                sources.Add(context.Graph.Sources[claim.Source]);
        }

        return isStated;
    }

    private static bool NamesSource(ClaimDeclaration claim) =>
        claim.DefaultSource is not null || claim.Qualifiers.Any(static qualifier => qualifier.Kind == QualifierKind.Source);
}
