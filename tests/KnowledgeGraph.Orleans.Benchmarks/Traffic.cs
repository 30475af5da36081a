using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Orleans.Benchmarks;

/// <summary>Counts the messages between this client and its silos, and their bytes, by the metrics of Orleans.</summary>
internal sealed class Traffic : IDisposable
{
    private const string Sent = "orleans-messaging-sent-messages-size";
    private const string Received = "orleans-messaging-received-messages-size";

    private readonly MeterListener _listener = new();
    private long _calls;
    private long _bytes;

    internal Traffic()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name is Sent or Received) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, bytes, _, _) =>
        {
            if (instrument.Name == Sent) Interlocked.Increment(ref _calls);
            Interlocked.Add(ref _bytes, bytes);
        });
        _listener.Start();
    }

    /// <summary>The calls and bytes since the last time.</summary>
    internal (long Calls, long Bytes) Take() => (Interlocked.Exchange(ref _calls, 0), Interlocked.Exchange(ref _bytes, 0));

    public void Dispose() => _listener.Dispose();
}
