using System.Globalization;
using KnowledgeGraph.Orleans.Benchmarks;

// `write DIRECTORY SCALE FACTOR PARTS` makes a graph of 2^SCALE nodes and FACTOR · 2^SCALE edges, and writes its image and its shards.
// `ask DIRECTORY MEGABYTES` starts a silo for each part, which may have a heap of so many MB, and prints how long answers take.
// `weigh DIRECTORY MEGABYTES` does so for weighted distances, for which all facts are sent: for smaller graphs.
// `export DIRECTORY FILE` writes the edges as lines, for other systems. `silo` is what `ask` starts.
switch (args)
{
    case ["write", var directory, var scale, var factor, var parts]:
        EdgeFiles.Write(Console.Out, directory, Number(scale), Number(factor), Number(parts));
        return 0;
    case ["ask", var directory, var megabytes]:
        await Measurements.PrintAsync(Console.Out, directory, Number(megabytes));
        return 0;
    case ["weigh", var directory, var megabytes]:
        await Measurements.PrintWeightsAsync(Console.Out, directory, Number(megabytes));
        return 0;
    case ["export", var directory, var file]:
        EdgeFiles.Export(directory, file);
        return 0;
    case ["silo", var directory, var index]:
        await Silos.RunAsync(directory, Number(index));
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "write DIRECTORY SCALE FACTOR PARTS | ask DIRECTORY MEGABYTES | weigh DIRECTORY MEGABYTES | export DIRECTORY FILE");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
