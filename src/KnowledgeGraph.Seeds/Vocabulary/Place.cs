namespace KnowledgeGraph.Seeds;

/// <summary>A part of the world, and by the way that one speaks, those who act for it: "the U.S. has imposed …".</summary>
[Node(Abstract = true, Is = typeof(Agent))]
public readonly partial struct Place
{
    /// <summary>Who and what is there.</summary>
    [Inverse]
    public partial Nodes<Agent> LocationOf { get; }

    /// <summary>The organizations that were set up there.</summary>
    [Inverse]
    public partial Nodes<Organization> BirthplaceOf { get; }

    /// <summary>The markets that take it in.</summary>
    [Inverse]
    public partial Nodes<MarketIndex> CoveredBy { get; }
}

/// <summary>A state of the world.</summary>
[Node(Is = typeof(Place))]
public readonly partial struct Country;

/// <summary>A place that is not a country: a city, a state of a federation, a valley, a continent.</summary>
[Node(Is = typeof(Place))]
public readonly partial struct Region;
