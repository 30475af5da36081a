using KnowledgeGraph;

namespace ServiceCatalogue;

/// <summary>Which services call which, what they store, and who answers for them.</summary>
[KnowledgeGraph]
internal static partial class Catalogue;

/// <summary>People who answer for services.</summary>
[Node]
internal readonly partial struct Team
{
    /// <summary>The services that the team answers for.</summary>
    [Inverse] public partial Nodes<Service> Owns { get; }
}

/// <summary>What runs, or holds what runs.</summary>
[Node(Abstract = true)]
internal readonly partial struct Component
{
    /// <summary>Since when it is in production.</summary>
    [Property] public partial PartialDate? InProductionSince { get; }
}

/// <summary>A program that answers requests.</summary>
[Node(Is = typeof(Component))]
internal readonly partial struct Service
{
    /// <summary>The team that answers for the service.</summary>
    [Relation(Inverse = nameof(Team.Owns))] public partial Team OwnedBy { get; }

    /// <summary>The services that it sends requests to.</summary>
    [Relation(Inverse = nameof(CalledBy))] public partial Nodes<Service> Calls { get; }

    /// <summary>The services that send requests to it.</summary>
    [Inverse] public partial Nodes<Service> CalledBy { get; }

    /// <summary>Where it keeps its data.</summary>
    [Relation] public partial Nodes<Store> WritesTo { get; }

    /// <summary>The share of requests that it promises to answer.</summary>
    [Property] public partial Quantity? Availability { get; }
}

/// <summary>A database, a queue or a bucket.</summary>
[Node(Is = typeof(Component))]
internal readonly partial struct Store;
