using KnowledgeGraph.Storage;
using KnowledgeGraph.Views;

namespace KnowledgeGraph.Paths;

/// <summary>
/// What a search for paths may take, resolved from options: the facts that leave each node and that enter it, and the kinds that it may
/// pass.
/// </summary>
internal sealed class PathScope
{
    /// <summary>How many nodes or facts a search looks at between two looks at the cancellation token, less one.</summary>
    private const int LooksBetween = 0xFFF;

    private readonly KindTable _kinds;

    /// <summary>For each kind whether its nodes may lie between the ends; <see langword="null"/> where all may.</summary>
    private readonly bool[]? _passable;
    private int _looks;

    private PathScope(Graph graph, PathOptions? options)
    {
        var allowed = RelationFilter.Create(graph, options);
        Graph = graph;
        _kinds = graph.Store.Kinds;
        _passable = KindFilter.Create(graph, options);
        Forward = new PathEdges(graph, allowed, isReversed: false);
        Backward = new PathEdges(graph, allowed, isReversed: true);
        MaximumLength = options?.MaximumLength ?? int.MaxValue;
        CancellationToken = options?.CancellationToken ?? default;
    }

    /// <summary>The graph that was asked, which the nodes of the result belong to.</summary>
    internal Graph Graph { get; }

    /// <summary>The facts that a path may leave a node by.</summary>
    internal PathEdges Forward { get; }

    /// <summary>The facts that a path may enter a node by.</summary>
    internal PathEdges Backward { get; }

    internal int MaximumLength { get; }

    internal CancellationToken CancellationToken { get; }

    /// <summary>Whether a kind may not be passed.</summary>
    internal bool IsFiltered => _passable is not null;

    /// <exception cref="ArgumentException">The options name an unknown relation or kind.</exception>
    internal static PathScope Create(Graph graph, PathOptions? options) => new(graph, options);

    /// <summary>Whether a node may lie between the ends of a path.</summary>
    internal bool CanPass(int node) => _passable is null || _passable[_kinds.KindOf(node)];

    /// <summary>To be called for each node or fact that a search looks at.</summary>
    internal void Look()
    {
        if ((++_looks & LooksBetween) == 0) CancellationToken.ThrowIfCancellationRequested();
    }

    internal PathStep Step(int from, int to, int fact) => new(new Node(Graph, from), new Node(Graph, to), new Fact(Graph, fact));

    /// <summary>A path from the facts of its steps and the nodes that they lead to.</summary>
    internal GraphPath Path(int start, ReadOnlySpan<FoundStep> found, double? weight = null)
    {
        var steps = new PathStep[found.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = Step(start, found[i].To, found[i].Fact);
            start = found[i].To;
        }

        return new GraphPath(new Node(Graph, steps.Length > 0 ? steps[0].From.Index : start), steps, weight);
    }
}

/// <summary>A step that a search found: the fact that it takes, and the number of the node that it leads to.</summary>
internal readonly record struct FoundStep(int Fact, int To);
