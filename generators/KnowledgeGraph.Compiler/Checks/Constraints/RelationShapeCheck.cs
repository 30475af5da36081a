using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>
/// Reports facts of a thing to itself. Two facts that exclude each other are contradictions: see
/// <see cref="Contradictions.RelationContradictions"/>.
/// </summary>
internal sealed class RelationShapeCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        foreach (var member in context.Vocabulary.Members)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (Has(member, RelationShape.Irreflexive) || Has(member, RelationShape.Asymmetric)) CheckReflexive(context, member);
        }
    }

    public static bool Has(VocabularyMember member, RelationShape shape) =>
        member.Constraints.Any(constraint => constraint is ShapeConstraint found && found.Shape == shape);

    private static void CheckReflexive(CheckContext context, VocabularyMember member)
    {
        foreach (var fact in context.WalkedFacts(member.Index))
        {
            var linked = context.Fact(fact);
            if (linked.Subject != linked.Target) continue;
            foreach (var claim in context.WalkedClaims(fact))
            {
                context.Problems.Add(
                    ConstraintViolations.Reflexive, context.Origins.Value(claim), context.Graph.Nodes[linked.Subject].Key,
                    context.MemberName(claim));
            }
        }
    }
}
