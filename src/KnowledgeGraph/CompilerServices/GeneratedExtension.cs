using System.ComponentModel;

namespace KnowledgeGraph.CompilerServices;

/// <summary>What generated code calls about the kinds of graphs that its graph extends.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GeneratedExtension
{
    /// <summary>Gives a node the type of a kind that is declared in another assembly, without a check.</summary>
    /// <typeparam name="T">The generated type of the kind.</typeparam>
    /// <param name="node">The node, which must be of the kind.</param>
    /// <returns>The node with the type.</returns>
    public static T Typed<T>(Node node)
        where T : struct, INode<T> => T.FromNode(node);

    /// <summary>Gets the node of a number, as entities with a named property do whose kind is declared in another assembly.</summary>
    /// <typeparam name="T">The generated type of the kind.</typeparam>
    /// <param name="graph">The graph.</param>
    /// <param name="index">The number of the node.</param>
    /// <returns>The node with the type.</returns>
    public static T Node<T>(Graph graph, int index)
        where T : struct, INode<T> => T.FromNode(GeneratedGraph.Node(graph, index));

    /// <summary>
    /// Gets a node as one of a graph that has the members which that graph declares: the node itself if its graph has them, such as a view
    /// of the graph, and otherwise the same node in the graph. O(log n) where the node is of another graph.
    /// </summary>
    /// <param name="graph">The graph that declares the members.</param>
    /// <param name="node">The node.</param>
    /// <returns>The node.</returns>
    /// <exception cref="ArgumentException">The graph does not have the node.</exception>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public static Node Include(Graph graph, Node node)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var store = node.Graph.Store;
        return ReferenceEquals(store, graph.Store) || store.Modules.Find(graph.Store.Image.VocabularyHash) >= 0 ? node : node.In(graph);
    }
}
