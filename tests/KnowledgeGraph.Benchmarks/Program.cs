using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Benchmarks.Walks;

// `sizes` prints the bytes of images, `memory` those of graphs and `compiler` those that the C# compiler needs for an image; everything
// else goes to BenchmarkDotNet.
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
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
