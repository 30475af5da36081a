using KnowledgeGraph;

namespace Samples.Services;

/// <summary>The services of a shop, who runs them, and what each needs to answer.</summary>
[KnowledgeGraph]
public static partial class Catalogue;

/// <summary>Something that answers requests.</summary>
[Node]
public readonly partial struct Service
{
    /// <summary>The services that it calls.</summary>
    [Relation(Inverse = nameof(NeededBy))]
    public partial Nodes<Service> DependsOn { get; }

    /// <summary>The services that call it.</summary>
    [Inverse]
    public partial Nodes<Service> NeededBy { get; }

    /// <summary>Who runs it.</summary>
    [Relation]
    public partial Team? OwnedBy { get; }
}

/// <summary>People who run services.</summary>
[Node]
public readonly partial struct Team;
