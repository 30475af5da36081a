using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// Counts triangles by the forward algorithm (T. Schank, D. Wagner, “Finding, Counting and Listing All Triangles in Large Graphs”, WEA
/// 2005): each edge leads from the node of fewer neighbours to the one of more, and a triangle is a common target of two nodes that an edge
/// joins, found by going through two sorted rows at once. O(edges^1.5).
/// </summary>
internal sealed class TriangleCount
{
    /// <summary>Rows of ranks, by rank; a node's rank is its place by number of neighbours.</summary>
    private readonly int[] _starts;
    private readonly int[] _targets;
    private readonly byte[] _directions;
    private readonly int[] _nodes;

    private TriangleCount(NeighborSets sets)
    {
        _nodes = new int[sets.NodeCount];
        for (var node = 0; node < _nodes.Length; node++) _nodes[node] = node;
        Array.Sort(Array.ConvertAll(_nodes, node => ((long)sets.DegreeOf(node) << 32) + node), _nodes);
        var ranks = new int[_nodes.Length];
        for (var rank = 0; rank < ranks.Length; rank++) ranks[_nodes[rank]] = rank;

        _starts = new int[_nodes.Length + 1];
        for (var rank = 0; rank < _nodes.Length; rank++)
        {
            var node = _nodes[rank];
            var count = 0;
            foreach (var other in sets.Neighbors.AsSpan(sets.Starts[node], sets.DegreeOf(node))) count += ranks[other] > rank ? 1 : 0;
            _starts[rank + 1] = _starts[rank] + count;
        }

        // Targets come in order of their ranks, so that each row is sorted without a sort.
        _targets = new int[_starts[^1]];
        _directions = new byte[_targets.Length];
        var cursors = _starts.AsSpan(0, _nodes.Length).ToArray();
        for (var rank = 0; rank < _nodes.Length; rank++)
        {
            for (var i = sets.Starts[_nodes[rank]]; i < sets.Starts[_nodes[rank] + 1]; i++)
            {
                var source = ranks[sets.Neighbors[i]];
                if (source >= rank) continue;
                _directions[cursors[source]] = sets.Directions[i];
                _targets[cursors[source]++] = rank;
            }
        }
    }

    /// <summary>For each node the number of triangles that it is a corner of.</summary>
    internal static long[] Count(NeighborSets sets, CancellationToken cancellationToken) =>
        new TriangleCount(sets).Run(isDirected: false, cancellationToken);

    /// <summary>
    /// For each node the share of the ordered pairs of its neighbours that an edge leads between, as LDBC Graphalytics defines the local
    /// clustering coefficient (section 2.3.6); 0 for a node with fewer than two neighbours.
    /// </summary>
    internal static double[] ClusteringCoefficients(NeighborSets sets, CancellationToken cancellationToken)
    {
        var edges = new TriangleCount(sets).Run(isDirected: true, cancellationToken);
        var coefficients = new double[edges.Length];
        for (var node = 0; node < coefficients.Length; node++)
        {
            double degree = sets.DegreeOf(node);
            if (degree > 1) coefficients[node] = edges[node] / (degree * (degree - 1));
        }

        return coefficients;
    }

    /// <summary>For each node the triangles, or the directed edges opposite it in them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long[] Run(bool isDirected, CancellationToken cancellationToken)
    {
        var found = new long[_nodes.Length];
        for (var a = 0; a < _nodes.Length; a++)
        {
            if ((a & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            for (var edge = _starts[a]; edge < _starts[a + 1]; edge++)
            {
                var b = _targets[edge];
                int fromA = edge + 1, fromB = _starts[b];
                while (fromA < _starts[a + 1] && fromB < _starts[b + 1])
                {
                    int onA = _targets[fromA], onB = _targets[fromB];
                    if (onA == onB)
                    {
                        found[_nodes[a]] += isDirected ? _directions[fromB] : 1;
                        found[_nodes[b]] += isDirected ? _directions[fromA] : 1;
                        found[_nodes[onA]] += isDirected ? _directions[edge] : 1;
                    }

                    fromA += onA <= onB ? 1 : 0;
                    fromB += onB <= onA ? 1 : 0;
                }
            }
        }

        return found;
    }
}
