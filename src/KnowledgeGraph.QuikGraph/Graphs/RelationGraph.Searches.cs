using System.ComponentModel;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.RandomWalks;

namespace KnowledgeGraph;

/// <content>
/// QuikGraph's searches that begin at a root, which its extension methods of the same names run. QuikGraph finds results by equality, and
/// nodes of two views are not equal; these take the root and the ends of paths as nodes of any view, as everything else here does.
/// </content>
public sealed partial class RelationGraph<TVertex, TEdge>
{
    /// <summary>Runs QuikGraph's breadth-first search from a root.</summary>
    /// <param name="root">The vertex to begin at, given as a node of any view of the graph.</param>
    /// <returns>What gets the path from the root to a vertex, if there is one.</returns>
    /// <exception cref="VertexNotFoundException">The root is not a vertex; or, later, the end of a path.</exception>
    public TryFunc<TVertex, IEnumerable<TEdge>> TreeBreadthFirstSearch(TVertex root) =>
        FromAnyView(AlgorithmExtensions.TreeBreadthFirstSearch(this, VertexOf(root)));

    /// <summary>Runs QuikGraph's depth-first search from a root.</summary>
    /// <inheritdoc cref="TreeBreadthFirstSearch"/>
    public TryFunc<TVertex, IEnumerable<TEdge>> TreeDepthFirstSearch(TVertex root) =>
        FromAnyView(AlgorithmExtensions.TreeDepthFirstSearch(this, VertexOf(root)));

    /// <summary>Makes a random spanning tree toward a root, by QuikGraph's cycle popping.</summary>
    /// <inheritdoc cref="TreeBreadthFirstSearch"/>
    public TryFunc<TVertex, IEnumerable<TEdge>> TreeCyclePoppingRandom(TVertex root) =>
        FromAnyView(AlgorithmExtensions.TreeCyclePoppingRandom(this, VertexOf(root)));

    /// <summary>Makes a random spanning tree toward a root, by QuikGraph's cycle popping along an edge chain.</summary>
    /// <inheritdoc cref="TreeBreadthFirstSearch"/>
    public TryFunc<TVertex, IEnumerable<TEdge>> TreeCyclePoppingRandom(TVertex root, IMarkovEdgeChain<TVertex, TEdge> edgeChain) =>
        FromAnyView(AlgorithmExtensions.TreeCyclePoppingRandom(this, VertexOf(root), edgeChain));

    /// <summary>Runs QuikGraph's Dijkstra search from a root.</summary>
    /// <inheritdoc cref="TreeBreadthFirstSearch"/>
    public TryFunc<TVertex, IEnumerable<TEdge>> ShortestPathsDijkstra(Func<TEdge, double> edgeWeights, TVertex root) =>
        FromAnyView(AlgorithmExtensions.ShortestPathsDijkstra(this, edgeWeights, VertexOf(root)));

    /// <inheritdoc cref="ShortestPathsDijkstra(Func{TEdge, double}, TVertex)"/>
    public TryFunc<TVertex, IEnumerable<TEdge>> ShortestPathsDijkstra(Weight edgeWeights, TVertex root) =>
        ShortestPathsDijkstra(Weights(edgeWeights), root);

    /// <summary>Runs QuikGraph's A* search from a root.</summary>
    /// <inheritdoc cref="TreeBreadthFirstSearch"/>
    public TryFunc<TVertex, IEnumerable<TEdge>> ShortestPathsAStar(
        Func<TEdge, double> edgeWeights, Func<TVertex, double> costHeuristic, TVertex root) =>
        FromAnyView(AlgorithmExtensions.ShortestPathsAStar(this, edgeWeights, costHeuristic, VertexOf(root)));

    /// <summary>Runs QuikGraph's search by Bellman and Ford from a root, where weights may be negative.</summary>
    /// <inheritdoc cref="TreeBreadthFirstSearch"/>
    public TryFunc<TVertex, IEnumerable<TEdge>> ShortestPathsBellmanFord(
        Func<TEdge, double> edgeWeights, TVertex root, out bool hasNegativeCycle) =>
        FromAnyView(AlgorithmExtensions.ShortestPathsBellmanFord(this, edgeWeights, VertexOf(root), out hasNegativeCycle));

    /// <summary>Runs QuikGraph's search of shortest paths in an acyclic graph from a root.</summary>
    /// <inheritdoc cref="TreeBreadthFirstSearch"/>
    public TryFunc<TVertex, IEnumerable<TEdge>> ShortestPathsDag(Func<TEdge, double> edgeWeights, TVertex root) =>
        FromAnyView(AlgorithmExtensions.ShortestPathsDag(this, edgeWeights, VertexOf(root)));

    /// <summary>
    /// Finds the shortest paths between two vertices, one after the other, by QuikGraph's algorithm of Hoffman and Pavley.
    /// </summary>
    /// <param name="edgeWeights">The weight of an edge, such as a <see cref="Weight"/>.</param>
    /// <param name="root">The vertex that the paths begin at, given as a node of any view of the graph.</param>
    /// <param name="target">The vertex that they end at.</param>
    /// <param name="maxCount">The greatest number of paths to find.</param>
    /// <returns>The paths, lightest first.</returns>
    /// <exception cref="VertexNotFoundException">An end is not a vertex.</exception>
    public IEnumerable<IEnumerable<TEdge>> RankedShortestPathHoffmanPavley(
        Func<TEdge, double> edgeWeights, TVertex root, TVertex target, int maxCount = 3) =>
        AlgorithmExtensions.RankedShortestPathHoffmanPavley(this, edgeWeights, VertexOf(root), VertexOf(target), maxCount);

    /// <summary>Gets the vertices that no edge enters.</summary>
    /// <returns>The vertices, in the order of the graph.</returns>
    public IEnumerable<TVertex> Roots() => Vertices.Where(IsInEdgesEmpty);

    /// <summary>Gets a function of edges from a weight.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    internal static Func<TEdge, double> Weights(Weight weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        return edge => weight.Of(edge.AsRelationEdge()!.Value);
    }

    private TryFunc<TVertex, IEnumerable<TEdge>> FromAnyView(TryFunc<TVertex, IEnumerable<TEdge>> tryGetPath) =>
        (TVertex vertex, out IEnumerable<TEdge> path) => tryGetPath(VertexOf(vertex), out path);
}
