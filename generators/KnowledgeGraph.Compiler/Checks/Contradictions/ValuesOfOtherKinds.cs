using System.Collections.Generic;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>Finds values that are true only of nodes of another kind. Linear in the facts of the members.</summary>
internal sealed class ValuesOfOtherKinds(CheckContext context, ContradictionReport report)
{
    public void Run()
    {
        foreach (var (member, fitting) in context.ConstraintsOf<FittingKindConstraint>()) Check(member, fitting);
    }

    private void Check(VocabularyMember member, FittingKindConstraint fitting)
    {
        var values = new ComparableValues(member, fitting.Values);
        var kind = context.Vocabulary.Kinds[fitting.Kind];
        var (fact, end) = context.FactsOf(member.Index);
        for (; fact < end; fact++)
        {
            var linked = context.Fact(fact);
            if (!kind.Includes(context.Graph.Nodes[linked.Subject].Kind) && values.Contain(context.ValueText(fact)))
                Report(kind, fitting, fact, linked.Subject);
            if (member.IsSymmetric && linked.Target != linked.Subject && !kind.Includes(context.Graph.Nodes[linked.Target].Kind)
                && values.Contain(context.Graph.Nodes[linked.Subject].Key))
                Report(kind, fitting, fact, linked.Target);
        }
    }

    private void Report(VocabularyKind kind, FittingKindConstraint fitting, int fact, int node)
    {
        var (claim, end) = context.ClaimsOf(fact);
        for (; claim < end; claim++)
        {
            if (!ConstraintPaths.CanOppose(context.Graph.Claims[claim])) continue;
            var entity = context.Graph.Nodes[node];
            context.Problems.Add(
                ContradictionProblems.OtherKind, context.OtherEnd(fact, claim, node), report.StatementText(claim), report.SourceText(claim),
                entity.Key, context.Vocabulary.Kinds[entity.Kind].Name, kind.Name, context.Origins.Nodes[node], fitting.Place);
        }
    }
}
