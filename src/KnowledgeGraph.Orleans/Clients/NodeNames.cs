using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Orleans.Silos;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>Asks the parts what nodes are called.</summary>
internal static class NodeNames
{
    /// <summary>The nodes that a step leads to, by part.</summary>
    internal static Task<List<ClusterNode>> DescribeAsync(ClusterCalls calls, ExpandReply reply, CancellationToken cancellationToken)
    {
        var starts = calls.Summary.Starts;
        var numbers = new List<int>();
        for (var i = 0; i < reply.Parts.Length; i++)
        {
            var part = reply.Parts[i];
            foreach (var position in Frontier.Decode(reply.Frontiers[i], starts[part + 1] - starts[part]))
                numbers.Add(starts[part] + position);
        }

        return DescribeAsync(calls, numbers, cancellationToken);
    }

    /// <summary>The nodes of ascending numbers, in that order.</summary>
    internal static async Task<List<ClusterNode>> DescribeAsync(
        ClusterCalls calls, IReadOnlyList<int> numbers, CancellationToken cancellationToken)
    {
        var nodes = new List<ClusterNode>(numbers.Count);
        for (var next = 0; next < numbers.Count;)
        {
            var (part, page) = PageAt(calls, numbers, ref next);
            nodes.AddRange((await calls.AskAsync(
                part, (grain, token) => grain.Describe(Frontier.Encode(page), token), cancellationToken).ConfigureAwait(false))!);
        }

        return nodes;
    }

    /// <summary>The nodes of ascending numbers, as they are asked for, a page at a time.</summary>
    internal static async IAsyncEnumerable<ClusterNode> ReadAsync(
        ClusterCalls calls, IEnumerable<int> numbers, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var page in numbers.Chunk(ShardKernels.MaximumDescribed))
        {
            foreach (var node in await DescribeAsync(calls, page, cancellationToken).ConfigureAwait(false)) yield return node;
        }
    }

    /// <summary>The positions of the next numbers that are of one part and not too many to ask for.</summary>
    private static (int Part, int[] Positions) PageAt(ClusterCalls calls, IReadOnlyList<int> numbers, ref int next)
    {
        var (part, _) = calls.PlaceOf(numbers[next]);
        var positions = new List<int>();
        for (; next < numbers.Count && positions.Count < ShardKernels.MaximumDescribed; next++)
        {
            var place = calls.PlaceOf(numbers[next]);
            if (place.Part != part) break;
            positions.Add(place.Position);
        }

        return (part, [.. positions]);
    }
}
