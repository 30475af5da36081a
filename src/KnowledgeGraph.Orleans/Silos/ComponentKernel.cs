using System.Diagnostics;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Edges;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>
/// The weakly connected components of a shard, as <see cref="Algorithms.WeakComponents"/> finds them. A shard has all edges of its nodes,
/// so that what all shards join is joined in the graph, and the other way round.
/// </summary>
internal sealed class ComponentKernel
{
    private readonly ShardEdges _edges;

    /// <summary>For each node of the shard the one that stands for its component.</summary>
    private readonly NativeArray<int> _roots;
    private readonly int _main;

    private ComponentKernel(ShardEdges edges, ShardScope scope, WorkLimit limit)
    {
        _edges = edges;
        _roots = new NativeArray<int>(edges.Shard.Graph.NodeCount);
        var roots = _roots.Span;
        for (var node = 0; node < roots.Length; node++) roots[node] = node;
        // The other end of an edge is in the shard of its subject, where it leads on.
        var allRows = scope.RowsBySubject();
        var began = Stopwatch.GetTimestamp();
        foreach (var rows in allRows) rows.ReadAll();
        limit.Exclude(began);
        foreach (var rows in allRows) Unite(rows, roots, limit);
        for (var node = 0; node < roots.Length; node++) roots[node] = roots[roots[node]];
        _main = FindLargest(roots);
    }

    /// <summary>Finds components. O(nodes + edges of the shard).</summary>
    internal static ComponentKernel Find(ShardEdges edges, ShardScope scope, WorkLimit limit) => new(edges, scope, limit);

    /// <summary>The components of nodes from a number on. O(nodes of the page).</summary>
    internal ComponentPage Page(int start, int length, WorkLimit limit)
    {
        var shard = _edges.Shard;
        var order = _edges.Order.Span;
        var roots = _roots.Span;
        var statuses = shard.Graph.Store.Statuses;
        var (inMain, others, labels, deprecated) = (new List<int>(), new List<int>(), new List<int>(), new List<int>());
        var end = (int)Math.Min(start + (long)length * RawValues.NumbersOfValue, shard.NodeCount);
        for (var place = _edges.FirstFrom(start); place < order.Length; place++)
        {
            limit.Look(0);
            var (node, number) = (order[place], shard.NumberOf(order[place]));
            if (number >= end) break;
            if (labels.Count == length)
            {
                end = number;
                break;
            }

            if (statuses.IsDeprecated(node) && shard.IsOwn(node)) deprecated.Add(number - start);
            var root = roots[node];
            if (root == node) continue;
            if (root == _main)
            {
                inMain.Add(number - start);
                continue;
            }

            others.Add(number - start);
            labels.Add(shard.NumberOf(root));
        }

        GC.KeepAlive(this);
        return new ComponentPage(
            end, order.IsEmpty ? 0 : shard.NumberOf(_main), Encode(inMain), Encode(others), RawValues.Encode(Span(labels)),
            Encode(deprecated));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Unite(OwnRows rows, Span<int> roots, WorkLimit limit)
    {
        for (var position = 0; position < _edges.Shard.OwnCount; position++)
        {
            var row = rows.Of(position);
            limit.Look(row.Length);
            if (row.IsEmpty) continue;
            var root = Root(roots, _edges.Shard.NodeAt(position));
            foreach (var neighbor in row)
            {
                var other = Root(roots, neighbor);
                if (other < root) (root, other) = (other, root);
                roots[other] = root;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Root(Span<int> roots, int node)
    {
        while (roots[node] != node) node = roots[node] = roots[roots[node]];
        return node;
    }

    private static int FindLargest(Span<int> roots)
    {
        var counts = new NativeArray<int>(roots.Length);
        var found = counts.Span;
        var largest = 0;
        foreach (var root in roots)
        {
            if (++found[root] > found[largest]) largest = root;
        }

        counts.Free();

        return largest;
    }

    private static Span<int> Span(List<int> numbers) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(numbers);

    private static byte[] Encode(List<int> numbers) => Frontier.Encode(Span(numbers));
}
