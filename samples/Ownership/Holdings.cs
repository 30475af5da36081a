using KnowledgeGraph;

namespace Samples.Ownership;

/// <summary>Who owns how much of whom.</summary>
[KnowledgeGraph]
public static partial class Holdings;

/// <summary>A firm.</summary>
[Node]
public readonly partial struct Firm
{
    /// <summary>The firms that it holds shares of. The scope of a claim is the share.</summary>
    [Relation(Inverse = nameof(OwnedBy))]
    public partial Nodes<Firm> Owns { get; }

    /// <summary>The firms that hold shares of it.</summary>
    [Inverse]
    public partial Nodes<Firm> OwnedBy { get; }

    /// <summary>What it is worth.</summary>
    [Property, Unit("USD", "EUR")]
    public partial Quantity? Value { get; }

    /// <summary>How many people work there.</summary>
    [Property]
    public partial int? Employees { get; }

    /// <summary>Other names that it traded under.</summary>
    [Property]
    public partial Values<string> FormerNames { get; }
}
