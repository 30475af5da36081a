using KnowledgeGraph;

namespace ServiceCatalogue;

/// <summary>Which services depend on which, and which team is on call for them.</summary>
[KnowledgeGraph]
public static partial class Catalogue;

/// <summary>People who are on call for services.</summary>
[Node]
public readonly partial struct Team
{
    /// <summary>Gets the services that the team is on call for.</summary>
    [Inverse] public partial Nodes<Service> Owns { get; }
}

/// <summary>A program that answers requests.</summary>
[Node]
public readonly partial struct Service
{
    /// <summary>Gets the team that is on call. Every service has one, or the build fails.</summary>
    [Relation(Inverse = nameof(Team.Owns))] public partial Team OwnedBy { get; }

    /// <summary>Gets the services that it cannot work without.</summary>
    [Relation(Inverse = nameof(UsedBy)), Acyclic, CitationNeeded(Quote = true)] public partial Nodes<Service> DependsOn { get; }

    /// <summary>Gets the services that cannot work without it.</summary>
    [Inverse] public partial Nodes<Service> UsedBy { get; }

    /// <summary>Gets the share of requests that it promises to answer.</summary>
    [Property, Unit("%")] public partial Quantity? Availability { get; }

    /// <summary>Gets the teams that are affected when it fails, which follows from the other facts.</summary>
    [Derived("UsedBy*/OwnedBy")] public partial Nodes<Team> Affects { get; }
}
