using System.Reflection;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Prints the bytes that a fact takes in an image, with its source and entities, the text of quotes aside.</summary>
internal static class ImageSizes
{
    public static void Print(TextWriter output)
    {
        output.WriteLine("| facts | image, bytes | of them text of quotes | bytes per fact, quotes aside |");
        output.WriteLine("|---:|---:|---:|---:|");
        foreach (var facts in new[] { 1_000, 10_000, 100_000 })
        {
            var market = new Market(facts);
            var graph = GraphOf(market);
            using var image = new MemoryStream();
            graph.Save(image);
            var quotes = graph.Facts.SelectMany(fact => fact.Claims)
                .Sum(claim => System.Text.Encoding.UTF8.GetByteCount(claim.Quote ?? ""));
            output.WriteLine(FormattableString.Invariant(
                $"| {graph.FactCount:N0} | {image.Length:N0} | {quotes:N0} | {(image.Length - quotes) / (double)graph.FactCount:F1} |"));
        }
    }

    /// <summary>Compiles the generated program, and takes the graph out of it.</summary>
    private static Graph GraphOf(Market market)
    {
        market.CreateDriver().RunGeneratorsAndUpdateCompilation(market.Compilation, out var compilation, out _);
        using var stream = new MemoryStream();
        if (!compilation.Emit(stream).Success) throw new InvalidOperationException("The workload does not compile.");
        return (Graph)Assembly.Load(stream.ToArray()).GetType("Workload.Market")!.GetProperty("Graph")!.GetValue(null)!;
    }
}
