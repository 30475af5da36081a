using KnowledgeGraph;

namespace Catalogue;

/// <summary>The services of the shop, what they depend on, and the teams that run them.</summary>
[KnowledgeGraph]
public static partial class Landscape;

/// <summary>A team that runs services.</summary>
[Node]
public readonly partial struct Team
{
    /// <summary>The services that the team runs.</summary>
    [Inverse]
    public partial Nodes<Service> Runs { get; }
}

/// <summary>A program that answers requests.</summary>
[Node]
public readonly partial struct Service
{
    /// <summary>The team that runs the service.</summary>
    [Relation(Inverse = nameof(Team.Runs))]
    public partial Team RunBy { get; }

    /// <summary>The services that it sends requests to.</summary>
    [Relation(Inverse = nameof(RequiredBy)), Acyclic]
    public partial Nodes<Service> DependsOn { get; }

    /// <summary>The services that send requests to it.</summary>
    [Inverse]
    public partial Nodes<Service> RequiredBy { get; }

    /// <summary>The share of requests that it answers.</summary>
    [Property, Unit("%"), MaxInclusive("100 %")]
    public partial Quantity? Availability { get; }
}
