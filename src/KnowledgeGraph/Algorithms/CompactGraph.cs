namespace KnowledgeGraph.Algorithms;

/// <summary>
/// A directed graph as compressed sparse rows, for algorithms over all of it: the edges that leave each node, and those that enter it once
/// something asks for them. Four bytes for each edge and direction, and four for each node. Parallel edges and loops stay. Immutable.
/// </summary>
internal sealed class CompactGraph
{
    /// <summary>Where the edges of each node begin, and one more for the end of the last.</summary>
    internal readonly int[] Starts;

    /// <summary>The node that each edge leads to.</summary>
    internal readonly int[] Targets;

    private CompactGraph? _transposed;
    private ulong[]? _isolated;

    internal CompactGraph(int[] starts, int[] targets, bool isUndirected)
    {
        Starts = starts;
        Targets = targets;
        IsUndirected = isUndirected;
        if (isUndirected) _transposed = this;
    }

    internal int NodeCount => Starts.Length - 1;

    internal int EdgeCount => Starts[^1];

    /// <summary>Whether each edge was entered in both directions, so that the rows are those of both ends.</summary>
    internal bool IsUndirected { get; }

    /// <summary>
    /// The same graph with its edges turned round, made at first use; an undirected one is its own. O(nodes + edges) once.
    /// </summary>
    internal CompactGraph Transposed => _transposed ?? Interlocked.CompareExchange(ref _transposed, Transpose(), null) ?? _transposed;

    /// <summary>
    /// Sorts edges into rows, stably; an undirected one into those of both ends. A loop of an undirected graph is in its row twice. O(nodes
    /// + edges).
    /// </summary>
    internal static CompactGraph FromEdges(int nodes, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, bool isUndirected = false)
    {
        var starts = new int[nodes + 1];
        for (var i = 0; i < sources.Length; i++)
        {
            starts[sources[i] + 1]++;
            if (isUndirected) starts[targets[i] + 1]++;
        }

        for (var node = 0; node < nodes; node++) starts[node + 1] = checked(starts[node + 1] + starts[node]);
        var sorted = new int[starts[nodes]];
        var cursors = starts.AsSpan(0, nodes).ToArray();
        for (var i = 0; i < sources.Length; i++)
        {
            sorted[cursors[sources[i]]++] = targets[i];
            if (isUndirected) sorted[cursors[targets[i]]++] = sources[i];
        }

        return new CompactGraph(starts, sorted, isUndirected);
    }

    internal int DegreeOf(int node) => Starts[node + 1] - Starts[node];

    internal ReadOnlySpan<int> NeighborsOf(int node) => Targets.AsSpan(Starts[node], Starts[node + 1] - Starts[node]);

    /// <summary>
    /// A set, the caller's own, of the nodes without neighbours in their row. O(nodes) once, and then a copy of a bit for each.
    /// </summary>
    internal NodeBitmap CopyIsolated()
    {
        var copy = new NodeBitmap(NodeCount);
        (_isolated ??= FindIsolated()).CopyTo(copy.Words.AsSpan());
        return copy;
    }

    private ulong[] FindIsolated()
    {
        var isolated = new NodeBitmap(NodeCount);
        for (var node = 0; node < NodeCount; node++)
        {
            if (DegreeOf(node) == 0) isolated.Add(node);
        }

        return isolated.Words;
    }

    /// <summary>A counting sort by target, which leaves each row sorted by source.</summary>
    private CompactGraph Transpose()
    {
        var starts = new int[Starts.Length];
        foreach (var target in Targets) starts[target + 1]++;
        for (var node = 0; node < NodeCount; node++) starts[node + 1] += starts[node];
        var sources = new int[Targets.Length];
        var cursors = starts.AsSpan(0, NodeCount).ToArray();
        for (var node = 0; node < NodeCount; node++)
        {
            foreach (var target in NeighborsOf(node)) sources[cursors[target]++] = node;
        }

        return new CompactGraph(starts, sources, isUndirected: false) { _transposed = this };
    }
}
