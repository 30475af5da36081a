namespace KnowledgeGraph.Interchange;

/// <summary>The status of a node as texts, by the names of fact files.</summary>
internal static class StatusText
{
    /// <summary>Gets the names of the texts, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["status", "replacedBy", "statusReason"];

    /// <summary>Gets the names of the columns that the nodes of an export need: none if all of them are in use.</summary>
    public static IReadOnlyList<string> ColumnsOf(ExportScope scope) => scope.HasDeprecated ? Names : [];

    /// <summary>The status of a node, or <see langword="null"/> if it is in use.</summary>
    public static string? Of(Node node) => node.Status == EntityStatus.Current ? null : StatementText.Of(node.Status);

    /// <summary>What is known of the status of a node, by name; nothing of a node that is in use.</summary>
    public static IEnumerable<(string Name, string Text)> PropertiesOf(Node node)
    {
        if (Of(node) is { } status) yield return (Names[0], status);
        if (node.ReplacedBy is { } other) yield return (Names[1], other.Key);
        if (node.StatusReason is { } reason) yield return (Names[2], reason);
    }

    /// <summary>What is known of the status of a node in one line for people, or <see langword="null"/> if it is in use.</summary>
    public static string? CaptionOf(Node node)
    {
        if (Of(node) is not { } status) return null;
        var replacement = node.ReplacedBy is { } other ? $", replaced by {other.Key}" : "";
        return status + replacement + (node.StatusReason is { } reason ? $": {reason}" : "");
    }
}
