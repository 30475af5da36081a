using System.Globalization;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// An algorithm whose nodes hand on a value along their edges in each iteration. The values are with the caller; parts find what becomes of
/// those that their nodes are given.
/// </summary>
internal sealed class Exchange
{
    private readonly ExchangePart[] _parts;
    private readonly int _nodes;

    private Exchange(ClusterCalls calls, StepFilter filter)
    {
        var question = Guid.NewGuid();
        _nodes = calls.NodeCount;
        _parts = [.. Enumerable.Range(0, calls.PartCount).Select(part => new ExchangePart(calls, part, question, filter))];
        Deprecated = new NumberSet(_nodes);
    }

    internal NumberSet Deprecated { get; }

    /// <summary>Asks all parts which nodes they need to know of.</summary>
    internal static async Task<Exchange> CreateAsync(ClusterCalls calls, StepFilter filter, CancellationToken cancellationToken)
    {
        var exchange = new Exchange(calls, filter);
        await exchange.OfAllParts(part => part.FindSourcesAsync(exchange.Deprecated, cancellationToken)).ConfigureAwait(false);
        return exchange;
    }

    /// <summary>Finds how many edges leave each node.</summary>
    internal async Task<int[]> FindDegreesAsync(CancellationToken cancellationToken)
    {
        var degrees = new int[_nodes];
        await OfAllParts(part => part.FindDegreesAsync(degrees, cancellationToken)).ConfigureAwait(false);
        return degrees;
    }

    /// <summary>Hands on what each node gives, and finds what becomes of what each is given.</summary>
    /// <exception cref="ClusterGraphException">No replica of a part answers.</exception>
    internal Task CombineAsync(
        int iteration, Combination combination, double[] given, double[] combined, CancellationToken cancellationToken) =>
        OfAllParts(part => part.CombineAsync(iteration, combination, given, combined, cancellationToken));

    /// <summary>Makes all replicas forget what they were sent. Nobody waits for them.</summary>
    internal void Forget()
    {
        foreach (var part in _parts) part.Forget();
    }

    /// <summary>To be called before each iteration.</summary>
    /// <exception cref="ClusterGraphException">The question may not have another one.</exception>
    internal static void CheckSteps(int iterations, ClusterBudget budget, string what, string less)
    {
        if (iterations < budget.MaximumSteps) return;
        throw new ClusterGraphException(
            ClusterFault.OverBudget, string.Create(
                CultureInfo.InvariantCulture,
                $"The {what} take more than {budget.MaximumSteps:N0} steps, which are iterations. Allow {less}, or raise "
                    + $"{nameof(ClusterBudget.MaximumSteps)}."), null, null);
    }

    private Task OfAllParts(Func<ExchangePart, Task> ask) => Task.WhenAll(_parts.Select(ask));
}
