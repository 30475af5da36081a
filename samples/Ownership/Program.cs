using System.Globalization;
using KnowledgeGraph;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.MaximumFlow;

namespace Samples.Ownership;

/// <summary>By which chain a firm owns the most of another, and how much its holdings can pass on to it at most.</summary>
public static class Program
{
    /// <summary>Writes both to the console.</summary>
    public static void Main() => Run(Console.Out);

    /// <summary>Writes both.</summary>
    public static void Run(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var firms = Holdings.Graph.AsQuikGraph<Firm>(Firm.Schema.Owns);
        var share = Weight.FromScope("%");

        // Shares along a chain multiply; the chain of the greatest product has the least sum of negative logarithms.
        var chain = firms.FindPath(Firm.Crown, Firm.Port, share.Select(percent => -Math.Log(percent / 100)))!;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{chain}: {100 * Math.Exp(-chain.Weight):F1} %"));
        foreach (var step in chain.Steps) output.WriteLine($"  {step.Fact}: {step.Claims[0].Scope} ({step.Claims[0].Source?.Key})");

        // A maximum flow changes its graph, so it runs on a copy, which has the shares as tags.
        var copy = firms.ToMutable(share, selfEdges: false);
        using var reversed = new ReversedEdgeAugmentorAlgorithm<Firm, MutableEdge<Firm>>(copy, MutableEdge<Firm>.Add);
        reversed.AddReversedEdges();
        var flow = copy.MaximumFlow(edge => edge.Tag, Firm.Crown, Firm.Port, out _, MutableEdge<Firm>.Add, reversed);
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"at most {flow:F0} % of {Firm.Port} can be reached from {Firm.Crown}"));
    }
}
