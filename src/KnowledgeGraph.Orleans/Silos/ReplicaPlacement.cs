using KnowledgeGraph.Orleans.Messages;
using Orleans.Placement;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>Places the replicas of a part on different silos.</summary>
[GenerateSerializer]
[Immutable]
internal sealed class ReplicaPlacement : PlacementStrategy;

/// <summary>Marks a grain that <see cref="ReplicaPlacement"/> places.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReplicaPlacementAttribute() : PlacementAttribute(new ReplicaPlacement());

/// <summary>
/// Takes the silos in the order of their addresses, and gives each part the next one, and each replica of it the one after that. Silos that
/// see the same members choose the same silo.
/// </summary>
internal sealed class ReplicaPlacementDirector : IPlacementDirector
{
    /// <inheritdoc/>
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        SiloAddress[] silos = [.. context.GetCompatibleSilos(target).Order()];
        var place = ShardKey.TryParse(target.GrainIdentity.Key.ToString()) is { } key ? (long)key.Part + key.Replica : 0;
        return Task.FromResult(silos[(int)(place % silos.Length)]);
    }
}
