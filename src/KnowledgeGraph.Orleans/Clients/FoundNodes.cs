using System.Text;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>Joins what the parts find for a name.</summary>
internal static class FoundNodes
{
    /// <summary>
    /// The best first, and among equals the order of nodes: by kind, then by key in the order of code points. A name with that of a graph
    /// before it counts only where no node has the whole as its name.
    /// </summary>
    internal static ClusterNode[] Join(IEnumerable<FoundNode[]?> found)
    {
        FoundNode[] all = [.. found.SelectMany(static part => part ?? [])];
        Array.Sort(all, Compare);
        return [.. all.TakeWhile(one => one.Match < QualifiedMatch || all[0].Match == QualifiedMatch).Select(static one => one.Node)];
    }

    private const int QualifiedMatch = Lookup.NameLookup.QualifiedMatch;

    private static int Compare(FoundNode left, FoundNode right)
    {
        if (left.Match != right.Match) return left.Match.CompareTo(right.Match);
        if (left.Kind != right.Kind) return left.Kind.CompareTo(right.Kind);
        return Encoding.UTF8.GetBytes(left.Node.Key).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right.Node.Key));
    }
}
