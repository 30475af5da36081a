using System.Runtime.CompilerServices;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Benchmarks.Files;

/// <summary>Hops as generated types make them: with constants for the module and the member.</summary>
internal static class FileHops
{
    /// <summary>The number of nodes that a node leads to.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Count(Node node, int member) => GeneratedNode.Targets<Node>(node, MarketImage.Hash, member).Count;

    /// <summary>Hops from nodes along Backs, and compares each node that is found.</summary>
    internal static int Follow(Graph graph, int[] nodes)
    {
        var equal = 0;
        foreach (var number in nodes)
        {
            var node = new Node(graph, number);
            foreach (var backed in GeneratedNode.Targets<Node>(node, MarketImage.Hash, MarketImage.Backs))
            {
                if (backed == node) equal++;
            }
        }

        return equal;
    }
}
