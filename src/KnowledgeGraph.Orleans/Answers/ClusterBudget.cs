namespace KnowledgeGraph.Orleans;

/// <summary>What a question may cost. Immutable.</summary>
public sealed record ClusterBudget
{
    private readonly int _maximumSteps = int.MaxValue;
    private readonly int _maximumNodes = int.MaxValue;
    private readonly TimeSpan _maximumTime = TimeSpan.FromSeconds(30);

    /// <summary>Gets the greatest number of steps that a search takes. By default there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or negative.</exception>
    public int MaximumSteps
    {
        get => _maximumSteps;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maximumSteps = value;
        }
    }

    /// <summary>Gets the greatest number of nodes that a search reaches. By default there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or negative.</exception>
    public int MaximumNodes
    {
        get => _maximumNodes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maximumNodes = value;
        }
    }

    /// <summary>Gets how long a question may take. By default 30 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or negative, or more than 20 days.</exception>
    public TimeSpan MaximumTime
    {
        get => _maximumTime;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(20));
            _maximumTime = value;
        }
    }
}
