namespace KnowledgeGraph.Seeds;

/// <summary>A firm that makes, sells, buys or backs something.</summary>
[Node(Is = typeof(Organization))]
public readonly partial struct Company
{
    /// <summary>The companies that it gives capital or direction to. The scope says which.</summary>
    [Relation(Inverse = nameof(BackedBy)), Irreflexive]
    public partial Nodes<Company> Backs { get; }

    /// <summary>The companies that give it capital or direction.</summary>
    [Inverse]
    public partial Nodes<Company> BackedBy { get; }

    /// <summary>
    /// The policies that limit the sale of a chip that it uses or acquired, or within whose limits such a chip is sold or used. The chips
    /// of a company that it backs, directly or not, count as well. It follows from what the documents say; none of them says it.
    /// </summary>
    [Derived("Backs*/(Uses|Acquired)/(RestrictedBy|WithinLimitsOf)")]
    public partial Nodes<Policy> ExposedTo { get; }

    /// <summary>The chips that are its own.</summary>
    [Inverse]
    public partial Nodes<Chip> Makes { get; }

    /// <summary>The classes of chips that it sells.</summary>
    [Relation(Inverse = nameof(ChipClass.SuppliedBy))]
    public partial Nodes<ChipClass> Supplies { get; }

    /// <summary>The models and apps that are its work.</summary>
    [Relation(Inverse = nameof(Product.DevelopedBy))]
    public partial Nodes<Product> Develops { get; }

    /// <summary>The models and apps that it made available.</summary>
    [Relation(Inverse = nameof(Product.ReleasedBy))]
    public partial Nodes<Product> Released { get; }

    /// <summary>The platforms that it runs.</summary>
    [Relation(Inverse = nameof(Platform.OperatedBy))]
    public partial Nodes<Platform> Operates { get; }

    /// <summary>What its business has turned to.</summary>
    [Property]
    public partial string? PivotedTo { get; }

    /// <summary>How much of its market capitalisation was lost, in US dollars. The scope names the window.</summary>
    [Property, Unit("USD"), MinExclusive("0")]
    public partial Quantity? MarketValueLost { get; }

    /// <summary>How its share price moved, in per cent; a fall is negative. The scope names the window.</summary>
    [Property, Unit("%"), MinInclusive("-100")]
    public partial Quantity? SharePriceChange { get; }
}
