using System.Globalization;

namespace KnowledgeGraph.Interchange;

/// <summary>What the elements of a graph are called in formats that restrict names.</summary>
internal static class ElementNames
{
    /// <summary>The id of a node: a letter and its number.</summary>
    public static string IdOf(Node node) => "n" + node.Index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The kind and those above it, which are labels in a property graph.</summary>
    public static IEnumerable<string> LabelsOf(Kind kind) => kind.Superkinds.Prepend(kind).Select(static label => label.Name);
}
