extern alias rdf;

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using rdf::KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Benchmarks.Interchange;

/// <summary>
/// Prints how long it takes to read 1,000,000 triples in each format, and to read and write them, beside rapper on the same files. The runs
/// alternate, and the table has the fastest of each.
/// </summary>
internal static partial class RdfSpeeds
{
    private const int Count = 1_000_000;
    private const int Rounds = 5;

    private static readonly (RdfFormat Format, string Name, string? Writer)[] _formats =
    [
        (RdfFormat.NTriples, "ntriples", "ntriples"), (RdfFormat.NQuads, "nquads", "nquads"), (RdfFormat.Turtle, "turtle", "turtle"),
        (RdfFormat.TriG, "trig", null), // rapper does not write TriG.
    ];

    public static void Print(TextWriter output)
    {
        var directory = Directory.CreateTempSubdirectory("rdf-speeds");
        try
        {
            Print(output, directory.FullName);
        }
        finally
        {
            directory.Delete(true);
        }
    }

    private static void Print(TextWriter output, string directory)
    {
        var hasRapper = HasRapper();
        if (!hasRapper) output.WriteLine("rapper is not installed, so its columns are empty.");
        var prefixes = new Dictionary<string, string>
        {
            [""] = "https://example.org/entity/", ["p"] = "https://example.org/property/", ["k"] = "https://example.org/kind/",
            ["s"] = "https://example.org/source/", ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#", ["xsd"] = XsdIri.Namespace,
        };
        output.WriteLine("| format | MB | | this package | rapper | times as fast | processor time | of rapper | live memory |");
        output.WriteLine("|---|---:|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (format, name, writer) in _formats)
        {
            var options = new RdfWriterOptions { Prefixes = prefixes };
            var path = Path.Combine(directory, "triples." + name);
            using (var text = RdfWriter.Create(new StreamWriter(path), format, options))
            {
                text.WriteAll(RdfTriples.Of(Count, format is RdfFormat.NQuads or RdfFormat.TriG));
                text.Complete();
            }

            var (read, written) = (Best.None, Best.None);
            var (readByRapper, writtenByRapper) = (Best.None, Best.None);
            for (var round = 0; round < Rounds; round++)
            {
                read = read.With(() => Read(path, format));
                if (hasRapper) readByRapper = readByRapper.With($"rapper -q -c -i {name} '{path}'");
                written = written.With(() => Convert(path, format, options));
                if (hasRapper && writer is not null)
                    writtenByRapper = writtenByRapper.With($"rapper -q -i {name} -o {writer} '{path}' > /dev/null");
            }

            var megabytes = (new FileInfo(path).Length / 1e6).ToString("F0", CultureInfo.InvariantCulture);
            Print(output, $"| {format} | {megabytes} | read", read, readByRapper);
            Print(output, "| | | read and written", written, writtenByRapper);
        }
    }

    private static void Print(TextWriter output, string start, Best own, Best rapper)
    {
        var isKnown = rapper.Wall < TimeSpan.MaxValue;
        output.WriteLine(FormattableString.Invariant(
            $"{start} | {Count / own.Wall.TotalSeconds:N0}/s | {(isKnown ? $"{Count / rapper.Wall.TotalSeconds:N0}/s" : "–")} | ")
            + FormattableString.Invariant($"{(isKnown ? (rapper.Wall / own.Wall).ToString("F1", CultureInfo.InvariantCulture) : "–")} | ")
            + FormattableString.Invariant($"{own.Processor.TotalSeconds:F2} s | ")
            + FormattableString.Invariant($"{(isKnown ? $"{rapper.Processor.TotalSeconds:F2} s" : "–")} | ")
            + FormattableString.Invariant($"{own.Memory / 1e6:F1} MB |"));
    }

    /// <returns>The bytes that the reader keeps alive at the end of the text.</returns>
    private static long Read(string path, RdfFormat format)
    {
        var before = GC.GetTotalMemory(true);
        using var reader = RdfReader.Create(File.OpenRead(path), format);
        var count = 0;
        while (reader.Read()) count++;
        Check(count);
        return GC.GetTotalMemory(true) - before;
    }

    /// <returns>The bytes that the reader and the writer keep alive when the text is written.</returns>
    private static long Convert(string path, RdfFormat format, RdfWriterOptions options)
    {
        var before = GC.GetTotalMemory(true);
        using var reader = RdfReader.Create(File.OpenRead(path), format);
        using var writer = RdfWriter.Create(new StreamWriter(Stream.Null), format, options);
        var count = 0;
        for (; reader.Read(); count++) writer.Write(reader.Current);
        writer.Complete();
        Check(count);
        return GC.GetTotalMemory(true) - before;
    }

    private static void Check(int count)
    {
        if (count != Count) throw new InvalidOperationException($"The file has {count} triples.");
    }

    private static bool HasRapper()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("rapper", "--version") { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>The shortest times of several runs.</summary>
    private readonly record struct Best(TimeSpan Wall, TimeSpan Processor, long Memory)
    {
        public static Best None => new(TimeSpan.MaxValue, TimeSpan.MaxValue, 0);

        /// <summary>Times a run in this process.</summary>
        public Best With(Func<long> run)
        {
            using var process = Process.GetCurrentProcess();
            var processor = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            var memory = run();
            var wall = watch.Elapsed;
            process.Refresh();
            return With(wall, process.TotalProcessorTime - processor, memory);
        }

        /// <summary>Times a command. The shell prints the processor time of what it ran.</summary>
        public Best With(string command)
        {
            var watch = Stopwatch.StartNew();
            var shell = new ProcessStartInfo("sh", ["-c", command + " 2>&1; times"]) { RedirectStandardOutput = true };
            using var process = Process.Start(shell)!;
            var printed = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var wall = watch.Elapsed;
            var times = Times().Matches(printed);
            if (process.ExitCode != 0 || times.Count < 4) throw new InvalidOperationException(command + " failed: " + printed);
            return With(wall, Seconds(times[^2]) + Seconds(times[^1]), 0);
        }

        private Best With(TimeSpan wall, TimeSpan processor, long memory) =>
            new(wall < Wall ? wall : Wall, processor < Processor ? processor : Processor, Math.Max(memory, Memory));

        private static TimeSpan Seconds(Match time) => TimeSpan.FromSeconds(
            60 * double.Parse(time.Groups[1].Value, CultureInfo.InvariantCulture)
            + double.Parse(time.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(\d+)m([\d.]+)s")]
    private static partial Regex Times();
}
