using System.Text;

namespace KnowledgeGraph.Interchange.Import;

/// <summary>What is imported, and where to.</summary>
public sealed record ImportOptions
{
    /// <summary>Gets the paths of the inputs.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Gets the directory of the fact files, the vocabulary and the mapping file.</summary>
    public required string Output { get; init; }

    /// <summary>Gets the name of the graph, or null for the name of the input.</summary>
    public string? Graph { get; init; }

    /// <summary>Gets the namespace of the vocabulary, or null for one that is made of the name of the graph.</summary>
    public string? Namespace { get; init; }

    /// <summary>Gets the path of the mapping file, or null for the one in the output directory, if there is one.</summary>
    public string? Mapping { get; init; }

    /// <summary>Gets the encoding of the inputs, or null for UTF-8, or UTF-16 with a byte order mark.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Gets the directory that paths in messages begin in, or null for paths as they are given.</summary>
    public string? Directory { get; init; }
}

/// <summary>How far an import is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Records">How many records were read in this stage.</param>
public readonly record struct ImportProgress(string Stage, long Records);
