using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.PathExpressions;

namespace KnowledgeGraph.Compiler.Checks.Assertions;

/// <summary>One end of a path: an entity, or any entity of a kind.</summary>
/// <param name="Node">The entity, or -1.</param>
/// <param name="Kind">The kind, or that of the entity.</param>
internal sealed record AssertionEnd(string Name, int Node, int Kind)
{
    public bool IsKind => Node < 0;

    public KindSet KindsIn(LinkedGraph graph) => KindSet.Of(graph.Vocabulary, Kind);

    public bool Includes(LinkedGraph graph, int node) => IsKind ? graph.Vocabulary.Kinds[Kind].Includes(graph.Nodes[node].Kind) : node == Node;

    /// <summary>The entities, in the order of the graph.</summary>
    public IEnumerable<int> NodesIn(LinkedGraph graph) =>
        IsKind ? Enumerable.Range(0, graph.Nodes.Count).Where(node => Includes(graph, node)) : [Node];
}
