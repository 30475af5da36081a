using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>
/// Reports facts of symmetric relations that are stated in one direction only, where the vocabulary asks for both:
/// <c>[Symmetric(BothWays = true)]</c>.
/// </summary>
internal sealed class BothWaysCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        foreach (var member in context.Vocabulary.Members)
        {
            // The other direction may be among the claims that are left out because of errors, as was reported.
            if (!member.MustStateBothWays || context.Failures.HasUnknown || context.Failures.Relations.Contains(member.Index)) continue;
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var fact in context.WalkedFacts(member.Index))
            {
                var linked = context.Fact(fact);
                if (linked.Subject != linked.Target && !IsStatedBothWays(context, fact)) Report(context, fact);
            }
        }
    }

    private static bool IsStatedBothWays(CheckContext context, int fact)
    {
        var (isForward, isBackward) = (false, false);
        foreach (var claim in context.WalkedClaims(fact))
        {
            // The image of an extended graph does not say in which directions a claim is stated there: its own build looks.
            if (context.Graph.Claims[claim].Module != context.Vocabulary.OwnModule) return true;
            var origin = context.Origins.Claims[claim];
            isForward |= !origin.IsReversed || origin.IsStatedBothWays;
            isBackward |= origin.IsReversed || origin.IsStatedBothWays;
        }

        return isForward && isBackward;
    }

    private static void Report(CheckContext context, int fact)
    {
        var claim = context.FirstClaim(fact);
        var linked = context.Fact(fact);
        var (subject, target) = context.Origins.Claims[claim].IsReversed
            ? (linked.Target, linked.Subject)
            : (linked.Subject, linked.Target);
        context.Problems.Add(
            FactProblems.OneWay, context.Origins.Value(claim), context.Graph.Nodes[subject].Key, context.MemberName(claim),
            context.Graph.Nodes[target].Key);
    }
}
