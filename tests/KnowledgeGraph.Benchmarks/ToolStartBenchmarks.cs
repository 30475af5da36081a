using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// The whole time of <c>kg</c> from start to end, as the portable program and as the native one: its version, and a path with its evidence.
/// </summary>
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 20, invocationCount: 1)]
public class ToolStartBenchmarks
{
    private static readonly string Root = typeof(ToolStartBenchmarks).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;

    private string _portable = "";
    private string _native = "";

    [Params("--version", "path High-Flyer \"US export controls\" --relations backs,uses,class,restrictedBy --including opinion")]
    public string Arguments { get; set; } = "";

    [GlobalSetup]
    public void Publish()
    {
        _native = Publish(
            "kg-native", "-r", RuntimeInformation.RuntimeIdentifier, $"-p:NativeRuntime={RuntimeInformation.RuntimeIdentifier}");
        _portable = Publish("kg-portable");
        var (portable, native) = (Answer(_portable), Answer(_native));
        if (portable != native) throw new InvalidOperationException($"The programs answer differently:\n{portable}\n{native}");
    }

    [Benchmark(Baseline = true)]
    public string Portable() => Answer(_portable);

    [Benchmark]
    public string Native() => Answer(_native);

    private static string Publish(string name, params string[] options)
    {
        var directory = Path.Combine(Root, "artifacts", "benchmarks", name);
        Run("dotnet",
            ["publish", Path.Combine(Root, "src", "KnowledgeGraph.Cli"), "-c", "Release", "-o", directory, "-v", "q", "-nologo",
                .. options]);
        return Path.Combine(directory, OperatingSystem.IsWindows() ? "kg.exe" : "kg");
    }

    private string Answer(string program) => Run(new ProcessStartInfo(program, Arguments));

    private static void Run(string program, string[] arguments) => Run(new ProcessStartInfo(program, arguments));

    private static string Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }
}
