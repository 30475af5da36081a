using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// A direction-optimising breadth-first search (S. Beamer, K. Asanović, D. Patterson, “Direction-Optimizing Breadth-First Search”, SC 2012): a
/// small frontier looks along its edges for new nodes; once it has many edges, the nodes not reached yet look back along theirs for a parent
/// in the frontier instead, and stop at the first. O(nodes + edges), and on skewed graphs most edges are never looked at.
/// </summary>
internal sealed class BreadthFirstSearch
{
    /// <summary>Turns round when the frontier has more than a fifteenth of the edges not looked at yet: the value of the GAP benchmark suite.</summary>
    private const int Alpha = 15;

    /// <summary>Turns back when fewer than an eighteenth of all nodes are in a shrinking frontier.</summary>
    private const int Beta = 18;

    /// <summary>The nodes, and words of 64 of them, that a thread takes at a time; a frontier of one chunk is not worth a second thread.</summary>
    private const int NodeChunk = 1024;
    private const int WordChunk = 256;

    private readonly CompactGraph _graph;
    private readonly ChunkedLoop _loop;
    private readonly bool _turns;
    private readonly int[] _distances;
    private readonly NodeBitmap _reached;
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
        Array.Fill(_distances, -1);
        _reached = new NodeBitmap(graph.NodeCount);
        _reached.FillPadding(graph.NodeCount);
        _frontier = GC.AllocateUninitializedArray<int>(graph.NodeCount); // Only what was written is read.
        _next = GC.AllocateUninitializedArray<int>(graph.NodeCount);
        _unseenEdges = graph.EdgeCount;
    }

    /// <summary>The least number of edges from a node to each; -1 where there is no way.</summary>
    /// <param name="turns">Whether nodes may look back; a search that only looks ahead does not need the edges turned round.</param>
    internal static int[] Distances(CompactGraph graph, int from, ChunkedLoop loop, bool turns = true)
    {
        var search = new BreadthFirstSearch(graph, loop, turns);
        search.Run(from);
        return search._distances;
    }

    private void Run(int from)
    {
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
        _level++;
        _unseenEdges -= _frontierEdges;
        _frontierEdges = 0;
        _nextCount = 0;
        if (_loop.IsParallel && _frontierCount > NodeChunk) _loop.Run(_frontierCount, NodeChunk, LookAheadShared);
        else LookAheadAlone();
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

    /// <summary>The same for a part of the frontier: a node is the thread's that sets its bit, and found nodes are handed over in blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookAheadShared(int begin, int end)
    {
        var (starts, targets, reached, distances) = (_graph.Starts, _graph.Targets, _reached, _distances);
        Span<int> found = stackalloc int[NodeChunk];
        var count = 0;
        var edges = 0L;
        foreach (var node in _frontier.AsSpan(begin, end - begin))
        {
            foreach (var target in targets.AsSpan(starts[node], starts[node + 1] - starts[node]))
            {
                if (reached.Contains(target) || !reached.TryAddShared(target)) continue;
                distances[target] = _level;
                edges += starts[target + 1] - starts[target];
                if (count == found.Length)
                {
                    Append(found);
                    count = 0;
                }

                found[count++] = target;
            }
        }

        Append(found[..count]);
        Interlocked.Add(ref _frontierEdges, edges);
    }

    private void Append(ReadOnlySpan<int> found) =>
        found.CopyTo(_next.AsSpan(Interlocked.Add(ref _nextCount, found.Length) - found.Length));

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
            _loop.Run(found.Words.Length, _loop.IsParallel ? WordChunk : int.MaxValue, (begin, end) => LookBack(incoming, current, found, begin, end));
            (frontier, next) = (next, frontier);
        }
        while (_frontierCount > 0 && (_frontierCount >= before || _frontierCount > _graph.NodeCount / Beta));

        frontier.CopyTo(_frontier);
        _frontierEdges = 0;
        foreach (var node in _frontier.AsSpan(0, _frontierCount)) _frontierEdges += _graph.DegreeOf(node);
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
