using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// Communities of high modularity by the Leiden algorithm (V. A. Traag, L. Waltman, N. J. van Eck, “From Louvain to Leiden:
/// guaranteeing well-connected communities”, Scientific Reports 9, 2019), for modularity with a resolution (J. Reichardt, S.
/// Bornholdt, Physical Review E 74, 2006). Each level moves nodes to the communities where they add most (<see cref="Move"/>),
/// divides these into parts that hold together (<see cref="Refine"/>), and makes a node of each part.
/// </summary>
/// <remarks>
/// The paper visits nodes in random order and merges parts by chance. Here nodes are visited in their order, and a part merges where that
/// adds most, so that the same graph gives the same communities. What the paper proves about connected communities does not depend on
/// chance. About O(edges) a level, and few levels.
/// </remarks>
internal sealed class LeidenSearch
{
    /// <summary>What a move must add, as a share of the strength of what moves: more than rounding can make of nothing.</summary>
    private const double LeastGain = 1e-12;

    private readonly double _resolution;
    private readonly CancellationToken _cancellationToken;
    private readonly int[] _partOfNode;
    private WeightedRows _rows;
    private int[] _communities;

    private LeidenSearch(WeightedRows rows, double resolution, CancellationToken cancellationToken)
    {
        (_rows, _resolution, _cancellationToken) = (rows, resolution, cancellationToken);
        _partOfNode = Numbers(rows.NodeCount);
        _communities = Numbers(rows.NodeCount);
    }

    /// <summary>For each node the label of its community. The nodes of one are joined to each other.</summary>
    /// <param name="graph">The edges, whose direction makes no difference.</param>
    /// <param name="resolution">How strongly the weight that one expects by chance counts; not negative.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    internal static int[] Run(CompactGraph graph, double resolution, CancellationToken cancellationToken)
    {
        var search = new LeidenSearch(WeightedRows.Of(graph), resolution, cancellationToken);
        if (search._rows.Total > 0) search.Run();
        return search._partOfNode;
    }

    private void Run()
    {
        while (true)
        {
            Move();
            var parts = Refine();
            var count = Renumber(parts, _rows.NodeCount);
            if (count == _rows.NodeCount)
            {
                // No part is well connected, though edges may join some. At the end, no edges within a community join any.
                count = Renumber(parts = ConnectedParts(), _rows.NodeCount);
                if (count == _rows.NodeCount) return;
            }

            var communities = new int[count];
            for (var node = 0; node < parts.Length; node++) communities[parts[node]] = _communities[node];
            for (var node = 0; node < _partOfNode.Length; node++) _partOfNode[node] = parts[_partOfNode[node]];
            Renumber(communities, _rows.NodeCount);
            _rows = _rows.Join(parts, count);
            _communities = communities;
        }
    }

    /// <summary>
    /// Moves nodes to the community of a neighbour, or out of theirs, where that adds most to modularity, until no node can move. Only
    /// nodes whose neighbours have moved are looked at again.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move()
    {
        var (count, rows, communities) = (_rows.NodeCount, _rows, _communities);
        var (strengths, sizes) = (new long[count], new int[count]);
        for (var node = 0; node < count; node++)
        {
            strengths[communities[node]] += rows.Strengths[node];
            sizes[communities[node]]++;
        }

        var empty = new Stack<int>(Enumerable.Range(0, count).Where(community => sizes[community] == 0));
        var (queue, isQueued) = (Numbers(count), new bool[count]);
        Array.Fill(isQueued, true);
        var sums = new GroupWeights(count);
        for (var (first, pending, steps) = (0, count, 0); pending > 0; steps++)
        {
            if ((steps & 0xFFF) == 0) _cancellationToken.ThrowIfCancellationRequested();
            var node = queue[first];
            first = first + 1 == count ? 0 : first + 1;
            pending--;
            isQueued[node] = false;

            var (own, strength) = (communities[node], rows.Strengths[node]);
            rows.Sum(node, communities, sums);
            strengths[own] -= strength;
            var (best, most) = (own, Gain(sums[own], strength, strengths[own]));
            foreach (var community in sums.Groups)
            {
                var gain = Gain(sums[community], strength, strengths[community]);
                if (gain > most + LeastGain * strength) (best, most) = (community, gain);
            }

            sums.Clear();
            if (most < -LeastGain * strength) best = empty.Pop(); // Alone it adds nothing, which is more.
            strengths[best] += strength;
            if (best == own) continue;

            communities[node] = best;
            sizes[best]++;
            if (--sizes[own] == 0) empty.Push(own);
            foreach (var other in rows.NeighborsOf(node))
            {
                if (communities[other] == best || isQueued[other]) continue;
                isQueued[other] = true;
                var last = first + pending++;
                queue[last >= count ? last - count : last] = other;
            }
        }
    }

