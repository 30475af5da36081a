using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Interchange;

/// <summary>The formats that a graph can be exported to.</summary>
public enum ExportFormat
{
    /// <summary>Turtle of RDF 1.2: a triple for each fact, whose claims are annotations. Facts can be read back from it.</summary>
    Turtle,

    /// <summary>TriG: a nanopublication for each claim, with graphs for its assertion, its provenance and its publication.</summary>
    TriG,

    /// <summary>JSON-LD 1.1 with the context in the document.</summary>
    JsonLd,

    /// <summary>GraphML with typed keys, for yEd, Gephi and other editors of graphs.</summary>
    GraphMl,

    /// <summary>The language of Graphviz.</summary>
    Dot,

    /// <summary>A flowchart of Mermaid, for pages in Markdown.</summary>
    Mermaid,

    /// <summary>A script in openCypher that creates nodes and relationships.</summary>
    Cypher,

    /// <summary>Tables in CSV for bulk loading: a directory of nodes, relationships, claims and sources.</summary>
    Csv,

    /// <summary>The text of <see cref="GraphSnapshotExtensions"/>, for reviews.</summary>
    Snapshot,
}

/// <summary>The names of the formats.</summary>
public static class ExportFormats
{
    private static readonly (string Name, ExportFormat Format)[] Known =
    [
        ("turtle", ExportFormat.Turtle), ("trig", ExportFormat.TriG), ("jsonld", ExportFormat.JsonLd), ("graphml", ExportFormat.GraphMl),
        ("dot", ExportFormat.Dot), ("mermaid", ExportFormat.Mermaid), ("cypher", ExportFormat.Cypher), ("csv", ExportFormat.Csv),
        ("snapshot", ExportFormat.Snapshot),
    ];

    /// <summary>Gets the names, as <c>kg export</c> takes them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(known => known.Name)];

    /// <summary>Finds the format of a name. Case does not matter.</summary>
    /// <param name="name">The name, such as <c>turtle</c>.</param>
    /// <param name="format">The format, if there is one.</param>
    /// <returns><see langword="true"/> if there is a format of that name; otherwise <see langword="false"/>.</returns>
    public static bool TryParse(string? name, out ExportFormat format)
    {
        foreach (var known in Known)
        {
            if (!string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)) continue;
            format = known.Format;
            return true;
        }

        format = default;
        return false;
    }
}
