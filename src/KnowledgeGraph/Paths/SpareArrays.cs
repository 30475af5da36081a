namespace KnowledgeGraph.Paths;

/// <summary>
/// The arrays of past searches over one graph, for the next ones: they are as long as the graph has nodes, and to clear them would cost
/// more than most searches. Only weakly held, so that a graph at rest, or one of many views, keeps none. Safe for any number of threads.
/// </summary>
internal sealed class SpareArrays(int nodes)
{
    /// <summary>A search from both ends takes two; what further threads take at the same time is allocated.</summary>
    private const int Slots = 2;

    private readonly WeakReference?[] _depths = new WeakReference?[Slots];
    private readonly WeakReference?[] _labels = new WeakReference?[Slots];

    /// <summary>Takes an array that no node is in.</summary>
    internal NodeDepths TakeDepths()
    {
        var depths = Take(_depths) as NodeDepths ?? new NodeDepths(nodes);
        depths.Clear();
        return depths;
    }

    /// <summary>Takes an array that no node is in.</summary>
    internal NodeLabels TakeLabels()
    {
        var labels = Take(_labels) as NodeLabels ?? new NodeLabels(nodes);
        labels.Clear();
        return labels;
    }

    internal void Return(NodeDepths depths) => Return(_depths, depths);

    internal void Return(NodeLabels labels) => Return(_labels, labels);

    private static object? Take(WeakReference?[] slots)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i] is not null && Interlocked.Exchange(ref slots[i], null)?.Target is { } found) return found;
        }

        return null;
    }

    private static void Return(WeakReference?[] slots, object array)
    {
        var reference = new WeakReference(array);
        for (var i = 0; i < slots.Length; i++)
        {
            if (Interlocked.CompareExchange(ref slots[i], reference, null) is null) return;
        }
    }
}
