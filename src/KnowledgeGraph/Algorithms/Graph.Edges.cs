using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph;

public sealed partial class Graph
{
    /// <summary>The edges that were last asked for: what runs several algorithms, or one from several nodes, reads them once.</summary>
    private EdgeSelection? _lastEdges;

    /// <summary>The edges that options select.</summary>
    /// <exception cref="ArgumentException">The options name an unknown relation.</exception>
    private EdgeSelection EdgesOf(AlgorithmOptions? options, PathDirections? direction = null)
    {
        var allowed = RelationFilter.Create(this, new PathOptions
        {
            Relations = options?.Relations,
            Direction = direction ?? options?.Direction ?? PathDirections.Forward,
        });
        options?.CancellationToken.ThrowIfCancellationRequested();
        if (_lastEdges is { } last && last.Allowed.AsSpan().SequenceEqual(allowed)) return last;
        return _lastEdges = new EdgeSelection(allowed, new EdgeReader(this, allowed).ReadEdges());
    }

    private int[] FactsOf(EdgeSelection edges) => new EdgeReader(this, edges.Allowed).ReadFacts();

    /// <summary>Edges, and the directions of each member that they were selected by.</summary>
    private sealed record EdgeSelection(PathDirections[] Allowed, CompactGraph Graph);
}
