namespace KnowledgeGraph.Seeds;

/// <summary>A body of people with a name: a company, a think tank, a part of a government.</summary>
[Node(Abstract = true, Is = typeof(Agent))]
public readonly partial struct Organization
{
    /// <summary>When it was set up.</summary>
    [Property]
    public partial PartialDate? Founded { get; }

    /// <summary>Where it was set up.</summary>
    [Relation(Inverse = nameof(Place.BirthplaceOf))]
    public partial Place? FoundedIn { get; }

    /// <summary>Who set it up, alone or with others. Who was one of several has the scope "co-founder".</summary>
    [Relation(Inverse = nameof(Person.FounderOf))]
    public partial Nodes<Person> FoundedBy { get; }

    /// <summary>Who heads it. The scope names the office.</summary>
    [Relation(Inverse = nameof(Person.Leads))]
    public partial Person? LedBy { get; }

    /// <summary>Whose it is.</summary>
    [Relation(Inverse = nameof(Person.Controls))]
    public partial Nodes<Person> ControlledBy { get; }

    /// <summary>The people who work for it.</summary>
    [Inverse]
    public partial Nodes<Person> Employs { get; }
}

/// <summary>An organization that studies matters of policy.</summary>
[Node(Is = typeof(Organization))]
public readonly partial struct ThinkTank;

/// <summary>A government, an office or an agency of one.</summary>
[Node(Is = typeof(Organization), Plural = "GovernmentBodies")]
public readonly partial struct GovernmentBody;
