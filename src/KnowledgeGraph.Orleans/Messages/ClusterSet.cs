using System.Globalization;

namespace KnowledgeGraph.Orleans.Messages;

/// <summary>What the numbers of nodes are of: a version of a graph in so many parts.</summary>
internal static class ClusterSet
{
    internal static string NameOf(string name, string version, int parts) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}/{version}/{parts}");
}
