using KnowledgeGraph;

namespace Samples.SupplyChain;

/// <summary>What a phone is made of, where the parts come from, and which rules are on these places.</summary>
[KnowledgeGraph]
public static partial class Chain;

/// <summary>Something that is made: a product, or a part of one.</summary>
[Node]
public readonly partial struct Part
{
    /// <summary>The parts in it.</summary>
    [Relation(Inverse = nameof(PartOf))]
    public partial Nodes<Part> Contains { get; }

    /// <summary>What it is in.</summary>
    [Inverse]
    public partial Nodes<Part> PartOf { get; }

    /// <summary>Where it is made.</summary>
    [Relation]
    public partial Nodes<Plant> MadeAt { get; }
}

/// <summary>A place where parts are made.</summary>
[Node]
public readonly partial struct Plant
{
    /// <summary>How long a delivery from there takes.</summary>
    [Property, Unit("d")]
    public partial Quantity? LeadTime { get; }

    /// <summary>The rules that limit what leaves it.</summary>
    [Relation]
    public partial Nodes<Rule> Under { get; }
}

/// <summary>A rule on exports.</summary>
[Node]
public readonly partial struct Rule;
