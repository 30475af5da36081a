namespace KnowledgeGraph.Algorithms;

/// <summary>How an algorithm's loops run: on how many threads, and until when.</summary>
internal readonly record struct ChunkedLoop(int MaxDegreeOfParallelism, CancellationToken CancellationToken)
{
    internal static readonly ChunkedLoop Sequential = new(1, CancellationToken.None);

    internal bool IsParallel => MaxDegreeOfParallelism != 1;

    internal static ChunkedLoop Of(AlgorithmOptions? options) =>
        options is null ? Sequential : new ChunkedLoop(options.MaxDegreeOfParallelism, options.CancellationToken);

    /// <summary>Calls the body with consecutive ranges that together are all from 0, at once where more than one thread is allowed.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, which is looked at between ranges.</exception>
    internal void Run(int count, int chunk, Action<int, int> body)
    {
        var chunks = (int)(((long)count + chunk - 1) / chunk);
        if (!IsParallel || chunks < 2)
        {
            for (var i = 0; i < chunks; i++)
            {
                CancellationToken.ThrowIfCancellationRequested();
                body(i * chunk, (int)Math.Min(count, ((long)i + 1) * chunk));
            }

            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = MaxDegreeOfParallelism, CancellationToken = CancellationToken };
        Parallel.For(0, chunks, options, i => body(i * chunk, (int)Math.Min(count, ((long)i + 1) * chunk)));
    }
}
