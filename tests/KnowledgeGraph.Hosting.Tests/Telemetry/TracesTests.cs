using System.Collections.Concurrent;
using System.Diagnostics;
using KnowledgeGraph.Hosting.Tests.Graphs;

namespace KnowledgeGraph.Hosting.Tests.Telemetry;

/// <summary>The activities of loading a version.</summary>
public sealed class TracesTests : IDisposable
{
    private readonly GraphDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Loading_is_an_activity_with_its_steps_and_its_error()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "KnowledgeGraph.Hosting",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        // Other tests load graphs, too.
        using var root = new Activity("test").Start();
        _directory.Put(1);
        using var host = new GraphHost(new GraphHostOptions { Directory = _directory.Path, Vocabulary = NumberedGraph.Vocabulary });
        await host.RefreshAsync();
        Assert.Equal(["open graph", "check graph", "swap graph", "load graph"], Take().Select(activity => activity.OperationName));
        var load = ended.Last(activity => activity.TraceId == root.TraceId);
        Assert.Equal("graph-1.kgi", load.GetTagItem("file.name"));
        Assert.Equal(new FileInfo(_directory.PathOf("graph-1.kgi")).Length, load.GetTagItem("file.size"));
        Assert.Equal(ActivityStatusCode.Unset, load.Status);

        ended.Clear();
        _directory.Put("graph-2.kgi", NumberedGraph.ImageOfOtherVocabulary());
        await host.RefreshAsync();
        Assert.Equal(["open graph", "load graph"], Take().Select(activity => activity.OperationName));
        var failed = Take().Last();
        Assert.Equal(ActivityStatusCode.Error, failed.Status);
        Assert.Contains("another vocabulary", failed.StatusDescription, StringComparison.Ordinal);
        Assert.Equal("KnowledgeGraph.ImageFormatException", failed.GetTagItem("error.type"));
        Assert.Equal("exception", Assert.Single(failed.Events).Name);

        IEnumerable<Activity> Take() => ended.Where(activity => activity.TraceId == root.TraceId);
    }
}
