namespace KnowledgeGraph.Reports;

/// <summary>An entity, as every answer names one.</summary>
public sealed record NodeReport
{
    /// <summary>Gets the key.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the label.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the C# name of the kind.</summary>
    public required string Kind { get; init; }

    internal static NodeReport Of(Node node) => new() { Key = node.Key, Label = node.Label, Kind = node.Kind.Name };
}
