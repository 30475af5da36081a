namespace KnowledgeGraph.Orleans;

/// <summary>Asks clusters for graphs.</summary>
public static class KnowledgeGraphClientExtensions
{
    /// <summary>Returns a graph of the cluster. Nothing is asked before the first question.</summary>
    /// <param name="client">The client of the cluster, or the factory of grains in a silo.</param>
    /// <param name="name">The name that the silos have it by.</param>
    /// <returns>The graph, which can be kept as long as the client.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static ClusterGraph GetKnowledgeGraph(this IGrainFactory client, string name)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new ClusterGraph(client, name);
    }
}
