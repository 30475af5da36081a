namespace KnowledgeGraph.Seeds;

/// <summary>What policies restrict the sale of: a chip, or a class of chips.</summary>
/// <remarks>
/// A policy on a class is stated of the class, as the documents do. That a chip of the class is under it follows, by
/// <see cref="Chip.Class"/>: it is in the chip's <c>Closure</c> and in path expressions, never among its facts. No document puts a chip
/// into a class that a policy restricts.
/// </remarks>
[Node(Abstract = true, Is = typeof(Topic), Plural = "Hardware")]
public readonly partial struct Hardware
{
    /// <summary>The policies that limit its sale.</summary>
    [Relation(Inverse = nameof(Policy.Restricts)), InheritedThrough(nameof(Chip.Class))]
    public partial Nodes<Policy> RestrictedBy { get; }

    /// <summary>The policies within whose limits it is sold or used. The scope says by whom.</summary>
    /// <remarks>It is not restricted by them: it is what they leave.</remarks>
    [Relation(Inverse = nameof(Policy.LeavesRoomFor))]
    public partial Nodes<Policy> WithinLimitsOf { get; }

    /// <summary>Who got hold of it.</summary>
    [Inverse]
    public partial Nodes<Agent> AcquiredBy { get; }
}

/// <summary>A chip that one can buy: a make and a model.</summary>
[Node(Is = typeof(Hardware))]
public readonly partial struct Chip
{
    /// <summary>Whose chip it is.</summary>
    [Relation(Inverse = nameof(Company.Makes))]
    public partial Company? MadeBy { get; }

    /// <summary>The classes that it belongs to.</summary>
    [Relation(Inverse = nameof(ChipClass.Chips))]
    public partial Nodes<ChipClass> Class { get; }

    /// <summary>Who works with it.</summary>
    [Inverse]
    public partial Nodes<Agent> UsedBy { get; }
}

/// <summary>Chips that the documents speak of as a class, without naming one: "high-performance AI chips".</summary>
[Node(Is = typeof(Hardware), Plural = "ChipClasses")]
public readonly partial struct ChipClass
{
    /// <summary>The chips that belong to it.</summary>
    [Inverse]
    public partial Nodes<Chip> Chips { get; }

    /// <summary>Who sells such chips.</summary>
    [Inverse]
    public partial Nodes<Company> SuppliedBy { get; }
}
