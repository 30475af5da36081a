using System;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>
/// Collects garbage as soon as there is much of it. Building releases most of what it reads, and would otherwise take several times the
/// memory that it needs, since the collector sees no reason to hurry on a machine with free memory.
/// </summary>
internal sealed class HeapTrim
{
    /// <summary>The garbage that is left alone at least, in bytes.</summary>
    private const long MinimumSlack = 64L << 20;

    /// <summary>In a program that keeps much else, collections take longer. There, this part of what it keeps is left alone.</summary>
    private const int SlackShare = 8;

    private long _live;

    /// <summary>Collects garbage if the heap has grown by more than some since the last time.</summary>
    public void Trim()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) < _live + Math.Max(MinimumSlack, _live / SlackShare)) return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        _live = GC.GetTotalMemory(forceFullCollection: false);
    }
}
