using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>How long a silo may work on one step. To be asked for each node or fact that is looked at.</summary>
internal sealed class WorkLimit(TimeSpan maximum, CancellationToken cancellationToken)
{
    /// <summary>How many nodes or facts are looked at between two looks at the clock.</summary>
    private const int LooksBetween = 0xFFF;

    private long _start = Stopwatch.GetTimestamp();
    private long _looks = LooksBetween;

    /// <summary>To be called for so many nodes or facts, and for what leads to them.</summary>
    /// <exception cref="OperationCanceledException">The question was cancelled.</exception>
    /// <exception cref="ShardFaultException">The step takes too long.</exception>
    internal void Look(int count)
    {
        if ((_looks += count + 1L) <= LooksBetween) return;
        _looks = 0;
        Check();
    }

    /// <summary>Leaves out the time since a timestamp: of what is read once for all questions.</summary>
    internal void Exclude(long timestamp) => _start += Stopwatch.GetTimestamp() - timestamp;

    private void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_start) < maximum) return;
        throw new ShardFaultException(ClusterFault.OverBudget, string.Create(
            CultureInfo.InvariantCulture,
            $"takes longer than {maximum.TotalSeconds} s for one step. Ask for fewer relations, or raise MaximumTime of the silos."));
    }
}
