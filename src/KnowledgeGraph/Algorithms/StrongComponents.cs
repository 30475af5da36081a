using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// Strongly connected components (R. E. Tarjan, “Depth-First Search and Linear Graph Algorithms”, SIAM Journal on Computing 1, 1972), with a stack
/// of its own instead of the thread's, which a long chain would overflow. O(nodes + edges).
/// </summary>
internal static class StrongComponents
{
    /// <summary>The lowest number of what is assigned to a component already: no number is less than it.</summary>
    private const int Assigned = int.MaxValue;

    /// <summary>For each node the node of its component that the search met first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int[] Find(CompactGraph graph, CancellationToken cancellationToken)
    {
        var nodes = graph.NodeCount;
        var labels = new int[nodes];
        var lows = new int[nodes]; // 0 until met.
        var cursors = new int[nodes];
        var open = new int[nodes]; // The nodes met and not assigned, in order.
        var path = new int[nodes]; // From the root of the search to where it is.
        var met = 0;
        for (var root = 0; root < nodes; root++)
        {
            if ((root & 0xFFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (lows[root] != 0) continue;
            int openCount = 0, depth = 0;
            Meet(root);
            while (depth > 0)
            {
                var node = path[depth - 1];
                if (cursors[node] < graph.Starts[node + 1])
                {
                    var target = graph.Targets[cursors[node]++];
                    if (lows[target] == 0) Meet(target);
                    else if (lows[target] < lows[node]) lows[node] = lows[target];
                    continue;
                }

                depth--;
                if (depth > 0 && lows[node] < lows[path[depth - 1]]) lows[path[depth - 1]] = lows[node];
                if (lows[node] != labels[node]) continue;
                int member;
                do
                {
                    member = open[--openCount];
                    labels[member] = node;
                    lows[member] = Assigned;
                }
                while (member != node);
            }

            void Meet(int node)
            {
                lows[node] = labels[node] = ++met; // Until it is assigned, the label is the node's own number.
                cursors[node] = graph.Starts[node];
                open[openCount++] = node;
                path[depth++] = node;
            }
        }

        return labels;
    }
}
