namespace KnowledgeGraph.Seeds;

/// <summary>A human being, named or not.</summary>
[Node(Is = typeof(Agent), Plural = "People")]
public readonly partial struct Person
{
    /// <summary>What the person is by trade, as a document puts it.</summary>
    [Property]
    public partial Values<string> Occupation { get; }

    /// <summary>Whether the person is, by the time of the document, president of the United States or has been.</summary>
    [Property]
    public partial Presidency? Presidency { get; }

    /// <summary>The organizations that the person works for. The scope says as what.</summary>
    [Relation(Inverse = nameof(Organization.Employs))]
    public partial Nodes<Organization> WorksFor { get; }

    /// <summary>The organizations and places that the person is tied to in a way that is not said.</summary>
    [Relation(Inverse = nameof(Agent.Affiliates))]
    public partial Nodes<Agent> AffiliatedWith { get; }

    /// <summary>Whom the person advises.</summary>
    [Relation(Inverse = nameof(Agent.AdvisedBy))]
    public partial Nodes<Agent> Advises { get; }

    /// <summary>The organizations that the person heads.</summary>
    [Inverse]
    public partial Nodes<Organization> Leads { get; }

    /// <summary>The organizations that the person set up.</summary>
    [Inverse]
    public partial Nodes<Organization> FounderOf { get; }

    /// <summary>The organizations that are the person's.</summary>
    [Inverse]
    public partial Nodes<Organization> Controls { get; }
}

/// <summary>How a person stands to the office of president of the United States.</summary>
public enum Presidency
{
    /// <summary>The person holds the office.</summary>
    InOffice,

    /// <summary>The person has held the office and does so no more.</summary>
    Former,
}
