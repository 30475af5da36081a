using KnowledgeGraph;
using QuikGraph.Algorithms;

namespace Samples.SupplyChain;

/// <summary>By which parts a product depends on a rule, how sure that is, and which plants are the slowest on the way.</summary>
public static class Program
{
    /// <summary>Writes it to the console.</summary>
    public static void Main() => Run(Console.Out);

    /// <summary>Writes it.</summary>
    public static void Run(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var graph = Chain.Graph.AsQuikGraph();

        // Every chain from the phone to the rule, the surest first, by the algorithm of Hoffman and Pavley.
        foreach (var edges in graph.RankedShortestPathHoffmanPavley(Weight.ByModality(), Part.Phone, Rule.Permit, maxCount: 5))
        {
            var path = edges.ToPath();
            output.WriteLine($"{path} ({path.WeakestModality}; {string.Join(", ", path.Sources.Select(source => source.Key))})");
        }

        // The chain with the shortest delivery: an edge to a plant weighs its lead time, every other edge nothing.
        var quickest = graph.FindPath(Part.Phone, Rule.Permit, Weight.From(Plant.Schema.LeadTime, "d", missing: 0))!;
        output.WriteLine($"quickest: {quickest} ({quickest.Weight} days)");

        // Parts that are in nothing else are what is sold.
        output.WriteLine($"products: {string.Join(", ", Chain.Graph.AsQuikGraph<Part>(Part.Schema.Contains).Roots())}");
    }
}
