namespace KnowledgeGraph.Algorithms;

/// <summary>
/// An undirected graph as rows of both ends whose edges have whole weights: the levels of <see cref="LeidenSearch"/>. At the first level a
/// node is one of the graph and each edge weighs 1; at the others a node stands for several, and an edge for all between them.
/// </summary>
internal sealed class WeightedRows
{
    private readonly int[] _starts;
    private readonly int[] _targets;

    /// <summary>The weight of each edge; <see langword="null"/> if all are 1.</summary>
    private readonly int[]? _weights;

    private WeightedRows(int[] starts, int[] targets, int[]? weights, long[] strengths)
    {
        _starts = starts;
        _targets = targets;
        _weights = weights;
        Strengths = strengths;
        foreach (var strength in strengths) Total += strength;
    }

    internal int NodeCount => _starts.Length - 1;

    /// <summary>For each node the weight of its row, edges among the nodes that it stands for included, at both ends.</summary>
    internal long[] Strengths { get; }

    /// <summary>The weight of all rows: twice that of the edges.</summary>
    internal long Total { get; }

    /// <summary>The rows of a graph, from both directions. O(nodes + edges).</summary>
    internal static WeightedRows Of(CompactGraph graph)
    {
        var (starts, targets) = (graph.Starts, graph.Targets);
        if (!graph.IsUndirected)
        {
            var incoming = graph.Transposed;
            starts = new int[graph.NodeCount + 1];
            targets = new int[checked(2 * graph.EdgeCount)];
            for (var node = 0; node < graph.NodeCount; node++)
            {
                var outgoing = graph.NeighborsOf(node);
                var row = targets.AsSpan(starts[node]);
                outgoing.CopyTo(row);
                incoming.NeighborsOf(node).CopyTo(row[outgoing.Length..]);
                starts[node + 1] = starts[node] + outgoing.Length + incoming.DegreeOf(node);
            }
        }

        var strengths = new long[graph.NodeCount];
        for (var node = 0; node < strengths.Length; node++) strengths[node] = starts[node + 1] - starts[node];
        return new WeightedRows(starts, targets, null, strengths);
    }

    internal ReadOnlySpan<int> NeighborsOf(int node) => _targets.AsSpan(_starts[node], _starts[node + 1] - _starts[node]);

    /// <summary>Adds up the weight of a node's edges by the groups of the nodes that they lead to, loops left out.</summary>
    /// <param name="node">The node.</param>
    /// <param name="groups">The group of each node.</param>
    /// <param name="sums">What has the sums, and had none before.</param>
    internal void Sum(int node, int[] groups, GroupWeights sums)
    {
        for (var edge = _starts[node]; edge < _starts[node + 1]; edge++)
        {
            var target = _targets[edge];
            if (target != node) sums.Add(groups[target], _weights is null ? 1 : _weights[edge]);
        }
    }

    /// <summary>The same, of the edges to nodes of the node's own community alone.</summary>
    internal void SumWithin(int node, int[] communities, int[] groups, GroupWeights sums)
    {
        for (var edge = _starts[node]; edge < _starts[node + 1]; edge++)
        {
            var target = _targets[edge];
            if (target != node && communities[target] == communities[node])
                sums.Add(groups[target], _weights is null ? 1 : _weights[edge]);
        }
    }

    /// <summary>The graph whose nodes are groups of this one's. O(nodes + edges).</summary>
    /// <param name="groups">The group of each node, numbered from 0 without gaps.</param>
    /// <param name="count">The number of groups.</param>
    internal WeightedRows Join(int[] groups, int count)
    {
        var firsts = new int[count + 1];
        foreach (var group in groups) firsts[group + 1]++;
        for (var group = 0; group < count; group++) firsts[group + 1] += firsts[group];
        var members = new int[groups.Length];
        var cursors = firsts.AsSpan(0, count).ToArray();
        for (var node = 0; node < groups.Length; node++) members[cursors[groups[node]]++] = node;

        var (starts, targets, weights) = (new int[count + 1], new List<int>(), new List<int>());
        var strengths = new long[count];
        var sums = new GroupWeights(count);
        for (var group = 0; group < count; group++)
        {
            foreach (var node in members.AsSpan(firsts[group], firsts[group + 1] - firsts[group]))
            {
                strengths[group] += Strengths[node];
                Sum(node, groups, sums);
            }

            foreach (var other in sums.Groups)
            {
                if (other == group) continue; // Within the group; its strength has it.
                targets.Add(other);
                weights.Add(checked((int)sums[other]));
            }

            sums.Clear();
            starts[group + 1] = targets.Count;
        }

        return new WeightedRows(starts, [.. targets], [.. weights], strengths);
    }
}
