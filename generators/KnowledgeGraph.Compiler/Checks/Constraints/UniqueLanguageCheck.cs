using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>Reports the second text of an entity in one language at the same time, where a member has one in each.</summary>
internal sealed class UniqueLanguageCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        foreach (var member in context.Vocabulary.Members)
        {
            if (!member.Constraints.Any(static constraint => constraint is UniqueLanguageConstraint)) continue;
            context.CancellationToken.ThrowIfCancellationRequested();
            var (fact, end) = context.FactsOf(member.Index);
            for (int next; fact < end; fact = next)
            {
                for (next = fact + 1; next < end && context.Fact(next).Subject == context.Fact(fact).Subject;) next++;
                if (next - fact > 1) Check(context, fact, next);
            }
        }
    }

    private static void Check(CheckContext context, int start, int end)
    {
        var claims = new List<(string Language, int Fact, int Claim)>();
        for (var fact = start; fact < end; fact++)
        {
            var linked = context.Fact(fact);
            if (linked.Standing != Standing.Hidden && linked.Value is { } text)
                claims.Add((text.Substring(text.LastIndexOf('@') + 1), fact, context.FirstClaim(fact)));
        }

        claims.Sort((a, b) => StatedFacts.Compare(context.Origins.Value(a.Claim), context.Origins.Value(b.Claim)));
        for (var i = 1; i < claims.Count; i++)
        {
            var (language, fact, claim) = claims[i];
            for (var j = 0; j < i; j++)
            {
                if (claims[j].Language != language || !context.HoldTogether(claims[j].Fact, fact)) continue;
                context.Problems.Add(
                    ConstraintViolations.LanguageTwice, context.Origins.Value(claim), context.Graph.Nodes[context.Fact(fact).Subject].Key,
                    context.MemberName(claim), language, context.Origins.Value(claims[j].Claim));
                break;
            }
        }
    }
}
