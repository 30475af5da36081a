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
        var visible = ViewOf(graph, options);
        Graph = graph;
        Visible = visible;
        _kinds = graph.KindTable;
        _passable = KindFilter.Create(graph, options);
        Forward = new PathEdges(visible, allowed, isReversed: false);
        Backward = new PathEdges(visible, allowed, isReversed: true);
        MaximumLength = options?.MaximumLength ?? int.MaxValue;
        CancellationToken = options?.CancellationToken ?? default;
    }

    /// <summary>The graph that was asked, which the nodes of the result belong to.</summary>
    internal Graph Graph { get; }

    /// <summary>The graph itself, or the view of it that the options' date and modalities give.</summary>
    internal Graph Visible { get; }

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

    private static Graph ViewOf(Graph graph, PathOptions? options)
    {
        if (options is null or { AsOf: null, PossiblyAsOf: null, Modalities: null }) return graph;
        ModalitySet? modalities = options.Modalities is { } named ? ModalitySet.Of([.. named], nameof(options)) : null;
        TimeWindow? held = options.AsOf is { } date ? TimeWindow.Of(date, isCertain: true, nameof(options)) : null;
        TimeWindow? mayHold = options.PossiblyAsOf is { } possible ? TimeWindow.Of(possible, isCertain: false, nameof(options)) : null;
        if (graph.LastVisible is { } last && last.Held == held && last.MayHold == mayHold && last.Modalities == modalities)
            return last.View;

        var view = options.AsOf is { } time ? graph.AsOf(time) : graph;
        if (options.PossiblyAsOf is { } possibleTime) view = view.PossiblyAsOf(possibleTime);
        if (modalities is { } set) view = view.Counting(set);
        graph.LastVisible = new VisiblePart(held, mayHold, modalities, view);
        return view;
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

/// <summary>A view that options gave, kept for the next search with equal ones.</summary>
internal sealed record VisiblePart(TimeWindow? Held, TimeWindow? MayHold, ModalitySet? Modalities, Graph View);
