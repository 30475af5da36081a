namespace KnowledgeGraph.Cli;

/// <summary>Ctrl-C. A command that goes on until then waits for it; any other is ended by it. Safe for several threads.</summary>
internal sealed class Interrupt : IDisposable
{
    private CancellationTokenSource? _awaited;

    /// <summary>Gives a token that the interrupt cancels, in place of ending the process.</summary>
    public CancellationToken Await() => (Volatile.Read(ref _awaited) ?? (_awaited = new CancellationTokenSource())).Token;

    /// <summary>Interrupts whoever waits.</summary>
    /// <returns>False when nobody does.</returns>
    public bool Raise()
    {
        if (Volatile.Read(ref _awaited) is not { } awaited) return false;
        awaited.Cancel();
        return true;
    }

    public void Dispose() => _awaited?.Dispose();
}
