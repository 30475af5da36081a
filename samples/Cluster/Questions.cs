using KnowledgeGraph;
using KnowledgeGraph.Orleans;
using KnowledgeGraph.Seeds;

namespace Samples.Cluster;

/// <summary>What the other samples ask of a graph in their own process, asked of a graph whose parts are on silos.</summary>
internal static class Questions
{
    internal static async Task AskAsync(ClusterGraph graph, TextWriter output)
    {
        // A node of the program, and one by its name. Each question goes to the parts that are concerned.
        var fund = (await graph.NodeAsync(Company.HighFlyer).ConfigureAwait(false))!;
        var controls = (await graph.FindAsync("US export controls").ConfigureAwait(false))!;
        await foreach (var fact in graph.FactsAsync(fund).ConfigureAwait(false))
            output.WriteLine($"{fact} ({string.Join(", ", fact.Claims.Select(claim => claim.Source))})");

        var restricted = await graph.HopsAsync(controls, new PathOptions { Relations = ["Restricts"] }).ConfigureAwait(false);
        output.WriteLine($"{controls} restrict {string.Join(", ", restricted)}");

        // A breadth-first search: a call to each part in each step.
        var distances = await graph.DistancesAsync(fund, new PathOptions { Direction = PathDirection.Either }).ConfigureAwait(false);
        output.WriteLine($"{distances.Count} nodes are at most {distances.Farthest} steps away from {fund}");
        output.WriteLine($"{controls} are {distances.Of(controls)} steps away");

        // The facts of a path, with their claims, from silos that each have a part of them.
        var options = new PathOptions { Relations = ["backs", "uses", "withinLimitsOf"] };
        foreach (var step in (await graph.ShortestPathAsync(fund, controls, options).ConfigureAwait(false))!)
            output.WriteLine($"  {step}: {step.Claims[0].Modality}, {step.Claims[0].Source ?? "by inference"}");
    }
}
