using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph;

// What belongs to which graph: nodes to a view, everything else to a store.
public sealed partial class Graph
{
    internal void CheckNode(Node node, string parameter)
    {
        if (!ReferenceEquals(node.Graph, this)) throw Foreign(node, parameter);
    }

    /// <summary>What is known of every node of the graph can be asked of a node of any view of it.</summary>
    internal void CheckNodeOfImage(Node node, string parameter)
    {
        if (!node.Graph.IsOfSameImage(this)) throw Foreign(node, parameter);
    }

    /// <summary>The exception for a node of another graph or view, which says of which.</summary>
    internal ArgumentException Foreign(Node node, string parameter) =>
        Foreign(
            $"node {node.Key}", node.Graph, parameter,
            IsOfSameImage(node.Graph) ? " Use In(…) to get the same node in another view." : "");

    /// <summary>The exception for something else of another graph or view.</summary>
    internal ArgumentException Foreign(string what, Graph other, string parameter, string advice = "")
    {
        var (of, here) = (other.ToString(), ToString());
        var graphs = of == here ? $"another {(other.IsView ? "view" : "graph")}, {of}, not of this one" : $"{of}, not of {here}";
        return new ArgumentException($"The {what} is of {graphs}.{advice}", parameter);
    }

    /// <summary>Whether another graph has the same nodes, facts and claims: a view, its base, or another view of that.</summary>
    internal bool IsOfSameImage([NotNullWhen(true)] Graph? other) => other is not null && ReferenceEquals(Store, other.Store);

    /// <summary>
    /// Whether kinds, members, sources, facts and claims of two graphs can be equal: these belong to an image, and only nodes to a view of
    /// it.
    /// </summary>
    internal static bool AreOfSameImage(Graph? left, Graph? right) =>
        ReferenceEquals(left, right) || (left is not null && left.IsOfSameImage(right));

    /// <summary>The part of a hash code that graphs of one image share.</summary>
    internal static int HashOfImage(Graph? graph) => graph is null ? 0 : RuntimeHelpers.GetHashCode(graph.Store);
}
