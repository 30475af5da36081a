namespace KnowledgeGraph.Cli.Hosting;

/// <summary>
/// Collects garbage as soon as there is much of it. Long work that releases most of what it reads would otherwise take several times the
/// memory that it needs, since the collector sees no reason to hurry on a machine with free memory.
/// </summary>
internal sealed class HeapTrim
{
    /// <summary>The garbage that is left alone, in bytes.</summary>
    private const long Slack = 64L << 20;

    private long _live;

    /// <summary>Collects garbage if the heap has grown by more than some since the last time.</summary>
    public void Trim()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) < _live + Slack) return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        _live = GC.GetTotalMemory(forceFullCollection: false);
    }
}
