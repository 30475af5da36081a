using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>Reports relations between nodes of which one certainly ended before the other began.</summary>
internal sealed class ContemporaryCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        foreach (var member in context.Vocabulary.Members)
        {
            if (!member.Constraints.Any(static constraint => constraint is ContemporaryConstraint)) continue;
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var fact in context.WalkedFacts(member.Index))
            {
                var linked = context.Fact(fact);
                if (!Check(context, fact, linked.Subject, linked.Target)) Check(context, fact, linked.Target, linked.Subject);
            }
        }
    }

    /// <summary>Reports that the earlier node ended before the later one began, and whether it did.</summary>
    private static bool Check(CheckContext context, int fact, int earlier, int later)
    {
        if (LifetimeOf(context, earlier) is not { End: >= 0 } first || LifetimeOf(context, later) is not { Start: >= 0 } second)
            return false;
        var (ends, starts) = (StatedDates.Of(context, first.End, earlier), StatedDates.Of(context, second.Start, later));
        if (starts.Dates.Count == 0 || ends.Dates.Count == 0) return false;
        foreach (var end in ends.Dates)
        {
            if (starts.Dates.Any(start => !end.Date.IsBefore(start.Date))) return false;
        }

        var (claim, linked, nodes) = (context.FirstClaim(fact), context.Fact(fact), context.Graph.Nodes);
        var isReversed = context.Origins.Claims[claim].IsReversed;
        var (subject, target) = isReversed ? (linked.Target, linked.Subject) : (linked.Subject, linked.Target);
        context.Problems.Add(
            ConstraintViolations.NotContemporary, context.Origins.Value(claim), nodes[subject].Key, context.MemberName(claim),
            nodes[target].Key,
            nodes[earlier].Key, ends.Dates[0].Date.ToString(), nodes[later].Key, starts.Dates[0].Date.ToString(),
            ends.Dates[0].Place(context),
            starts.Dates[0].Place(context));
        return true;
    }

    /// <summary>The lifetime that the node's kind declares, or the nearest kind above it.</summary>
    private static LifetimeConstraint? LifetimeOf(CheckContext context, int node)
    {
        var kind = context.Vocabulary.Kinds[context.Graph.Nodes[node].Kind];
        return kind.Constraints.OfType<LifetimeConstraint>().FirstOrDefault()
            ?? context.Vocabulary.KindsAbove(kind).SelectMany(static above => above.Constraints).OfType<LifetimeConstraint>()
                .FirstOrDefault();
    }
}
