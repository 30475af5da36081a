using KnowledgeGraph;
using QuikGraph;
using QuikGraph.Algorithms;

namespace Samples.Services;

/// <summary>Which services call each other in a circle, and in which order all of them can start.</summary>
public static class Program
{
    /// <summary>Writes both to the console.</summary>
    public static void Main() => Run(Console.Out);

    /// <summary>Writes both.</summary>
    public static void Run(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var services = Catalogue.Graph.AsQuikGraph<Service>(Service.Schema.DependsOn);

        // Services in a strongly connected component of more than one call each other in a circle: none can start first.
        var components = new Dictionary<Service, int>();
        services.StronglyConnectedComponents(components);
        foreach (var circle in components.GroupBy(pair => pair.Value, pair => pair.Key).Where(group => group.Count() > 1))
        {
            output.WriteLine($"circle: {string.Join(", ", circle.Select(service => service.Label).Order(StringComparer.Ordinal))}");
        }

        // With each circle as one, the graph has an order. An edge leads to what must be there before.
        var condensed =
            services.CondensateStronglyConnected<Service, RelationEdge<Service>, AdjacencyGraph<Service, RelationEdge<Service>>>();
        foreach (var part in condensed.TopologicalSort().Reverse())
        {
            output.WriteLine($"start: {string.Join(" + ", part.Vertices.Select(service => service.Label).Order(StringComparer.Ordinal))}");
        }
    }
}
