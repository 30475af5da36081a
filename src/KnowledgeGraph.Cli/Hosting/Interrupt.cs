namespace KnowledgeGraph.Cli.Hosting;

/// <summary>Ctrl-C. What takes long, or goes on until then, waits for it; anything else is ended by it. Safe for several threads.</summary>
internal sealed class Interrupt : IDisposable
{
    private CancellationTokenSource? _awaited;

    /// <summary>Gives a token that the interrupt cancels, in place of ending the process.</summary>
    public CancellationToken Await() => (Volatile.Read(ref _awaited) ?? (_awaited = new CancellationTokenSource())).Token;

    /// <summary>Waits no longer: the next interrupt ends the process.</summary>
    // The source is left to the collector: Raise may hold it in this moment.
    public void Release() => Volatile.Write(ref _awaited, null);

    /// <summary>Interrupts whoever waits.</summary>
    /// <returns>False when nobody does, or when who does was interrupted before and has not ended yet.</returns>
    public bool Raise()
    {
        if (Volatile.Read(ref _awaited) is not { IsCancellationRequested: false } awaited) return false;
        awaited.Cancel();
        return true;
    }

    public void Dispose() => _awaited?.Dispose();
}
