using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>Ends a question after some time.</summary>
internal static class TimeBudget
{
    /// <param name="budget">What the question may cost.</param>
    /// <param name="less">What makes such a question cost less.</param>
    /// <param name="ask">The question.</param>
    /// <param name="cancellation">The caller's token.</param>
    /// <exception cref="ClusterGraphException">The time is over.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal static async Task<T> RunAsync<T>(
        ClusterBudget? budget, string less, Func<ClusterBudget, CancellationToken, Task<T>> ask, CancellationToken cancellation)
    {
        budget ??= new ClusterBudget();
        var began = Stopwatch.GetTimestamp();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        source.CancelAfter(budget.MaximumTime);
        try
        {
            var answer = await ask(budget, source.Token).ConfigureAwait(false);
            // Timers are late where there is much to do.
            return Stopwatch.GetElapsedTime(began) <= budget.MaximumTime ? answer : throw TooLong(budget, less, null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (OperationCanceledException error) when (source.IsCancellationRequested)
        {
            throw TooLong(budget, less, error);
        }
    }

    private static ClusterGraphException TooLong(ClusterBudget budget, string less, Exception? error) => new(
        ClusterFault.OverBudget, string.Create(
            CultureInfo.InvariantCulture,
            $"The question takes longer than {budget.MaximumTime.TotalSeconds} s. {less}, "
                + $"or raise {nameof(ClusterBudget.MaximumTime)}."), null, null, error);
}
