using KnowledgeGraph.Hosting.Versions;

namespace KnowledgeGraph.Hosting;

/// <summary>
/// The right to use one version of a graph. While it is held, the file of the version stays open, whatever version the host serves
/// meanwhile. Hold it for one request, and dispose it at its end.
/// </summary>
/// <remarks>
/// Nodes and facts are parts of their graph: do not keep them longer than the lease. Once the last lease of an old version is disposed, its
/// file is closed, and what has to be read from it is an <see cref="ObjectDisposedException"/>. Safe for any number of threads.
/// </remarks>
public sealed class GraphLease : IDisposable
{
    private readonly LoadedVersion _loaded;
    private int _isDisposed;

    internal GraphLease(LoadedVersion loaded) => _loaded = loaded;

    /// <summary>Gets the graph.</summary>
    /// <exception cref="ObjectDisposedException">The lease was disposed.</exception>
    public Graph Graph
    {
        get
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) != 0, this);
            return _loaded.Graph;
        }
    }

    /// <summary>Gets the version that the graph is.</summary>
    public GraphVersion Version => _loaded.Version;

    /// <summary>Gives the version back. Calls after the first one do nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0) _loaded.Release();
    }
}
