using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Hosting.Telemetry;

/// <summary>The instruments of one host, with names and units by the conventions of OpenTelemetry.</summary>
internal sealed class HostMetrics : IDisposable
{
    internal const string MeterName = "KnowledgeGraph.Hosting";

    private readonly Meter _meter;
    private readonly TagList _graph;
    private readonly Counter<long> _swaps;
    private readonly Counter<long> _refusals;
    private readonly Histogram<double> _durations;

    /// <param name="factory">What makes the meter; null for one that belongs to the host.</param>
    /// <param name="graph">The name of the graph, which all measurements have; null if every graph is served.</param>
    /// <param name="countLeases">Counts the leases in use.</param>
    /// <param name="countVersions">Counts the open files.</param>
    internal HostMetrics(IMeterFactory? factory, string? graph, Func<int> countLeases, Func<int> countVersions)
    {
        _meter = factory?.Create(MeterName) ?? new Meter(MeterName);
        if (graph is not null) _graph.Add("knowledgegraph.graph.name", graph);
        _swaps = _meter.CreateCounter<long>(
            "knowledgegraph.host.swaps", "{version}", "Versions of the graph that were loaded and served.");
        _refusals = _meter.CreateCounter<long>(
            "knowledgegraph.host.refusals", "{version}", "Images that were refused, each once.");
        _durations = _meter.CreateHistogram(
            "knowledgegraph.host.swap.duration", "s", "The time from opening an image until it is served.", tags: null,
            new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
            });

        // Observed when somebody asks, so that a lease costs nothing more.
        _meter.CreateObservableUpDownCounter(
            "knowledgegraph.host.active_leases", () => new Measurement<int>(countLeases(), _graph), "{lease}", "Leases that are in use.");
        _meter.CreateObservableUpDownCounter(
            "knowledgegraph.host.open_versions", () => new Measurement<int>(countVersions(), _graph), "{version}",
            "Versions whose files are open: the one that is served, and older ones with leases.");
    }

    internal void Swapped(TimeSpan duration)
    {
        _swaps.Add(1, _graph);
        _durations.Record(duration.TotalSeconds, _graph);
    }

    internal void Refused(Exception error)
    {
        var tags = _graph;
        tags.Add("error.type", error.GetType().FullName);
        _refusals.Add(1, tags);
    }

    /// <summary>A factory keeps the meters that it has made, and this does nothing to them.</summary>
    public void Dispose() => _meter.Dispose();
}
