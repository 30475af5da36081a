using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// The whole time of a fresh process that answers one question (how many firms does the firm of this label back?), beside an empty
/// program and what one would write today: System.Text.Json into dictionaries, and an indexed SQLite file. The answer is the exit code.
/// </summary>
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 20, invocationCount: 1)]
public class FirstAnswerBenchmarks
{
    private FirstAnswerPrograms _programs = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Build() => _programs = FirstAnswerPrograms.Build(Facts);

    [Benchmark(Baseline = true)]
    public int EmptyProgram() => Run(_programs.Empty);

    [Benchmark]
    public int KnowledgeGraph() => Run(_programs.KnowledgeGraph);

    [Benchmark]
    public int JsonIntoDictionaries() => Run(_programs.Json);

    [Benchmark]
    public int Sqlite() => Run(_programs.Sqlite);

    private static int Run(string program)
    {
        using var process = Process.Start(new ProcessStartInfo(program) { UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
