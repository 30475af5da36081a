using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph;

public sealed partial class Graph
{
    /// <summary>
    /// Counts the facts of the default view on a shortest path from a node to each other, by a direction-optimising breadth-first search
    /// (Beamer, Asanović and Patterson 2012). At most O(nodes + facts), on as many threads as the options allow.
    /// </summary>
    /// <param name="from">The node to begin at, whose distance is 0.</param>
    /// <param name="options">Which relations may be taken, and in which direction; <see langword="null"/> for all, from subject to object.</param>
    /// <returns>The distances; <see langword="null"/> for a node that there is no path to.</returns>
    /// <exception cref="ArgumentException">The node belongs to another graph, or the options name an unknown relation; the message names the nearest one.</exception>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public NodeValues<int?> Distances(Node from, AlgorithmOptions? options = null)
    {
        CheckNode(from, nameof(from));
        var distances = BreadthFirstSearch.Distances(EdgesOf(options).Graph, from.Index, ChunkedLoop.Of(options));
        return new NodeValues<int?>(this, Array.ConvertAll(distances, static distance => distance < 0 ? default(int?) : distance));
    }
}
