using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Files;

/// <summary>
/// Prints what files of images take: their bytes, the time and memory of a process that opens one and asks one question, and those of a
/// process that does nothing; and what a hop takes for an edge.
/// </summary>
internal static class FileSizes
{
    /// <summary>The label of the firm that is asked for.</summary>
    public const string Asked = "Company No. 1234";

    private const int Runs = 30;
    private const int Largest = 10_000_000;

    public static void Print(TextWriter output)
    {
        output.WriteLine("| facts | image | bytes | bytes per fact, quotes aside | first answer | processor time | memory |");
        output.WriteLine("|---:|---|---:|---:|---:|---:|---:|");
        var (hops, programs) = (new StringWriter(), new StringWriter());
        hops.WriteLine("| facts | literal | file, a tenth decoded | file, all decoded |");
        hops.WriteLine("|---:|---:|---:|---:|");
        var directory = Directory.CreateTempSubdirectory("kg-files").FullName;
        try
        {
            Measure(output, "| | no image | | |", ["nothing"]);
            foreach (var facts in new[] { 100_000, 1_000_000, Largest })
            {
                var graph = Graph.Load(MarketImage.Create(facts));
                var quotes = Enumerable.Range(0, graph.ClaimCount).Sum(claim => new Claim(graph, claim).Quote?.Length ?? 0);
                foreach (var version in new[] { ImageVersion.Literal, ImageVersion.File })
                {
                    var path = Path.Combine(directory, $"{facts}.0{(int)version}.kgi");
                    using (var stream = File.Create(path)) graph.Save(stream, version);
                    var length = new FileInfo(path).Length;
                    Measure(
                        output,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"| {graph.FactCount:N0} | 0{(int)version} | {length:N0} | {(length - quotes) / (double)graph.FactCount:F1} |"),
                        ["answer", path]);
                    if (version != ImageVersion.File) continue;
                    FileHops.Print(hops, graph, path);
                    if (facts == Largest) FilePrograms.Print(programs, path);
                }
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }

        output.WriteLine();
        output.Write(programs);
        output.WriteLine();
        output.Write(hops);
    }

    /// <summary>What a process does that is measured: finds a firm by name, and counts the firms that it backs.</summary>
    public static int Answer(string path) =>
        FileHops.Count(Graph.Open(path).Find(Asked)!.Value, MarketImage.Backs);

    private static void Measure(TextWriter output, string row, string[] arguments)
    {
        var (times, processors, memories) = (new List<double>(), new List<double>(), new List<long>());
        for (var i = 0; i < Runs; i++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(Environment.ProcessPath!, arguments);
            process.WaitForExit();
            times.Add(clock.Elapsed.TotalMilliseconds);
            var noted = File.ReadAllText(NoteOf(process.Id)).Split(' ');
            processors.Add(double.Parse(noted[0], CultureInfo.InvariantCulture));
            memories.Add(long.Parse(noted[1], CultureInfo.InvariantCulture));
            File.Delete(NoteOf(process.Id));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{row} {times.Min():F1} ms | {processors.Min():F0} ms | {memories.Min() / 1e6:F1} MB |"));
    }

    /// <summary>Notes the processor time of this process and the memory that it has had at most, for the process that started it.</summary>
    public static void Note()
    {
        using var process = Process.GetCurrentProcess();
        var (time, memory) = (process.TotalProcessorTime.TotalMilliseconds, process.PeakWorkingSet64);
        File.WriteAllText(NoteOf(process.Id), string.Create(CultureInfo.InvariantCulture, $"{time} {memory}"));
    }

    private static string NoteOf(int process) => Path.Combine(Path.GetTempPath(), $"kg-note-{process}");
}
