using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// PageRank by power iteration, as section 2.3.3 of the LDBC Graphalytics specification has it: a node's rank is handed on in equal parts
/// along its edges, and that of a node without edges to all nodes. Each node adds up what it is given, so that the sums are the same on
/// every number of threads. O(nodes + edges) an iteration.
/// </summary>
/// <remarks>
/// Nearly all time goes into reading what is given, at places that the edges name. What nodes with many edges give is read most, so it
/// comes first, close together, and stays in the caches of the processor.
/// </remarks>
internal sealed class PageRankIteration
{
    private const int NodeChunk = 8192;

    /// <summary>Nodes of this many edges or more come first in no particular order: they are few.</summary>
    private const int ManyEdges = 4096;

    /// <summary>From this many edges on, a row is added up in four sums.</summary>
    private const int LongRow = 16;

    private readonly CompactGraph _graph;
    private readonly CompactGraph _incoming;
    private readonly double _damping;

    /// <summary>For each node with edges the place in <see cref="_given"/> of what it gives along each.</summary>
    private readonly int[] _places;
    private readonly double[] _given;

    /// <summary>The nodes with edges, by place, and then those without.</summary>
    private readonly int[] _nodes;

    /// <summary>For each edge, by the node that it leads to, the place of what it brings.</summary>
    private readonly int[] _sources;
    private double[] _ranks;
    private double[] _next;
    private double _base;

    private PageRankIteration(CompactGraph graph, double damping, ChunkedLoop loop)
    {
        _graph = graph;
        _incoming = graph.Transposed;
        _damping = damping;
        _places = PlacesByDegree(graph, out var givers);
        _given = new double[givers];
        _nodes = new int[graph.NodeCount];
        for (int node = 0, dangling = givers; node < _nodes.Length; node++)
            _nodes[graph.DegreeOf(node) > 0 ? _places[node] : dangling++] = node;
        _sources = GC.AllocateUninitializedArray<int>(_incoming.EdgeCount);
        loop.Run(graph.NodeCount, NodeChunk, FindSources);
        _ranks = new double[graph.NodeCount];
        _next = new double[graph.NodeCount];
        Array.Fill(_ranks, 1.0 / graph.NodeCount);
    }

    /// <summary>The ranks after so many iterations, or fewer where one changed them by less than the tolerance in all.</summary>
    internal static double[] Run(CompactGraph graph, double damping, int iterations, double tolerance, ChunkedLoop loop)
    {
        var iteration = new PageRankIteration(graph, damping, loop);
        for (var i = 0; i < iterations; i++)
        {
            iteration.Step(loop);
            if (tolerance > 0 && iteration.Change() < tolerance) break;
        }

        return iteration._ranks;
    }

    /// <summary>Places for nodes with edges, those with most edges first, and those with as many by number. O(nodes).</summary>
    private static int[] PlacesByDegree(CompactGraph graph, out int count)
    {
        var cursors = new int[ManyEdges + 1]; // By the number of edges, from the greatest.
        for (var node = 0; node < graph.NodeCount; node++) cursors[ManyEdges - Math.Min(graph.DegreeOf(node), ManyEdges)]++;
        (count, cursors[ManyEdges]) = (0, 0);
        foreach (ref var cursor in cursors.AsSpan()) (cursor, count) = (count, count + cursor);

        var places = new int[graph.NodeCount];
        for (var node = 0; node < places.Length; node++)
        {
            if (graph.DegreeOf(node) is var degree and > 0) places[node] = cursors[ManyEdges - Math.Min(degree, ManyEdges)]++;
        }

        return places;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindSources(int thread, int begin, int end)
    {
        var (first, length) = (_incoming.Starts[begin], _incoming.Starts[end] - _incoming.Starts[begin]);
        var nodes = _incoming.Targets.AsSpan(first, length);
        var sources = _sources.AsSpan(first, length);
        for (var edge = 0; edge < nodes.Length; edge++) sources[edge] = _places[nodes[edge]];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(ChunkedLoop loop)
    {
        // Without a branch on whether a node has edges, which a processor could not foresee.
        var (starts, ranks, given) = (_graph.Starts, _ranks, _given);
        for (var place = 0; place < given.Length; place++)
        {
            var node = _nodes[place];
            given[place] = ranks[node] / (starts[node + 1] - starts[node]);
        }

        var dangling = 0.0;
        foreach (var node in _nodes.AsSpan(given.Length)) dangling += ranks[node];
        _base = (1 - _damping + _damping * dangling) / _ranks.Length;
        loop.Run(_ranks.Length, NodeChunk, Gather);
        (_ranks, _next) = (_next, _ranks);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Gather(int thread, int begin, int end)
    {
        // Without checks of bounds: places are those of this class.
        fixed (int* starts = _incoming.Starts, sources = _sources)
        fixed (double* given = _given, next = _next)
        {
            for (var node = begin; node < end; node++)
            {
                var (edge, last) = (starts[node], starts[node + 1]);
                var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0);
                if (last - edge >= LongRow)
                {
                    // Four sums, so that an addition need not wait for the one before it.
                    for (; edge <= last - 4; edge += 4)
                    {
                        first += given[sources[edge]];
                        second += given[sources[edge + 1]];
                        third += given[sources[edge + 2]];
                        fourth += given[sources[edge + 3]];
                    }
                }

                for (; edge < last; edge++) first += given[sources[edge]];
                next[node] = _base + _damping * (first + second + (third + fourth));
            }
        }
    }

    private double Change()
    {
        var change = 0.0;
        for (var node = 0; node < _ranks.Length; node++) change += Math.Abs(_ranks[node] - _next[node]);
        return change;
    }
}
