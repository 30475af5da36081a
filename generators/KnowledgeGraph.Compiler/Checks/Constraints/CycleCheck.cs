using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>
/// Reports the shortest cycle of each strongly connected part of an acyclic relation. Finding the parts takes linear time (Tarjan 1972).
/// </summary>
internal sealed class CycleCheck : IGraphCheck
{
    /// <summary>How many nodes and places of a cycle a message names.</summary>
    private const int ListedNodes = 12;

    public void Run(CheckContext context)
    {
        foreach (var member in context.Vocabulary.Members)
        {
            if (RelationShapeCheck.Has(member, RelationShape.Acyclic)) Check(context, member);
        }
    }

    private static void Check(CheckContext context, VocabularyMember member)
    {
        context.CancellationToken.ThrowIfCancellationRequested();

        // What another constraint of the relation rules out already is reported as that.
        var isAsymmetric = RelationShapeCheck.Has(member, RelationShape.Asymmetric);
        var shortest = isAsymmetric ? 3 : RelationShapeCheck.Has(member, RelationShape.Irreflexive) ? 2 : 1;
        foreach (var cycle in new RelationCycles(context, member, shortest).Find()) Report(context, cycle);
    }

    /// <summary>Reports a cycle at that of its facts which stands last.</summary>
    private static void Report(CheckContext context, IReadOnlyList<int> cycle)
    {
        var claims = cycle.Select(context.FirstClaim).ToList();
        var last = 0;
        for (var i = 1; i < cycle.Count; i++)
        {
            if (StatedFacts.Compare(context.Origins.Value(claims[i]), context.Origins.Value(claims[last])) > 0) last = i;
        }

        var keys = new List<string>();
        var places = new List<Argument>();
        for (var i = 0; i < cycle.Count && i < ListedNodes; i++)
        {
            var at = (last + i) % cycle.Count;
            keys.Add(context.Graph.Nodes[context.Fact(cycle[at]).Subject].Key);
            if (i == 0) continue;
            places.Add(i == 1 ? " (the other facts are at " : ", ");
            places.Add(context.Origins.Value(claims[at]));
        }

        if (cycle.Count > ListedNodes) keys.Add("…");
        if (cycle.Count > ListedNodes) places.Add(", …");
        if (places.Count > 0) places.Add(")");
        keys.Add(keys[0]);
        context.Problems.Add(
            ConstraintViolations.Cycle, context.OtherEnd(cycle[last], claims[last], context.Fact(cycle[last]).Subject),
            context.MemberName(claims[last]), string.Join(" → ", keys), new Passage(places.ToEquatableArray()));
    }
}
