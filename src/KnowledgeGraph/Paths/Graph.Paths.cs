namespace KnowledgeGraph;

public sealed partial class Graph
{
    /// <summary>
    /// Finds a shortest path between two nodes over the facts of the default view, of any relation and in either direction unless the options say
    /// otherwise. At most O(nodes + facts), and usually far less: the search begins at both ends.
    /// </summary>
    /// <param name="from">The node that the path begins at.</param>
    /// <param name="to">The node that it ends at; the same one gives a path without steps.</param>
    /// <param name="options">What the path may consist of; <see langword="null"/> for every relation in either direction.</param>
    /// <returns>
    /// The path, or <see langword="null"/> where there is none. Among several shortest ones, it is the one whose first step takes the fact that comes
    /// first in <see cref="Facts"/> (by relation, then by subject), then the one whose second does, and so on: the same at every call.
    /// </returns>
    /// <exception cref="ArgumentException">A node belongs to another graph, or the options name an unknown relation; the message names the nearest one.</exception>
    /// <exception cref="InvalidOperationException">A node is the default value.</exception>
    public GraphPath? ShortestPath(Node from, Node to, PathOptions? options = null)
    {
        CheckNode(from, nameof(from));
        CheckNode(to, nameof(to));
        var allowed = RelationFilter.Create(this, options);
        if (from == to) return new GraphPath(from, []);
        var steps = new ShortestPathSearch(this, allowed).Find(from.Index, to.Index, options?.MaximumLength ?? int.MaxValue);
        return steps is null ? null : new GraphPath(from, steps);
    }

    internal void CheckNode(Node node, string parameter)
    {
        if (!ReferenceEquals(node.Graph, this)) throw Foreign(node, parameter);
    }
}
