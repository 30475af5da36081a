namespace KnowledgeGraph.Hosting.Tests;

/// <summary>A clock that stands still, and timers that fire when a test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];

    internal DateTimeOffset Now { get; set; } = new(2026, 11, 29, 8, 0, 0, TimeSpan.Zero);

    internal IReadOnlyList<TimeSpan> Periods
    {
        get
        {
            lock (_lock) return [.. _timers.Select(timer => timer.Period)];
        }
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state), period);
        lock (_lock) _timers.Add(timer);
        return timer;
    }

    internal void Tick()
    {
        List<ManualTimer> timers;
        lock (_lock) timers = [.. _timers];
        foreach (var timer in timers) timer.Fire();
    }

    private void Remove(ManualTimer timer)
    {
        lock (_lock) _timers.Remove(timer);
    }

    private sealed class ManualTimer(ManualTime time, Action fire, TimeSpan period) : ITimer
    {
        internal TimeSpan Period => period;

        internal void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => time.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
