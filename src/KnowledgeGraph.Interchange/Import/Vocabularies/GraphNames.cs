using KnowledgeGraph.Interchange.Import.Mappings;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>The name of the graph and its namespace.</summary>
internal sealed class GraphNames
{
    /// <param name="graph">The name that was asked for, or null.</param>
    /// <param name="ns">The namespace that was asked for, or null.</param>
    /// <param name="inputs">The paths of the inputs.</param>
    /// <param name="output">The directory, which names the graph of several inputs.</param>
    public GraphNames(
        string? graph, string? ns, IReadOnlyList<string> inputs, string output, MappingFile mapping, KindPlanner kinds)
    {
        var input = inputs.Count == 1 ? Path.GetFileNameWithoutExtension(inputs[0]) : Path.GetFileName(Path.GetFullPath(output));
        var name = graph ?? mapping.Graph ?? Identifiers.Pascal(input);
        if (name.Length == 0) name = "Imported";
        Graph = name == mapping.Graph || kinds.IsFree(name) ? name : name + "Graph";
        Namespace = ns ?? mapping.Namespace ?? (mapping.Graph is null ? name + "Data" : null);
        Inputs = string.Join(", ", inputs.Select(Path.GetFileName));
    }

    public string Graph { get; }

    public string? Namespace { get; }

    /// <summary>Gets the names of the inputs, for comments.</summary>
    public string Inputs { get; }
}
