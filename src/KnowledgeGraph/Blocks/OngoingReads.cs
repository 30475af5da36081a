namespace KnowledgeGraph.Blocks;

/// <summary>
/// Counts the reads of a file that can be closed, so that its bytes go after the last of them. No thread waits: closing ends at once, and
/// who is last lets the bytes go. Safe for any number of threads, each of which ends what it began. They count in different cache lines.
/// </summary>
internal sealed class OngoingReads
{
    private const int Counters = 16;

    /// <summary>The distance of two counters: 128 bytes.</summary>
    private const int Distance = 32;

    private const int Open = 0;
    private const int Closed = 1;
    private const int Over = 2;

    // The first counter is as far from the length of the array as from the next one.
    private readonly int[] _counts = new int[(Counters + 1) * Distance];
    private int _state;

    /// <summary>Counts a read, which <see cref="End"/> follows whatever this returns.</summary>
    /// <returns>Whether the file is open, so that its bytes may be read.</returns>
    internal bool Begin()
    {
        // Counted before the state is read, while closing changes the state before it reads the counts: one of the two sees the other.
        Interlocked.Increment(ref OwnCount());
        return Volatile.Read(ref _state) == Open;
    }

    /// <summary>Ends a read.</summary>
    /// <returns>Whether it was the last one of a closed file, so that the caller lets the bytes go. This is true once.</returns>
    internal bool End()
    {
        Interlocked.Decrement(ref OwnCount());
        return Volatile.Read(ref _state) == Closed && IsOver();
    }

    /// <summary>Closes the file for reads that begin from now on.</summary>
    /// <returns>Whether there are no reads, so that the caller lets the bytes go. This is true once.</returns>
    internal bool Close()
    {
        Interlocked.CompareExchange(ref _state, Closed, Open);
        return IsOver();
    }

    private bool IsOver()
    {
        for (var i = 1; i <= Counters; i++)
        {
            if (Volatile.Read(ref _counts[i * Distance]) != 0) return false;
        }

        return Interlocked.CompareExchange(ref _state, Over, Closed) == Closed;
    }

    private ref int OwnCount() => ref _counts[((Environment.CurrentManagedThreadId & (Counters - 1)) + 1) * Distance];
}
