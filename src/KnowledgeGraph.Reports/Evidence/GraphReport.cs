using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reports;

/// <summary>An answer about a graph.</summary>
public abstract record GraphReport
{
    private protected GraphReport()
    {
    }

    /// <summary>Gets the name of the graph.</summary>
    [JsonPropertyOrder(-3)]
    public required string Graph { get; init; }

    /// <summary>Gets the view of the graph that was asked, in words; <see langword="null"/> for the graph itself.</summary>
    [JsonPropertyOrder(-2)]
    public string? View { get; init; }

    /// <summary>
    /// Gets the assembly that the graph is from, if the program that asks names it. <see cref="GraphReports"/> leaves it
    /// <see langword="null"/>.
    /// </summary>
    [JsonPropertyOrder(-1)]
    public string? Assembly { get; init; }
}

/// <summary>An answer about a graph with the claims that it rests on.</summary>
public abstract record EvidenceReport : GraphReport
{
    private protected EvidenceReport()
    {
    }

    /// <summary>Gets the sources that the claims of the answer name, each once, by key.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<SourceReport> Sources { get; init; } = [];
}
