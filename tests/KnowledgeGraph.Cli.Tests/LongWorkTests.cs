using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

public sealed class LongWorkTests : IDisposable
{
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly ManualClock _clock = new();
    private readonly Interrupt _interrupt = new();

    public void Dispose()
    {
        _error.Dispose();
        _interrupt.Dispose();
    }

    [Fact]
    public void What_is_done_within_a_second_shows_nothing()
    {
        using (new LongWork(Environment(), "ranking")) _clock.Advance(TimeSpan.FromSeconds(0.9));

        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public void After_a_second_a_line_shows_what_is_done_and_is_taken_away_at_the_end()
    {
        using (var work = new LongWork(Environment(), "ranking"))
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal("\rkg: ranking, 1 s; press Ctrl+C to stop", _error.ToString());
            work.Report("2 paths");
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.EndsWith("\rkg: ranking, 2 paths, 2 s; press Ctrl+C to stop", _error.ToString(), StringComparison.Ordinal);
        }

        Assert.EndsWith(
            $"\r{new string(' ', "kg: ranking, 2 paths, 2 s; press Ctrl+C to stop".Length)}\r", _error.ToString(),
            StringComparison.Ordinal);
        var written = _error.ToString();
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(written, _error.ToString());
    }

    [Fact]
    public void A_shorter_line_leaves_nothing_of_a_longer_one()
    {
        using var work = new LongWork(Environment(), "ranking");
        work.Report("a long way");
        _clock.Advance(TimeSpan.FromSeconds(1));
        work.Report("b");
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.EndsWith("\rkg: ranking, b, 2 s; press Ctrl+C to stop         ", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(1)]
    public void The_line_is_narrower_than_the_screen(int width)
    {
        using (new LongWork(Environment(width: width), "ranking")) _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.All(_error.ToString().Split('\r'), line => Assert.True(line.Length < width, line));
    }

    [Fact]
    public void Where_no_screen_is_nothing_is_shown()
    {
        using (new LongWork(Environment(showsProgress: false), "ranking")) _clock.Advance(TimeSpan.FromSeconds(100));

        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public void The_first_interrupt_cancels_and_the_second_ends_the_process()
    {
        using var work = new LongWork(Environment(), "ranking");

        Assert.False(work.CancellationToken.IsCancellationRequested);
        Assert.True(_interrupt.Raise());
        Assert.True(work.CancellationToken.IsCancellationRequested);
        Assert.Throws<OperationCanceledException>(() => work.Report("more"));
        Assert.False(_interrupt.Raise());
    }

    [Fact]
    public void When_the_work_is_done_an_interrupt_ends_the_process()
    {
        new LongWork(Environment(), "ranking").Dispose();

        Assert.False(_interrupt.Raise());
        using var next = new LongWork(Environment(), "ranking");
        Assert.False(next.CancellationToken.IsCancellationRequested);
        Assert.True(_interrupt.Raise());
    }

    [Theory]
    [InlineData("rank", "pagerank")]
    [InlineData("rank", "betweenness")]
    [InlineData("rank", "degree")]
    [InlineData("rank", "components", "--json")]
    [InlineData("walk", "HighFlyer", "Backs*/Uses")]
    [InlineData("why", "HighFlyer", "backs", "DeepSeek")]
    [InlineData("why", "HighFlyer", "backs", "Hermit")]
    [InlineData("show", "DeepSeek")]
    [InlineData("path", "HighFlyer", "ExportControls")]
    [InlineData("path", "HighFlyer", "ExportControls", "--k", "9")]
    public void An_interrupted_command_says_so_with_exit_code_130_and_answers_nothing(params string[] arguments)
    {
        // The clock is read when the work begins: the interrupt comes then.
        _clock.Read += () => _interrupt.Raise();

        using var output = new StringWriter();
        var environment =
            Environment() with { Terminal = new Terminal(output, _error, isRedirected: true, hasColour: false, showsProgress: true) };
        var exitCode = KgCommandLine.Run(arguments, environment);

        Assert.Equal((ExitCode.Interrupted, ""), (exitCode, output.ToString()));
        Assert.Equal("kg: interrupted\n", _error.ToString());
    }

    [Theory]
    [InlineData("path", "P0", "P40", "--all")]
    [InlineData("path", "P0", "P40", "--k", "1000000000")]
    [InlineData("walk", "P0", "LeadsTo*", "--k", "1000000000")]
    public async Task What_never_ends_is_ended_by_an_interrupt(params string[] arguments)
    {
        using var output = new StringWriter();
        var environment = new KgEnvironment(
            new Terminal(output, _error, isRedirected: true, hasColour: false), () => Maze.Graph) { Interrupt = _interrupt };
        var running = Task.Run(() => KgCommandLine.Run(arguments, environment));

        // Until it has begun, nobody waits for interrupts.
        while (!running.IsCompleted && !_interrupt.Raise()) await Task.Delay(1);
        Assert.Equal((ExitCode.Interrupted, ""), (await running.WaitAsync(TimeSpan.FromMinutes(2)), output.ToString()));
        Assert.Equal("kg: interrupted\n", _error.ToString());
    }

    private KgEnvironment Environment(bool showsProgress = true, int width = 80) =>
        new(new Terminal(TextWriter.Null, _error, isRedirected: true, hasColour: false, width, showsProgress), () => ChipRace.Graph)
        {
            Clock = _clock,
            Interrupt = _interrupt,
        };

    /// <summary>A clock that a test moves on.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private readonly List<ManualTimer> _timers = [];
        private long _now;

        /// <summary>Happens when someone reads the clock.</summary>
        public event Action? Read;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp()
        {
            Read?.Invoke();
            return _now;
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new ManualTimer(() => callback(state), _now + dueTime.Ticks, period.Ticks);
            _timers.Add(timer);
            return timer;
        }

        /// <summary>Moves on, and calls the timers whose time has come.</summary>
        public void Advance(TimeSpan time)
        {
            _now += time.Ticks;
            foreach (var timer in _timers) timer.CallIfDue(_now);
        }

        private sealed class ManualTimer(Action callback, long due, long period) : ITimer
        {
            private long _due = due;

            public void CallIfDue(long now)
            {
                if (now < _due) return;
                _due = now + period;
                callback();
            }

            public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

            public void Dispose() => _due = long.MaxValue;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
