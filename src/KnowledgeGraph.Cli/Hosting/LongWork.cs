using System.Globalization;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>
/// Work that may take long. Ctrl-C cancels it, and ends the process at the second time. A screen shows what is done and since when, in one
/// line of the error output that is gone when the work ends; in a pipe or a log there is none.
/// </summary>
internal sealed class LongWork : IProgress<ReportProgress>, IDisposable
{
    /// <summary>So long nobody wonders, and so often the line is written.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly KgEnvironment _environment;
    private readonly string _what;
    private readonly long _start;
    private readonly ITimer? _timer;
    private readonly Lock _line = new();
    private int _written;
    private bool _hasEnded;
    private string? _found;

    /// <param name="what">What is being done, in a few words that a screen may show.</param>
    public LongWork(KgEnvironment environment, string what)
    {
        _environment = environment;
        _what = what;
        CancellationToken = environment.Interrupt.Await();
        _start = environment.Clock.GetTimestamp();
        if (environment.Terminal.ShowsProgress) _timer = environment.Clock.CreateTimer(_ => Show(), null, Period, Period);
    }

    /// <summary>Gets what an interrupt cancels.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Says how far the work is, and ends it here if it was interrupted.</summary>
    /// <param name="found">What there is so far, in a few words.</param>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public void Report(string found)
    {
        CancellationToken.ThrowIfCancellationRequested();
        Volatile.Write(ref _found, found);
    }

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public void Report(ReportProgress value) => Report(
        value.Total is { } total
            ? string.Create(CultureInfo.InvariantCulture, $"{value.Done} of {total} done, {value.Found} paths to the next")
            : string.Create(CultureInfo.InvariantCulture, $"{value.Found} found"));

    /// <summary>Takes the line away, and leaves interrupts to whatever comes next.</summary>
    public void Dispose()
    {
        _environment.Interrupt.Release();
        if (_timer is null) return;
        _timer.Dispose();
        lock (_line)
        {
            _hasEnded = true;
            if (_written > 0) Write("");
        }
    }

    private void Show()
    {
        lock (_line)
        {
            if (_hasEnded) return;
            var seconds = (long)_environment.Clock.GetElapsedTime(_start).TotalSeconds;
            var found = Volatile.Read(ref _found) is { } text ? $", {text}" : "";
            var line = string.Create(CultureInfo.InvariantCulture, $"kg: {_what}{found}, {seconds} s; press Ctrl+C to stop");

            // A line that wrapped could not be taken away again.
            Write(line[..Math.Min(line.Length, Math.Max(0, _environment.Terminal.Width - 1))]);
        }
    }

    private void Write(string line)
    {
        try
        {
            _environment.Terminal.Error.Write($"\r{line.PadRight(_written)}{(line.Length == 0 ? "\r" : "")}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever looked has left; the work goes on.
        }

        _written = line.Length;
    }
}
