using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using KnowledgeGraph.Hosting.Tests.Graphs;

namespace KnowledgeGraph.Hosting.Tests.Telemetry;

/// <summary>What a listener, such as OpenTelemetry, gets.</summary>
public sealed class MetricsTests : IMeterFactory
{
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _measured = [];
    private readonly ConcurrentDictionary<string, string> _units = [];
    private readonly List<Meter> _meters = [];
    private readonly GraphDirectory _directory = new();

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    public void Dispose()
    {
        foreach (var meter in _meters) meter.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Swaps_refusals_durations_leases_and_open_files_are_measured()
    {
        using var listener = Listen();
        _directory.Put(1);
        using var host = new GraphHost(
            new GraphHostOptions { Directory = _directory.Path, Vocabulary = NumberedGraph.Vocabulary }, meters: this);
        await host.StartAsync();
        var lease = host.Acquire();
        _directory.Put(2);
        await host.RefreshAsync();
        using var second = host.Acquire();
        using var third = host.Acquire();
        _directory.Put("graph-3.kgi", [1]);
        for (var i = 0; i < 3; i++) await host.RefreshAsync();

        listener.RecordObservableInstruments();
        const string graph = "knowledgegraph.graph.name=Numbered";
        Assert.Equal([(1, graph), (1, graph)], Of("knowledgegraph.host.swaps"));
        Assert.Equal([(1, $"{graph},error.type=KnowledgeGraph.ImageFormatException")], Of("knowledgegraph.host.refusals"));
        Assert.Equal([(3, graph)], Of("knowledgegraph.host.active_leases"));
        Assert.Equal([(2, graph)], Of("knowledgegraph.host.open_versions"));
        var durations = Of("knowledgegraph.host.swap.duration").ToList();
        Assert.Equal(2, durations.Count);
        Assert.All(durations, duration => Assert.InRange(duration.Value, 1e-9, 60));

        lease.Dispose();
        _measured.Clear();
        listener.RecordObservableInstruments();
        Assert.Equal([(2, graph)], Of("knowledgegraph.host.active_leases"));
        Assert.Equal([(1, graph)], Of("knowledgegraph.host.open_versions"));
        Assert.Equal(
            ["active_leases {lease}", "open_versions {version}", "refusals {version}", "swap.duration s", "swaps {version}"],
            _units.Select(unit => $"{unit.Key["knowledgegraph.host.".Length..]} {unit.Value}").Order(StringComparer.Ordinal));
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope != this) return;
                _units[instrument.Name] = instrument.Unit!;
                Assert.Equal("KnowledgeGraph.Hosting", instrument.Meter.Name);
                listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private IEnumerable<(double Value, string Tags)> Of(string name) =>
        _measured.Where(measured => measured.Name == name).Select(measured => (measured.Value, measured.Tags));
}
