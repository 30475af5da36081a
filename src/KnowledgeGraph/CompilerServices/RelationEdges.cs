using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.CompilerServices;

/// <summary>
/// The visible facts of a graph's relations as the edges of a directed multigraph, or those of one relation: what generated views for other graph
/// libraries read. Nothing is copied: the edges are those that typed members walk, decoded when they are first met.
/// </summary>
/// <remarks>A symmetric relation's fact is an edge in each direction, and one only of a node and itself. Immutable, and safe for any number of threads.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The plural says that it is a collection.")]
public sealed class RelationEdges
{
    private readonly int[] _relations;
    private readonly (int First, int End) _domain;
    private readonly (int First, int End) _range;

    /// <summary>The rows that the nodes of each kind have, made when a node of the kind is first met.</summary>
    private readonly Adjacency[]?[] _outgoing;
    private readonly Adjacency[]?[] _incoming;
    private int _count = -1;

    private RelationEdges(Graph graph, int[] relations, (int First, int End) domain, (int First, int End) range)
    {
        Graph = graph;
        _relations = relations;
        _domain = domain;
        _range = range;
        _outgoing = new Adjacency[]?[graph.KindTable.Count];
        _incoming = new Adjacency[]?[graph.KindTable.Count];
        Nodes = Join(graph, domain, range);
    }

    /// <summary>Gets the graph.</summary>
    public Graph Graph { get; }

    /// <summary>Gets the nodes that edges can join: all of the graph, or those of the relation's domain and range.</summary>
    public Nodes<Node> Nodes { get; }

    /// <summary>Gets the number of edges. The first call decodes every relation: O(facts).</summary>
    public int Count => _count < 0 ? _count = All().Count : _count;

    /// <summary>Gets the edges of all stated relations of a graph, between all of its nodes. O(members + kinds).</summary>
    public static RelationEdges Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var relations = new List<int>();
        foreach (var member in graph.Members)
        {
            if (member is { IsRelation: true, IsDerived: false }) relations.Add(member.Index);
        }

        return new RelationEdges(graph, [.. relations], (0, graph.NodeCount), (0, graph.NodeCount));
    }

    /// <summary>Gets the edges of one relation, between the nodes of its domain and range. O(kinds), and O(nodes) where other kinds stand between these.</summary>
    /// <exception cref="ArgumentException">The member is a property, or derived.</exception>
    /// <exception cref="InvalidOperationException">The member is the default value.</exception>
    public static RelationEdges Of(Member relation)
    {
        var graph = relation.Graph;
        if (!relation.IsRelation) throw new ArgumentException($"{relation} is a property, and only the facts of relations are edges.", nameof(relation));
        if (relation.IsDerived) throw new ArgumentException($"{relation} is derived, and only stated facts are edges. Walk and Why answer for what is derived.", nameof(relation));
        return new RelationEdges(graph, [relation.Index], NodesOf(graph, graph.MemberTable.Domains[relation.Index]), NodesOf(graph, graph.MemberTable.RangeOf(relation.Index)));
    }

    /// <summary>Gets whether a node is one that the edges can join. O(1).</summary>
    public bool Contains(Node node) => node != default && ReferenceEquals(node.Graph, Graph) && (IsWithin(_domain, node.Index) || IsWithin(_range, node.Index));

    /// <summary>Gets whether an edge is one of these. O(edges of its source).</summary>
    public bool Contains(RelationEdge edge)
    {
        if (!edge.IsOf(Graph) || !TryGetBetween(edge.Source, edge.Target, out var edges)) return false;
        while (edges.MoveNext())
        {
            if (edges.Current == edge) return true;
        }

        return false;
    }

    /// <summary>Gets the edges that leave a node. O(log kinds).</summary>
    /// <returns>Whether the node is one that the edges can join.</returns>
    public bool TryGetOutgoing(Node node, out RelationEdgeCursor edges)
    {
        edges = Contains(node) ? new RelationEdgeCursor(Graph, OutgoingOf(node.Index), node.Index) : default;
        return Contains(node);
    }

    /// <summary>Gets the edges that enter a node. O(log kinds), and O(facts) when a relation is first read from this side.</summary>
    /// <returns>Whether the node is one that the edges can join.</returns>
    public bool TryGetIncoming(Node node, out RelationEdgeCursor edges)
    {
        edges = Contains(node) ? new RelationEdgeCursor(Graph, IncomingOf(node.Index), node.Index, isIncoming: true) : default;
        return Contains(node);
    }

    /// <summary>Gets the edges from one node to another. O(edges of the source) to go over them.</summary>
    /// <returns>Whether both nodes are such that the edges can join.</returns>
    public bool TryGetBetween(Node source, Node target, out RelationEdgeCursor edges)
    {
        var found = Contains(source) && Contains(target);
        edges = found ? new RelationEdgeCursor(Graph, OutgoingOf(source.Index), source.Index, other: target.Index) : default;
        return found;
    }

    /// <summary>Gets all edges: by relation, then by source.</summary>
    public RelationEdgeCursor All()
    {
        var rows = new Adjacency[_relations.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = Graph.Outgoing(_relations[i]);
        return new RelationEdgeCursor(Graph, rows, node: -1);
    }

    private Adjacency[] OutgoingOf(int node)
    {
        var kind = Graph.KindTable.KindOf(node);
        return _outgoing[kind] ?? (_outgoing[kind] = [.. from member in _relations
                                                        where Graph.KindTable.Includes(Graph.MemberTable.Domains[member], kind)
                                                        select Graph.Outgoing(member)]);
    }

    private Adjacency[] IncomingOf(int node)
    {
        var kind = Graph.KindTable.KindOf(node);
        return _incoming[kind] ?? (_incoming[kind] = [.. from member in _relations
                                                        where Graph.KindTable.Includes(Graph.MemberTable.RangeOf(member), kind)
                                                        select Graph.Incoming(member)]);
    }

    private static (int First, int End) NodesOf(Graph graph, int kind) => (graph.KindTable.FirstNodes[kind], graph.KindTable.NodeEnds[kind]);

    private static bool IsWithin((int First, int End) nodes, int node) => node >= nodes.First && node < nodes.End;

    private static Nodes<Node> Join(Graph graph, (int First, int End) domain, (int First, int End) range)
    {
        var (before, after) = domain.First <= range.First ? (domain, range) : (range, domain);
        if (after.First <= before.End) return new Nodes<Node>(graph, before.First, Math.Max(before.End, after.End) - before.First);
        int[] nodes = [.. Enumerable.Range(before.First, before.End - before.First), .. Enumerable.Range(after.First, after.End - after.First)];
        return new Nodes<Node>(graph, nodes, 0, nodes.Length);
    }
}
