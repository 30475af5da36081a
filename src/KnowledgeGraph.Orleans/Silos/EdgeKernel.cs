using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Orleans.Edges;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>
/// The facts of the edges of many nodes, with their claims. A page ends after so many facts, or with the fact that makes it larger than a
/// message should be, also in the middle of a node. It has at least one fact if there are more.
/// </summary>
internal sealed class EdgeKernel
{
    /// <summary>Nodes whose edges are read at once, and facts in an answer.</summary>
    internal const int PageLength = 4096;

    /// <summary>Bytes of an answer, as far as they can be told before it is written. A single fact may have more.</summary>
    internal const int MaximumBytes = RawValues.PageLength * sizeof(double);

    /// <summary>What is written of an object besides its texts: types, numbers of fields and lengths.</summary>
    private const int BytesOfObject = 16;

    private readonly ServedShard _opened;
    private readonly ShardScope _scope;
    private readonly WorkLimit _limit;
    private readonly int _maximum;
    private readonly List<ClusterFact> _facts = [];

    /// <summary>The nodes of the page. A message has one that is the same object only once.</summary>
    private readonly Dictionary<int, ClusterNode> _nodes = [];
    private readonly Func<int, ClusterNode> _nodeOf;
    private long _bytes;

    private EdgeKernel(ServedShard opened, StepFilter filter, WorkLimit limit)
    {
        (_opened, _limit, _nodeOf) = (opened, limit, NodeOf);
        _scope = ShardScope.Create(opened.Edges, filter);
        _maximum = Math.Min(opened.Options.PageLength, PageLength);
    }

    private bool IsFull => _facts.Count >= _maximum || _bytes >= MaximumBytes;

    /// <summary>Reads a page. O(edges of the nodes + facts and claims of the page · log facts).</summary>
    internal static EdgePage Read(ServedShard opened, EdgeRequest request, WorkLimit limit)
    {
        var positions = ShardKernels.Decode(opened.Shard, ShardKernels.Required(request, "request").Nodes);
        if (positions.Length > PageLength)
            throw ShardKernels.Invalid($"reads the edges of at most {PageLength} nodes at once, not of {positions.Length}");
        if (request.Start < 0) throw ShardKernels.Invalid($"has no edge {request.Start}");
        return new EdgeKernel(opened, request.Filter, limit).Read(positions, request.Start);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private EdgePage Read(int[] positions, int start)
    {
        var counts = new List<int>();
        var isWhole = true;
        foreach (var position in positions)
        {
            var before = _facts.Count;
            isWhole = Add(position, start);
            counts.Add(_facts.Count - before);
            if (IsFull || !isWhole) break;
            start = 0;
        }

        return new EdgePage([.. counts], [.. _facts], isWhole);
    }

    /// <summary>Adds the edges of a node from a place on, until the page is full.</summary>
    /// <returns><see langword="true"/> if all edges were added.</returns>
    private bool Add(int position, int start)
    {
        var left = start;
        foreach (var rows in _scope.RowsOf(_opened.Shard.Graph.Store.Kinds.KindOf(_opened.Shard.NodeAt(position)), isBackward: false))
        {
            var began = Stopwatch.GetTimestamp();
            rows.Expect(1);
            _limit.Exclude(began);
            var length = rows.Of(position).Length;
            _limit.Look(length);
            if (left >= length)
            {
                left -= length;
                continue;
            }

            if (IsFull) return false;
            foreach (var fact in rows.FactsOf(position, left, _maximum - _facts.Count))
            {
                Add(fact);
                left++;
                if (IsFull) break;
            }

            if (left < length) return false;
            left = 0;
        }

        return left == 0 ? true : throw ShardKernels.Invalid($"has no edge {start} of node {position}");
    }

    private void Add(int number)
    {
        var fact = ShardKernels.FactOf(new Fact(_opened.Shard.Graph, number), _nodeOf);
        _limit.Look(fact.Claims.Count);
        _bytes += BytesOfObject + BytesOf(fact.Member) + BytesOf(fact.Value);
        foreach (var claim in fact.Claims)
        {
            _bytes += BytesOfObject + BytesOf(claim.Id) + BytesOf(claim.Source) + BytesOf(claim.Quote) + BytesOf(claim.AttributedTo)
                + BytesOf(claim.Since) + BytesOf(claim.Until) + BytesOf(claim.At) + BytesOf(claim.Scope) + BytesOf(claim.Note);
        }

        _facts.Add(fact);
    }

    private ClusterNode NodeOf(int index)
    {
        if (_nodes.TryGetValue(index, out var known)) return known;
        var node = ShardKernels.NodeOf(_opened.Shard, _opened.Set, index);
        _bytes += BytesOfObject + BytesOf(node.Key) + BytesOf(node.Label) + BytesOf(node.Kind) + BytesOf(node.Set);
        _nodes.Add(index, node);
        return node;
    }

    private static int BytesOf(string? text) => 2 + (text is null ? 0 : Encoding.UTF8.GetByteCount(text));
}
