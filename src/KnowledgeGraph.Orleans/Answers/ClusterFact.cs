namespace KnowledgeGraph.Orleans;

/// <summary>A fact of a graph on a cluster, with its claims.</summary>
[GenerateSerializer]
[Immutable]
public sealed record ClusterFact
{
    internal ClusterFact()
    {
    }

    /// <summary>Gets the node that the fact is about.</summary>
    [Id(0)]
    public ClusterNode Subject { get; internal init; } = new();

    /// <summary>Gets the name of the property or relation.</summary>
    [Id(1)]
    public string Member { get; internal init; } = "";

    /// <summary>Gets the node that a relation leads to, or <see langword="null"/> for a property.</summary>
    [Id(2)]
    public ClusterNode? Target { get; internal init; }

    /// <summary>Gets the value as a text: of a relation, the label of the node.</summary>
    [Id(3)]
    public string Value { get; internal init; } = "";

    /// <summary>Gets a value indicating whether the fact is visible in the default view.</summary>
    [Id(4)]
    public bool IsVisible { get; internal init; }

    /// <summary>Gets the claims, best first.</summary>
    [Id(5)]
    public IReadOnlyList<ClusterClaim> Claims { get; internal init; } = [];

    /// <summary>Returns subject, member and value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Subject.Label} {Member} {Value}";
}

/// <summary>A claim of a graph on a cluster: a source that states a fact.</summary>
[GenerateSerializer]
[Immutable]
public sealed record ClusterClaim
{
    internal ClusterClaim()
    {
    }

    /// <summary>Gets the id of the claim, if it has one.</summary>
    [Id(0)]
    public string? Id { get; internal init; }

    /// <summary>Gets the key of the source, if the claim has one.</summary>
    [Id(1)]
    public string? Source { get; internal init; }

    /// <summary>Gets the words of the source, if they are quoted.</summary>
    [Id(2)]
    public string? Quote { get; internal init; }

    /// <summary>Gets how certain the claim is.</summary>
    [Id(3)]
    public Modality Modality { get; internal init; }

    /// <summary>Gets the rank.</summary>
    [Id(4)]
    public Rank Rank { get; internal init; }

    /// <summary>Gets who says it, if the source names somebody.</summary>
    [Id(5)]
    public string? AttributedTo { get; internal init; }

    /// <summary>Gets the date since which it holds, in EDTF.</summary>
    [Id(6)]
    public string? Since { get; internal init; }

    /// <summary>Gets the date until which it holds, in EDTF.</summary>
    [Id(7)]
    public string? Until { get; internal init; }

    /// <summary>Gets the date at which it holds, in EDTF.</summary>
    [Id(8)]
    public string? At { get; internal init; }

    /// <summary>Gets the part of its subject that it holds of.</summary>
    [Id(9)]
    public string? Scope { get; internal init; }

    /// <summary>Gets the note.</summary>
    [Id(10)]
    public string? Note { get; internal init; }
}
