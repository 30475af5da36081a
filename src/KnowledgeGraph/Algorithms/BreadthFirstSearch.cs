using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// A direction-optimising breadth-first search (S. Beamer, K. Asanović, D. Patterson, “Direction-Optimizing Breadth-First Search”, SC
/// 2012): a small frontier looks along its edges for new nodes; once it has many edges, the nodes not reached yet look back along theirs
/// for a parent in the frontier instead, and stop at the first. O(nodes + edges), and on skewed graphs most edges are never looked at.
/// </summary>
internal sealed class BreadthFirstSearch
{
    /// <summary>
    /// Turns round when the frontier has more than a fifteenth of the edges not looked at yet: the value of the GAP benchmark suite.
    /// </summary>
    private const int Alpha = 15;

    /// <summary>Turns back when fewer than an eighteenth of all nodes are in a shrinking frontier.</summary>
    private const int Beta = 18;

    /// <summary>
    /// A level with fewer edges is done before a second thread has come. A node counts for so many: its row has to come from memory.
    /// </summary>
    private const int LargeLevel = 16 * 1024;
    private const int EdgesOfNode = 4;

    /// <summary>
    /// The most nodes that a thread takes at a time, and the parts that a smaller frontier has: its hubs may be few and large.
    /// </summary>
    private const int NodeChunk = 1024;
    private const int FrontierParts = 32;

    /// <summary>The words of 64 nodes that a thread takes at a time.</summary>
    private const int WordChunk = 256;

    private readonly CompactGraph _graph;
    private readonly ChunkedLoop _loop;
    private readonly bool _turns;
    private readonly int[] _distances;
    private readonly NodeBitmap _reached;

    /// <summary>What each thread has found of a level, which it sees alone; empty between levels.</summary>
    private readonly NodeBitmap[] _found;
    private int[] _frontier;
    private int[] _next;
    private int _frontierCount;
    private int _nextCount;
    private long _frontierEdges;
    private long _unseenEdges;
    private int _level;

    private BreadthFirstSearch(CompactGraph graph, ChunkedLoop loop, bool turns)
    {
        _graph = graph;
        _loop = loop;
        _turns = turns;
        _distances = GC.AllocateUninitializedArray<int>(graph.NodeCount);
        // What nothing leads to need not be looked at.
        _reached = turns ? graph.Transposed.CopyIsolated() : new NodeBitmap(graph.NodeCount);
        _reached.FillPadding(graph.NodeCount);
        _found = new NodeBitmap[loop.Threads];
        _frontier = ArrayPool<int>.Shared.Rent(graph.NodeCount); // Only what was written is read.
        _next = ArrayPool<int>.Shared.Rent(graph.NodeCount);
        _unseenEdges = graph.EdgeCount;
    }

    /// <summary>The least number of edges from a node to each; -1 where there is no way.</summary>
    /// <param name="graph">The edges.</param>
    /// <param name="from">The number of the node to begin at.</param>
    /// <param name="loop">Runs the search on one or more threads.</param>
    /// <param name="turns">Whether nodes may look back; a search that only looks ahead does not need the edges turned round.</param>
    internal static int[] Distances(CompactGraph graph, int from, ChunkedLoop loop, bool turns = true)
    {
        var search = new BreadthFirstSearch(graph, loop, turns);
        try
        {
            search.Run(from);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(search._frontier);
            ArrayPool<int>.Shared.Return(search._next);
        }

        return search._distances;
    }

    private void Run(int from)
    {
        // The first to touch memory waits for it to be mapped: this is a tenth of the search's time.
        _loop.Run(
            _distances.Length, _loop.IsParallel ? WordChunk << 6 : int.MaxValue,
            (_, begin, end) => _distances.AsSpan(begin, end - begin).Fill(-1));
        _distances[from] = 0;
        _reached.Add(from);
        _frontier[0] = from;
        _frontierCount = 1;
        _frontierEdges = _graph.DegreeOf(from);
        while (_frontierCount > 0)
        {
            _loop.CancellationToken.ThrowIfCancellationRequested();
            if (_turns && _frontierEdges > _unseenEdges / Alpha) LookBack();
            else LookAhead();
        }
    }

