namespace KnowledgeGraph.Seeds;

/// <summary>An undertaking that is planned or under way.</summary>
[Node(Is = typeof(Topic))]
public readonly partial struct Project
{
    /// <summary>How much is to be spent on it, in US dollars.</summary>
    [Property, Unit("USD"), MinInclusive("0")]
    public partial Quantity? Investment { get; }

    /// <summary>Who pays for it.</summary>
    [Property]
    public partial string? Funding { get; }

    /// <summary>Whether it has been carried out, by the time of the document.</summary>
    [Property]
    public partial bool? Implemented { get; }

    /// <summary>Who made it public as decided.</summary>
    [Inverse]
    public partial Nodes<Agent> AnnouncedBy { get; }

    /// <summary>Who put it forward.</summary>
    [Inverse]
    public partial Nodes<Agent> ProposedBy { get; }
}
