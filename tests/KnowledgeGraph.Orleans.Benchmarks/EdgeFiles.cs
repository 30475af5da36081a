using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Orleans.Benchmarks;

/// <summary>The files that are measured: the image of a graph, and its shards.</summary>
internal static class EdgeFiles
{
    internal const string ImageName = "edges.kgi";

    private const int Seed = 1;

    /// <summary>Makes edges, and writes an image and its shards into a directory. Prints how long each takes.</summary>
    internal static void Write(TextWriter output, string directory, int scale, int edgeFactor, int parts)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, ImageName);
        var start = Stopwatch.GetTimestamp();
        var edges = RMatEdges.Create(scale, edgeFactor << scale, Seed);
        PrintTime($"{edgeFactor << scale:N0} edges made, {edges.Length:N0} of them distinct and not loops");
        using (var stream = File.Create(path)) EdgeImage.Write(stream, 1 << scale, edges);
        PrintTime($"image of {new FileInfo(path).Length:N0} bytes written");
        edges = [];
        var set = ShardSet.Write(Graph.Open(path), directory, parts);
        var bytes = Directory.GetFiles(directory, set.Version + "*").Sum(file => new FileInfo(file).Length);
        PrintTime($"{parts} shards of {bytes:N0} bytes written");
        output.WriteLine($"At most {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000:N0} MB of memory");

        void PrintTime(string what)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
            start = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Writes the edges of the image as lines “source target”, for other systems.</summary>
    internal static void Export(string directory, string file)
    {
        var image = Graph.Open(Path.Combine(directory, ImageName)).Store.Image;
        var (sources, targets) = (image.Read(Column.FactSubject), image.Read(Column.FactValue));
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        for (var i = 0; i < sources.Length; i++)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sources[i]}\t{targets[i]}"));
    }
}