    private void LookAhead()
    {
        var isLarge = _frontierEdges + (long)_frontierCount * EdgesOfNode > Math.Max(LargeLevel, _graph.NodeCount >> 4);
        _level++;
        _unseenEdges -= _frontierEdges;
        _frontierEdges = 0;
        _nextCount = 0;
        if (isLarge)
        {
            for (var thread = 0; thread < _found.Length; thread++)
            {
                if (_found[thread].Words is null) _found[thread] = new NodeBitmap(_graph.NodeCount);
            }

            _loop.Run(_frontierCount, Math.Clamp(_frontierCount / FrontierParts, 1, NodeChunk), LookAheadIntoBits);
            Collect(_found);
        }
        else
        {
            LookAheadAlone();
        }

        (_frontier, _next) = (_next, _frontier);
        _frontierCount = _nextCount;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookAheadAlone()
    {
        var (starts, targets, reached, distances, next, level) = (_graph.Starts, _graph.Targets, _reached, _distances, _next, _level);
        var count = 0;
        var edges = 0L;
        foreach (var node in _frontier.AsSpan(0, _frontierCount))
        {
            foreach (var target in targets.AsSpan(starts[node], starts[node + 1] - starts[node]))
            {
                if (reached.Contains(target)) continue;
                reached.Add(target);
                distances[target] = level;
                next[count++] = target;
                edges += starts[target + 1] - starts[target];
            }
        }

        _nextCount = count;
        _frontierEdges = edges;
    }

    /// <summary>
    /// The same for a part of a large frontier: what is found goes into the thread's own bits. Threads that wrote the same ones would take
    /// their cache lines from each other at nearly every edge; and out of the bits the nodes come in order, as their rows lie in memory.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookAheadIntoBits(int thread, int begin, int end)
    {
        var (starts, targets, reached, found) = (_graph.Starts, _graph.Targets, _reached, _found[thread]);
        foreach (var node in _frontier.AsSpan(begin, end - begin))
        {
            foreach (var target in targets.AsSpan(starts[node], starts[node + 1] - starts[node]))
            {
                if (!reached.Contains(target)) found.Add(target);
            }
        }
    }

    /// <summary>Takes the nodes of a level out of bits, and makes them the next frontier.</summary>
    private void Collect(NodeBitmap[] found) =>
        _loop.Run(_reached.Words.Length, _loop.IsParallel ? WordChunk : int.MaxValue, (_, begin, end) => Collect(found, begin, end));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Collect(NodeBitmap[] found, int begin, int end)
    {
        var (starts, distances, level) = (_graph.Starts, _distances, _level);
        Span<int> nodes = stackalloc int[NodeChunk];
        var edges = 0L;
        for (var word = begin; word < end;)
        {
            var count = 0;
            for (; word < end && count <= nodes.Length - 64; word++)
            {
                var bits = 0UL;
                foreach (var part in found)
                {
                    bits |= part.Words[word];
                    part.Words[word] = 0;
                }

                _reached.Words[word] |= bits;
                for (; bits != 0; bits &= bits - 1)
                {
                    var node = (word << 6) + BitOperations.TrailingZeroCount(bits);
                    distances[node] = level;
                    edges += starts[node + 1] - starts[node];
                    nodes[count++] = node;
                }
            }

            nodes[..count].CopyTo(_next.AsSpan(Interlocked.Add(ref _nextCount, count) - count));
        }

        Interlocked.Add(ref _frontierEdges, edges);
    }

    /// <summary>Levels from the side of the nodes not reached yet, until the frontier is small again.</summary>
    private void LookBack()
    {
        var incoming = _graph.Transposed;
        var frontier = new NodeBitmap(_graph.NodeCount);
        var next = new NodeBitmap(_graph.NodeCount);
        foreach (var node in _frontier.AsSpan(0, _frontierCount)) frontier.Add(node);
        int before;
        do
        {
            before = _frontierCount;
            _level++;
            _frontierCount = 0;
            var (current, found) = (frontier, next);
            _loop.Run(
                found.Words.Length, _loop.IsParallel ? WordChunk : int.MaxValue,
                (_, begin, end) => LookBack(incoming, current, found, begin, end));
            (frontier, next) = (next, frontier);
        }
        while (_frontierCount > 0 && (_frontierCount >= before || _frontierCount > _graph.NodeCount / Beta));

        _frontierEdges = 0;
        _nextCount = 0;
        Collect([frontier]);
        (_frontier, _next) = (_next, _frontier);
    }

    /// <summary>No two threads share a word of the new frontier, so that none has to wait.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookBack(CompactGraph incoming, NodeBitmap frontier, NodeBitmap next, int begin, int end)
    {
        var (starts, sources, reached, distances) = (incoming.Starts, incoming.Targets, _reached.Words, _distances);
        var count = 0;
        for (var word = begin; word < end; word++)
        {
            var found = 0UL;
            for (var open = ~reached[word]; open != 0; open &= open - 1)
            {
                var node = (word << 6) + BitOperations.TrailingZeroCount(open);
                foreach (var source in sources.AsSpan(starts[node], starts[node + 1] - starts[node]))
                {
                    if (!frontier.Contains(source)) continue;
                    distances[node] = _level;
                    found |= open & ~(open - 1);
                    break;
                }
            }

            next.Words[word] = found;
            reached[word] |= found;
            count += BitOperations.PopCount(found);
        }

        Interlocked.Add(ref _frontierCount, count);
    }
}
