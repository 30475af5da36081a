namespace KnowledgeGraph.Algorithms;

/// <summary>How an algorithm's loops run: on how many threads, and until when.</summary>
internal readonly record struct ChunkedLoop(int MaxDegreeOfParallelism, CancellationToken CancellationToken)
{
    internal static readonly ChunkedLoop Sequential = new(1, CancellationToken.None);

    internal bool IsParallel => MaxDegreeOfParallelism != 1;

    /// <summary>The number of threads at most, the caller's among them.</summary>
    internal int Threads => MaxDegreeOfParallelism < 0 ? Environment.ProcessorCount : MaxDegreeOfParallelism;

    internal static ChunkedLoop Of(AlgorithmOptions? options) =>
        options is null ? Sequential : new ChunkedLoop(options.MaxDegreeOfParallelism, options.CancellationToken);

    /// <summary>
    /// Calls the body with consecutive ranges that together are all from 0, and with the number of the thread: one number is never in two
    /// calls at once. Threads take the ranges one by one, so that one that comes late, or shares its processor, holds up no other.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, which is looked at between ranges.</exception>
    internal void Run(int count, int chunk, Action<int, int, int> body)
    {
        var chunks = (int)(((long)count + chunk - 1) / chunk);
        var taken = 0;
        if (!IsParallel || chunks < 2)
        {
            Work(this, 0);
            return;
        }

        var (loop, threads) = (this, Math.Min(Threads, chunks));
        Parallel.For(
            0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = CancellationToken },
            thread => Work(loop, thread));

        void Work(ChunkedLoop loop, int thread)
        {
            for (var i = Interlocked.Increment(ref taken) - 1; i < chunks; i = Interlocked.Increment(ref taken) - 1)
            {
                loop.CancellationToken.ThrowIfCancellationRequested();
                body(thread, i * chunk, (int)Math.Min(count, ((long)i + 1) * chunk));
            }
        }
    }
}
