using KnowledgeGraph.Paths;

namespace KnowledgeGraph;

public sealed partial class Graph
{
    /// <summary>
    /// Finds the nodes that paths lead to from a node over the visible facts, of any relation and in either direction unless the options say otherwise.
    /// O(nodes + facts) at most.
    /// </summary>
    /// <param name="from">The node to begin at.</param>
    /// <param name="options">What the paths may consist of; <see langword="null"/> for every relation in either direction.</param>
    /// <returns>
    /// The nodes that <see cref="ShortestPath(Node, Node, PathOptions?)"/> finds a path to: <paramref name="from"/> first, which a path without steps leads to, then
    /// by distance, then by node. Nodes of a kind that paths may not pass are among them where a path can end there.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The node belongs to another graph, or the options name an unknown relation or kind; the message names the nearest one.
    /// </exception>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public Nodes<Node> Reachable(Node from, PathOptions? options = null) => Reachable<Node>(from, options);

    /// <summary>Finds the nodes of one type that paths lead to from a node. Otherwise as <see cref="Reachable(Node, PathOptions?)"/>.</summary>
    /// <typeparam name="T">The generated type of a kind.</typeparam>
    /// <param name="from">The node to begin at.</param>
    /// <param name="options">What the paths may consist of, whatever kinds they pass; <see langword="null"/> for every relation in either direction.</param>
    /// <exception cref="ArgumentException">
    /// The node belongs to another graph, the type is of another vocabulary, or the options name an unknown relation or kind; the message names the nearest one.
    /// </exception>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public Nodes<T> Reachable<T>(Node from, PathOptions? options = null)
        where T : struct, INode<T>
    {
        var scope = ScopeOf(from, from, options);
        NodesOf<T>();
        return ListOf<T>(Reachability.From(scope, from.Index));
    }

    /// <summary>
    /// Finds the nodes from which one or more visible facts of a relation, each after the other, lead to a node. O(nodes + facts of the relation) at most.
    /// </summary>
    /// <param name="node">The node.</param>
    /// <param name="relation">The relation, which leads from nodes to nodes that can have it themselves. A symmetric one leads both ways.</param>
    /// <returns>The nodes by distance, then by node; the node itself among them only where the relation leads from it back to it.</returns>
    /// <exception cref="ArgumentException">The node or the relation belongs to another graph, or what the relation leads to can never have it.</exception>
    /// <exception cref="InvalidOperationException">The node or the relation is the default value.</exception>
    public Nodes<Node> Ancestors(Node node, Member relation) => Ancestors<Node>(node, relation);

    /// <summary>Finds the nodes of one type from which facts of a relation lead to a node. Otherwise as <see cref="Ancestors(Node, Member)"/>.</summary>
    /// <typeparam name="T">The generated type of a kind.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="relation">The relation.</param>
    /// <exception cref="ArgumentException">
    /// The node or the relation belongs to another graph, the type is of another vocabulary, or what the relation leads to can never have it.
    /// </exception>
    /// <exception cref="InvalidOperationException">The node or the relation is the default value.</exception>
    public Nodes<T> Ancestors<T>(Node node, Member relation)
        where T : struct, INode<T> => Along<T>(node, relation, isForward: false);

    /// <summary>
    /// Finds the nodes that one or more visible facts of a relation, each after the other, lead to from a node. O(nodes + facts of the relation) at most.
    /// </summary>
    /// <param name="node">The node.</param>
    /// <param name="relation">The relation, which leads from nodes to nodes that can have it themselves. A symmetric one leads both ways.</param>
    /// <returns>The nodes by distance, then by node; the node itself among them only where the relation leads from it back to it.</returns>
    /// <exception cref="ArgumentException">The node or the relation belongs to another graph, or what the relation leads to can never have it.</exception>
    /// <exception cref="InvalidOperationException">The node or the relation is the default value.</exception>
    public Nodes<Node> Descendants(Node node, Member relation) => Descendants<Node>(node, relation);

    /// <summary>Finds the nodes of one type that facts of a relation lead to from a node. Otherwise as <see cref="Descendants(Node, Member)"/>.</summary>
    /// <typeparam name="T">The generated type of a kind.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="relation">The relation.</param>
    /// <exception cref="ArgumentException">
    /// The node or the relation belongs to another graph, the type is of another vocabulary, or what the relation leads to can never have it.
    /// </exception>
    /// <exception cref="InvalidOperationException">The node or the relation is the default value.</exception>
    public Nodes<T> Descendants<T>(Node node, Member relation)
        where T : struct, INode<T> => Along<T>(node, relation, isForward: true);

    private Nodes<T> Along<T>(Node node, Member relation, bool isForward)
        where T : struct, INode<T>
    {
        CheckRepeatable(node, relation);
        NodesOf<T>();
        return ListOf<T>(Reachability.Along(this, isForward ? Outgoing(relation.Index) : Incoming(relation.Index), node.Index));
    }

    private void CheckRepeatable(Node node, Member relation)
    {
        CheckNode(node, nameof(node));
        if (!IsOfSameImage(relation.Graph)) throw Foreign($"member {relation}", relation.Graph, nameof(relation));
        if (relation.IsDerived)
        {
            throw new ArgumentException($"{relation} is derived, and only stated facts are taken here. Walk and Why answer for what is derived.", nameof(relation));
        }

        if (relation.Range is not { } range) throw new ArgumentException($"{relation} is a property, and only a relation leads to nodes.", nameof(relation));
        if (!range.Includes(relation.Domain) && !relation.Domain.Includes(range))
        {
            throw new ArgumentException($"{relation} leads to nodes of the kind {range}, which do not have it: nothing is an ancestor or descendant by it.", nameof(relation));
        }
    }

    private Nodes<T> ListOf<T>(List<int> nodes)
        where T : struct, INode<T>
    {
        var (first, end) = RangeOf<T>();
        if (end - first < NodeCount) nodes.RemoveAll(node => node < first || node >= end);
        return new Nodes<T>(this, [.. nodes], 0, nodes.Count);
    }
}
