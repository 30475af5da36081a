using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>Reports texts without a visible character, unless a constraint of their member has reported them already.</summary>
internal sealed class EmptyTextCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        foreach (var member in context.Vocabulary.Members)
        {
            if (member.Type is not (MemberType.Text or MemberType.LanguageText)) continue;
            context.CancellationToken.ThrowIfCancellationRequested();
            var (fact, end) = context.FactsOf(member.Index);
            for (; fact < end; fact++)
            {
                var linked = context.Fact(fact);
                if (linked.Standing == Standing.Hidden || !ValueRule.IsEmpty(linked.Value!, member.Type)
                    || IsReported(context, member, linked.Value!)) continue;
                foreach (var claim in context.WalkedClaims(fact))
                    context.Problems.Add(ConstraintViolations.EmptyText, context.Origins.Value(claim), context.MemberName(claim));
            }
        }
    }

    private static bool IsReported(CheckContext context, VocabularyMember member, string value) =>
        member.Constraints.Any(constraint => constraint.RuleFor(member.Type, context.Inputs.Today)?.FaultOf(value) is not null);
}
