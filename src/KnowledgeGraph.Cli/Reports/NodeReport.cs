namespace KnowledgeGraph.Cli.Reports;

/// <summary>An entity, as every answer names one.</summary>
/// <param name="Kind">The C# name of its kind.</param>
internal sealed record NodeReport(string Key, string Label, string Kind)
{
    public static NodeReport Of(Node node) => new(node.Key, node.Label, node.Kind.Name);
}
