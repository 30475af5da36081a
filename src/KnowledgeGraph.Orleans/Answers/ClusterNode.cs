namespace KnowledgeGraph.Orleans;

/// <summary>A node of a graph on a cluster. Two are equal if they are the same node of the same version of the graph.</summary>
[GenerateSerializer]
[Immutable]
public sealed record ClusterNode
{
    internal ClusterNode()
    {
    }

    /// <summary>Gets the identity of the node, unique within the graph.</summary>
    [Id(0)]
    public string Key { get; internal init; } = "";

    /// <summary>Gets the name that people use for the node.</summary>
    [Id(1)]
    public string Label { get; internal init; } = "";

    /// <summary>Gets the name of its kind.</summary>
    [Id(2)]
    public string Kind { get; internal init; } = "";

    /// <summary>Gets the version of the set that the number is of.</summary>
    [Id(3)]
    internal string Set { get; init; } = "";

    [Id(4)]
    internal int Number { get; init; }

    /// <summary>Returns the label.</summary>
    /// <returns>The label.</returns>
    public override string ToString() => Label;
}