    /// <summary>
    /// Divides each community into parts that hold together: nodes start alone, and one that still is joins the part of its community that
    /// this adds most to. Both must be well connected: have at least the weight to the rest of the community that one expects by chance.
    /// </summary>
    /// <returns>The part of each node: the number of a node.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] Refine()
    {
        var (count, rows, communities) = (_rows.NodeCount, _rows, _communities);
        var (wholes, strengths, sizes) = (new long[count], rows.Strengths.AsSpan().ToArray(), new int[count]);
        var (parts, rests) = (Numbers(count), new long[count]); // The weight between each part and the rest of its community.
        var sums = new GroupWeights(count);
        for (var node = 0; node < count; node++)
        {
            wholes[communities[node]] += rows.Strengths[node];
            sizes[node] = 1;
            rows.SumWithin(node, communities, parts, sums);
            foreach (var other in sums.Groups) rests[node] += sums[other];
            sums.Clear();
        }

        for (var node = 0; node < count; node++)
        {
            if ((node & 0xFFF) == 0) _cancellationToken.ThrowIfCancellationRequested();
            var strength = rows.Strengths[node];
            if (sizes[node] != 1 || !IsWellConnected(node)) continue;
            rows.SumWithin(node, communities, parts, sums);
            var (best, most) = (node, 0.0);
            foreach (var part in sums.Groups)
            {
                var gain = Gain(sums[part], strength, strengths[part]);
                if (gain > most + LeastGain * strength && IsWellConnected(part)) (best, most) = (part, gain);
            }

            if (best != node)
            {
                parts[node] = best;
                sizes[best]++;
                sizes[node]--;
                strengths[best] += strength;
                rests[best] += rests[node] - 2 * sums[best];
            }

            sums.Clear();
        }

        return parts;

        bool IsWellConnected(int part) =>
            Gain(rests[part], strengths[part], wholes[communities[part]] - strengths[part]) >= -LeastGain * strengths[part];
    }

    /// <summary>The weight between two groups, less what one expects by chance; to join them adds this to modularity.</summary>
    private double Gain(long weight, long strength, long otherStrength) =>
        weight - _resolution * strength * otherStrength / _rows.Total;

    /// <summary>Numbers groups from 0 in the order of their first nodes, in place.</summary>
    /// <param name="groups">The group of each node.</param>
    /// <param name="bound">More than the greatest of them.</param>
    /// <returns>The number of groups.</returns>
    private static int Renumber(int[] groups, int bound)
    {
        var numbers = new int[bound];
        var count = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            ref var number = ref numbers[groups[i]]; // One more than the number; 0 for none yet.
            if (number == 0) number = ++count;
            groups[i] = number - 1;
        }

        return count;
    }

    /// <summary>
    /// For each node a label, the number of a node: the same for those that edges within their community join. To divide a community
    /// whose parts no edge joins never lessens modularity.
    /// </summary>
    private int[] ConnectedParts()
    {
        var labels = new int[_rows.NodeCount];
        Array.Fill(labels, -1);
        var open = new Stack<int>();
        for (var start = 0; start < labels.Length; start++)
        {
            if (labels[start] >= 0) continue;
            labels[start] = start;
            open.Push(start);
            while (open.TryPop(out var node))
            {
                foreach (var other in _rows.NeighborsOf(node))
                {
                    if (labels[other] >= 0 || _communities[other] != _communities[node]) continue;
                    labels[other] = start;
                    open.Push(other);
                }
            }
        }

        return labels;
    }

    private static int[] Numbers(int count)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++) numbers[i] = i;
        return numbers;
    }
}
