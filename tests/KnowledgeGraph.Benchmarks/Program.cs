using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks;

// `sizes` prints the bytes of images, which take no time to measure; everything else goes to BenchmarkDotNet.
if (args is ["sizes"])
{
    ImageSizes.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
