using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Walks;

/// <summary>
/// The last search of an expression that is done, for the next one: a small one costs more to allocate than to run. A large one is held
/// weakly, since a graph keeps many expressions. Safe for any number of threads.
/// </summary>
internal sealed class SpareSearch(PathProgram program, GraphEdges edges)
{
    /// <summary>The bytes that a search may hold to be kept for good.</summary>
    private const long MaximumKept = 1 << 17;

    private PathReach? _small;
    private WeakReference<PathReach>? _large;

    internal PathReach Take()
    {
        if (Interlocked.Exchange(ref _small, null) is { } small) return small;
        return Interlocked.Exchange(ref _large, null) is { } held && held.TryGetTarget(out var large)
            ? large
            : new PathReach(program, edges);
    }

    internal void Return(PathReach search)
    {
        if (search.Size <= MaximumKept) Volatile.Write(ref _small, search);
        else Volatile.Write(ref _large, new WeakReference<PathReach>(search));
    }
}
