using System.Globalization;
using KnowledgeGraph.Orleans.Frontiers;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>What algorithms on the whole graph share.</summary>
internal static class WholeGraph
{
    /// <exception cref="ClusterGraphException">The graph has more nodes than the question may reach.</exception>
    internal static void CheckNodes(ClusterCalls calls, ClusterBudget budget)
    {
        if (calls.NodeCount <= budget.MaximumNodes) return;
        throw new ClusterGraphException(
            ClusterFault.OverBudget, string.Create(
                CultureInfo.InvariantCulture,
                $"The graph has {calls.NodeCount:N0} nodes, but the question may reach {budget.MaximumNodes:N0}. "
                    + $"Raise {nameof(ClusterBudget.MaximumNodes)}."), null, null);
    }

    /// <summary>Adds the numbers of a page, which are counted from its first.</summary>
    internal static void AddTo(NumberSet set, byte[] numbers, int start, int end)
    {
        foreach (var number in Frontier.Decode(numbers, end - start)) set.Add(start + number);
    }

    /// <exception cref="ArgumentException">The node is of another graph, or of another version of it.</exception>
    internal static int NumberOf(ClusterNode node, ClusterCalls calls, string answer)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Set == calls.Set
            ? node.Number
            : throw new ArgumentException(
                $"The node {node.Key} is of {node.Set} (name/version/parts), but these are {answer} in {calls.Set}. "
                    + $"Find the node again, or the {answer}.", nameof(node));
    }

    /// <summary>A reply that is not one of this version of the package, or of another question.</summary>
    internal static ClusterGraphException Contradiction(ClusterCalls calls, int part) => new(
        ClusterFault.UnusableShard,
        $"Part {part} of {calls.Set} has other facts than the parts that it is connected to. Write the set again with 'kg shard'.",
        part, null);
}
