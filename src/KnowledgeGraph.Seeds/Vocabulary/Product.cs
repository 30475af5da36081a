namespace KnowledgeGraph.Seeds;

/// <summary>A piece of software that is developed and made available.</summary>
[Node(Abstract = true, Is = typeof(Contender))]
public readonly partial struct Product
{
    /// <summary>Whose work it is.</summary>
    [Inverse]
    public partial Nodes<Company> DevelopedBy { get; }

    /// <summary>Who made it available.</summary>
    [Inverse]
    public partial Nodes<Company> ReleasedBy { get; }

    /// <summary>Where one gets it.</summary>
    [Relation(Inverse = nameof(Platform.Offers))]
    public partial Nodes<Platform> AvailableOn { get; }

    /// <summary>The terms that it is given out under.</summary>
    [Relation(Inverse = nameof(License.LicenseOf))]
    public partial License? LicensedUnder { get; }
}

/// <summary>A program that people use.</summary>
[Node(Is = typeof(Product))]
public readonly partial struct App
{
    /// <summary>How many people use it. The scope names the time that it took.</summary>
    [Property]
    public partial Quantity? Users { get; }

    /// <summary>By when it was the first in a ranking. The scope names the ranking.</summary>
    [Property]
    public partial PartialDate? NumberOneBy { get; }
}

/// <summary>Where models and apps are handed out.</summary>
[Node(Is = typeof(Topic))]
public readonly partial struct Platform
{
    /// <summary>Who runs it.</summary>
    [Inverse]
    public partial Nodes<Company> OperatedBy { get; }

    /// <summary>What one gets there.</summary>
    [Inverse]
    public partial Nodes<Product> Offers { get; }
}

/// <summary>Terms under which others may use a work.</summary>
[Node(Is = typeof(Topic))]
public readonly partial struct License
{
    /// <summary>What is given out under it.</summary>
    [Inverse]
    public partial Nodes<Product> LicenseOf { get; }
}
