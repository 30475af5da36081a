using KnowledgeGraph.Hosting.Images;

namespace KnowledgeGraph.Hosting.Versions;

/// <summary>
/// An open file, and how many use it: the host, while it serves it, and each lease. The last of them closes the file. Safe for any number
/// of threads.
/// </summary>
internal sealed class LoadedVersion(GraphFile file, FoundImage image, DateTimeOffset loadedAt, Action<LoadedVersion> closed)
{
    private int _uses = 1;
    private int _isRetired;

    internal Graph Graph { get; } = file.Graph;

    internal FoundImage Image => image;

    internal GraphVersion Version { get; } = new(image.Name, image.Path, loadedAt);

    /// <summary>How many leases there are, about: it can change at any time.</summary>
    internal int LeaseCount => Math.Max(0, Volatile.Read(ref _uses) - (Volatile.Read(ref _isRetired) == 0 ? 1 : 0));

    /// <summary>Counts a lease, unless the file is closed.</summary>
    internal bool TryLease()
    {
        var uses = Volatile.Read(ref _uses);
        while (uses > 0)
        {
            var seen = Interlocked.CompareExchange(ref _uses, uses + 1, uses);
            if (seen == uses) return true;
            uses = seen;
        }

        return false;
    }

    /// <summary>Ends one use.</summary>
    internal void Release()
    {
        if (Interlocked.Decrement(ref _uses) > 0) return;
        file.Dispose();
        closed(this);
    }

    /// <summary>Ends the use by the host, which does so once.</summary>
    internal void Retire()
    {
        Volatile.Write(ref _isRetired, 1);
        Release();
    }
}
