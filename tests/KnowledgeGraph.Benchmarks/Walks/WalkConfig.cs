using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// How walks are measured beside their peers: each in a process of its own, since the millions of objects that a peer keeps would have the
/// garbage collector's time counted against all of them; and few times, since some peers take seconds.
/// </summary>
public sealed class WalkConfig : ManualConfig
{
    public WalkConfig()
    {
        var job = Job.Default.WithLaunchCount(1).WithWarmupCount(2).WithIterationCount(6)
            .WithIterationTime(TimeInterval.FromMilliseconds(250));
        AddJob(job);
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Min);
        HideColumns(Column.Gen0, Column.Gen1, Column.Gen2, Column.RatioSD, Column.AllocRatio);
    }
}
