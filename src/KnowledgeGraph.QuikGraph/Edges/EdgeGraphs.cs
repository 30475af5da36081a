using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>
/// What the edges of one graph share: the graph or view that they belong to, and the one that each of their ends is given in. The ends are
/// of the same graph, except for edges that were asked for by a node of another view: there, the end that was named is equal to that node,
/// as QuikGraph's algorithms expect.
/// </summary>
internal sealed class EdgeGraphs(Graph graph, Graph sources, Graph targets)
{
    internal readonly Graph Graph = graph;
    internal readonly Graph Sources = sources;
    internal readonly Graph Targets = targets;

    internal Node Source(int index) => RelationRows.NodeAt(Sources, index);

    internal Node Target(int index) => RelationRows.NodeAt(Targets, index);
}
