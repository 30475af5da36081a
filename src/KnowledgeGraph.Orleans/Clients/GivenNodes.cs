using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>The nodes that questions are asked about, in the version that a question is about.</summary>
internal static class GivenNodes
{
    /// <summary>The number of a node. One of another version of the graph is found again by its key.</summary>
    /// <exception cref="ArgumentException">The node is of another graph, or the version does not have its key.</exception>
    internal static async ValueTask<int> NumberOfAsync(
        ClusterCalls calls, ClusterNode node, string parameter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(node, parameter);
        if (node.Set == calls.Set) return node.Number;
        if (!ClusterSet.IsOf(node.Set, calls.Name))
        {
            throw new ArgumentException(
                $"The node {node.Key} is of {node.Set} (name/version/parts), but the graph is {calls.Set}. Find the node again in this "
                    + "graph.", parameter);
        }

        var found = await calls.AskAsync(
            ShardSet.PartOf(node.Key, calls.PartCount), (grain, token) => grain.Get(node.Key, token), cancellationToken)
            .ConfigureAwait(false);
        return found?.Number ?? throw new ArgumentException(
            $"The node {node.Key} is of {node.Set} (name/version/parts), and {calls.Set} has no node with this key any more.", parameter);
    }
}
