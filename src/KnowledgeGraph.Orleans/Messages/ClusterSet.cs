using System.Globalization;

namespace KnowledgeGraph.Orleans.Messages;

/// <summary>What the numbers of nodes are of: a version of a graph in so many parts.</summary>
internal static class ClusterSet
{
    internal static string NameOf(string name, string version, int parts) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}/{version}/{parts}");

    /// <summary>Determines whether a set is a version of the graph with a name.</summary>
    internal static bool IsOf(string set, string name)
    {
        var end = set.LastIndexOf('/', Math.Max(0, set.LastIndexOf('/') - 1));
        return end == name.Length && set.StartsWith(name, StringComparison.Ordinal);
    }
}
