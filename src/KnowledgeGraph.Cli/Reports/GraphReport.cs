using System.Text.Json.Serialization;

namespace KnowledgeGraph.Cli.Reports;

/// <summary>What a command answers that asks a graph.</summary>
/// <param name="Graph">The name of the graph.</param>
internal abstract record GraphReport([property: JsonPropertyOrder(-2)] string Graph)
{
    /// <summary>Gets which view of the graph was asked, in words; null where it was the graph itself, in its default view.</summary>
    [JsonPropertyOrder(-1)]
    public string? View { get; init; }

    /// <summary>Gets the assembly that the graph is of, where it is that of the project in the current directory; else null.</summary>
    [JsonPropertyOrder(-1)]
    public string? Assembly { get; init; }
}
