using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Benchmarks.Files;
using KnowledgeGraph.Benchmarks.Interchange;
using KnowledgeGraph.Benchmarks.Walks;

// `sizes` prints the bytes of images, `memory` those of graphs and `compiler` those that the C# compiler needs for an image; `rdf` prints
// the speed of the readers and writers of RDF beside that of rapper; `kernels` prints the times of algorithms over a large graph, and
// `kernels FILE` also writes its edges; `files` prints what opening files takes; `bulk DIRECTORY COUNT` writes the fact files of a large
// graph. Everything else goes to BenchmarkDotNet.
switch (args)
{
    case ["sizes"]:
        ImageSizes.Print(Console.Out);
        return;
    case ["memory"]:
        MemorySizes.Print(Console.Out);
        return;
    case ["compiler"]:
        ImageCompilations.Print(Console.Out);
        return;
    case ["rdf"]:
        RdfSpeeds.Print(Console.Out);
        return;
    case ["kernels", .. { Length: <= 1 } file]:
        KernelTimes.Print(Console.Out, file is [var edges] ? edges : null);
        return;
    case ["files"]:
        FileSizes.Print(Console.Out);
        return;
    case ["nothing"]: // Where `files` measures, in processes of their own.
        FileSizes.Note();
        return;
    case ["answer", var path]:
        Environment.ExitCode = FileSizes.Answer(path);
        FileSizes.Note();
        return;
    case ["bulk", var directory, var count]:
        BulkFacts.Write(directory, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
