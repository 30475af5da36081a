using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>Goes back from the end of a search, to a node of the level before in each step, and asks for the facts of the steps.</summary>
internal static class PathBack
{
    internal static async Task<IReadOnlyList<ClusterFact>> FindAsync(
        ClusterCalls calls, List<int[]> levels, int end, StepFilter filter, CancellationToken cancellationToken)
    {
        var facts = new ClusterFact[levels.Count - 1];
        for (var level = levels.Count - 2; level >= 0; level--)
        {
            var start = await PreviousAsync(calls, levels[level], end, filter, level > 0, cancellationToken).ConfigureAwait(false);
            var ((part, position), target) = (calls.PlaceOf(start), end);
            facts[level] = await calls.AskAsync(
                part, (grain, token) => grain.Between(position, target, filter, token), cancellationToken).ConfigureAwait(false)
                ?? throw WholeGraph.Contradiction(calls, part);
            end = start;
        }

        return facts;
    }

    private static async Task<int> PreviousAsync(
        ClusterCalls calls, int[] level, int node, StepFilter filter, bool mustPass, CancellationToken cancellationToken)
    {
        var (part, position) = calls.PlaceOf(node);
        var request = new ExpandRequest(Frontier.Encode([position]), filter, IsBackward: true, BeginsAnywhere: true, mustPass);
        var reply = await calls.AskAsync(part, (grain, token) => grain.Expand(request, token), cancellationToken).ConfigureAwait(false);
        return FirstIn(calls, level, reply!) is var found and >= 0 ? found : throw WholeGraph.Contradiction(calls, part);
    }

    /// <summary>The first number of a level that a step leads to, or -1.</summary>
    private static int FirstIn(ClusterCalls calls, int[] level, ExpandReply reply)
    {
        var starts = calls.Summary.Starts;
        for (var i = 0; i < reply.Parts.Length; i++)
        {
            var part = reply.Parts[i];
            foreach (var position in Frontier.Decode(reply.Frontiers[i], starts[part + 1] - starts[part]))
            {
                if (Array.BinarySearch(level, starts[part] + position) >= 0) return starts[part] + position;
            }
        }

        return -1;
    }
}
