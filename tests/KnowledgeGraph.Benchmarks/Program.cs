using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Benchmarks.Walks;

// `sizes` prints the bytes of images and `memory` those of graphs, which take no time to measure; everything else goes to BenchmarkDotNet.
switch (args)
{
    case ["sizes"]:
        ImageSizes.Print(Console.Out);
        return;
    case ["memory"]:
        MemorySizes.Print(Console.Out);
        return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
