namespace KnowledgeGraph.Reports.Tests;

/// <summary>A small graph of people whose offices and partners change, or contradict each other.</summary>
[KnowledgeGraph]
internal static partial class Offices;

/// <summary>Somebody who holds an office.</summary>
[Node]
internal readonly partial struct Official
{
    /// <summary>The office.</summary>
    [Property]
    public partial string? Office { get; }

    /// <summary>The partner.</summary>
    [Relation, Symmetric]
    public partial Official? Partner { get; }
}
