using KnowledgeGraph;
using KnowledgeGraph.Seeds;

namespace Samples.ChipSupply;

/// <summary>Where the chips of the race are made, and with what: the graph of the package, and what one report adds to it.</summary>
[KnowledgeGraph(Extends = [typeof(Race)])]
public static partial class Supply;

/// <summary>A place where chips are made or packaged.</summary>
[Node]
public readonly partial struct Factory
{
    /// <summary>Whose it is.</summary>
    [Relation(Inverse = nameof(SupplyCompany.Factories))]
    public partial Company OwnedBy { get; }

    /// <summary>The chips that are made there.</summary>
    [Inverse]
    public partial Nodes<Chip> Makes { get; }

    /// <summary>What they are made with.</summary>
    [Relation(Inverse = nameof(Machine.InstalledAt))]
    public partial Nodes<Machine> Operates { get; }
}

/// <summary>What chips are made with. Policies restrict its sale as they restrict that of chips.</summary>
[Node(Is = typeof(Hardware))]
public readonly partial struct Machine
{
    /// <summary>Where it is.</summary>
    [Inverse]
    public partial Nodes<Factory> InstalledAt { get; }
}

/// <summary>What is added to companies.</summary>
[Node(Extends = typeof(Company))]
public readonly partial struct SupplyCompany
{
    /// <summary>The factories that it owns.</summary>
    [Inverse]
    public partial Nodes<Factory> Factories { get; }

    /// <summary>A company that the package does not have.</summary>
    [Entity("Mistral AI")]
    [Claim(nameof(Company.Founded), "2023", Source = "R1", Quote = "Mistral AI was founded in 2023")]
    [Claim(nameof(Company.Uses), "H20", Source = "R1", Quote = "Mistral AI trains its models on the H20")]
    public static partial Company Mistral { get; }
}

/// <summary>What is added to chips.</summary>
[Node(Extends = typeof(Chip))]
public readonly partial struct SupplyChip
{
    /// <summary>Where it is made or packaged.</summary>
    [Relation(Inverse = nameof(Factory.Makes))]
    public partial Nodes<Factory> MadeAt { get; }
}
