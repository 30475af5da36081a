using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>Reports entities of closed kinds in fact files, and names that entities of disjoint kinds share.</summary>
internal sealed class KindConstraintCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        foreach (var kind in context.Vocabulary.Kinds)
        {
            foreach (var constraint in kind.Constraints)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (constraint is ClosedConstraint closed) CheckClosed(context, kind, closed);
                if (constraint is DisjointKindConstraint disjoint) CheckDisjoint(context, kind, context.Vocabulary.Kinds[disjoint.Kind]);
            }
        }
    }

    private static void CheckClosed(CheckContext context, VocabularyKind kind, ClosedConstraint closed)
    {
        foreach (var node in context.NodesOf(kind))
        {
            if (!context.Graph.Nodes[node].DeclaredIn.IsCode)
                context.Problems.Add(
                    ConstraintViolations.ClosedKind, context.Origins.Nodes[node], context.Graph.Nodes[node].Key, kind.Name, closed.Place);
        }
    }

    private static void CheckDisjoint(CheckContext context, VocabularyKind kind, VocabularyKind other)
    {
        if (other.Index < kind.Index
            && other.Constraints.Any(constraint => constraint is DisjointKindConstraint back && back.Kind == kind.Index)) return;
        var names = new Dictionary<string, int>(System.StringComparer.Ordinal);
        foreach (var node in context.NodesOf(kind))
        {
            foreach (var name in NamesOf(context, node)) names[LookupText.Normalize(name)] = node;
        }

        foreach (var node in context.NodesOf(other))
        {
            foreach (var name in NamesOf(context, node))
            {
                if (!names.TryGetValue(LookupText.Normalize(name), out var found)) continue;
                Report(context, name, found, node);
                break;
            }
        }
    }

    private static IEnumerable<string> NamesOf(CheckContext context, int node)
    {
        yield return context.Graph.Nodes[node].Label;
        foreach (var alias in context.Graph.Nodes[node].Aliases) yield return alias;
    }

    private static void Report(CheckContext context, string name, int a, int b)
    {
        var places = context.Origins.Nodes;
        var (first, second) = StatedFacts.Compare(places[a], places[b]) < 0 ? (a, b) : (b, a);
        var (x, y) = (context.Graph.Nodes[first], context.Graph.Nodes[second]);
        context.Problems.Add(
            ConstraintViolations.DisjointKinds, places[second], y.Key, context.Vocabulary.Kinds[y.Kind].Name, name, x.Key,
            context.Vocabulary.Kinds[x.Kind].Name, places[first]);
    }
}
