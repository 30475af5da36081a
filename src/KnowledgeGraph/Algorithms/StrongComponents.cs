using System.Runtime.CompilerServices;
using System.Threading;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// Strongly connected components (R. E. Tarjan, “Depth-First Search and Linear Graph Algorithms”, SIAM Journal on Computing 1, 1972),
/// with a stack of its own instead of the thread's, which a long chain would overflow. O(nodes + edges). The library, the build and the
/// derivations all ask here.
/// </summary>
internal static class StrongComponents
{
    /// <summary>The lowest number of what is assigned to a component already: no number is less than it.</summary>
    private const int Assigned = int.MaxValue;

    /// <summary>
    /// The value of <see cref="MethodImplOptions"/> for full optimization at the first call, which older frameworks have no name for.
    /// </summary>
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    /// <summary>Finds for each node the node of its component that the search met first.</summary>
    /// <param name="starts">Where the edges of each node begin in <paramref name="targets"/>, and one more for the end of the last.</param>
    /// <param name="targets">The node that each edge leads to.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <param name="order">
    /// Receives the nodes by component, if it is given; it has a place for each node. Each component follows those that its edges lead to.
    /// </param>
    [MethodImpl(AggressiveOptimization)]
    internal static int[] Find(int[] starts, int[] targets, CancellationToken cancellationToken, int[]? order = null)
    {
        var nodes = starts.Length - 1;
        var labels = new int[nodes];
        var lows = new int[nodes]; // 0 until met.
        var cursors = new int[nodes];
        var open = new int[nodes]; // The nodes met and not assigned, in order.
        var path = new int[nodes]; // From the root of the search to where it is.
        var met = 0;
        var assigned = 0;
        for (var root = 0; root < nodes; root++)
        {
            if ((root & 0xFFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (lows[root] != 0) continue;
            int openCount = 0, depth = 0;
            Meet(root);
            while (depth > 0)
            {
                var node = path[depth - 1];
                if (cursors[node] < starts[node + 1])
                {
                    var target = targets[cursors[node]++];
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
                    if (order is not null) order[assigned++] = member;
                }
                while (member != node);
            }

            void Meet(int node)
            {
                lows[node] = labels[node] = ++met; // Until it is assigned, the label is the node's own number.
                cursors[node] = starts[node];
                open[openCount++] = node;
                path[depth++] = node;
            }
        }

        return labels;
    }
}
