using KnowledgeGraph.Orleans.Silos;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace KnowledgeGraph.Orleans;

/// <summary>Adds graphs to silos.</summary>
public static class KnowledgeGraphSiloExtensions
{
    /// <summary>Adds a graph that the silo has shards of. A silo can have several, of different names.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="options">The name of the graph, the directory of its shards, and limits.</param>
    /// <returns>The silo.</returns>
    /// <exception cref="ArgumentException">The silo has a graph of that name already.</exception>
    public static ISiloBuilder AddKnowledgeGraph(this ISiloBuilder builder, KnowledgeGraphSiloOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        var registry = builder.Services.Select(service => service.ImplementationInstance).OfType<ShardRegistry>().FirstOrDefault();
        if (registry is null)
        {
            registry = new ShardRegistry();
            builder.Services.AddSingleton(registry);
            builder.AddPlacementDirector<ReplicaPlacement, ReplicaPlacementDirector>();
        }

        registry.Add(options);
        return builder;
    }
}
