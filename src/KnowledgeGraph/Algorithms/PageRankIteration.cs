using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Algorithms;

/// <summary>
/// PageRank by power iteration, as section 2.3.3 of the LDBC Graphalytics specification has it: a node's rank is handed on in equal parts
/// along its edges, and that of a node without edges to all nodes. Each node adds up what it is given, so that the sums are the same on
/// every number of threads. O(nodes + edges) an iteration.
/// </summary>
internal sealed class PageRankIteration
{
    private const int NodeChunk = 8192;

    private readonly CompactGraph _graph;
    private readonly CompactGraph _incoming;
    private readonly double _damping;
    private readonly double[] _given;
    private double[] _ranks;
    private double[] _next;
    private double _base;

    private PageRankIteration(CompactGraph graph, double damping)
    {
        _graph = graph;
        _incoming = graph.Transposed;
        _damping = damping;
        _given = new double[graph.NodeCount];
        _ranks = new double[graph.NodeCount];
        _next = new double[graph.NodeCount];
        Array.Fill(_ranks, 1.0 / graph.NodeCount);
    }

    /// <summary>The ranks after so many iterations, or fewer where one changed them by less than the tolerance in all.</summary>
    internal static double[] Run(CompactGraph graph, double damping, int iterations, double tolerance, ChunkedLoop loop)
    {
        var iteration = new PageRankIteration(graph, damping);
        for (var i = 0; i < iterations; i++)
        {
            iteration.Step(loop);
            if (iteration.Change() < tolerance) break;
        }

        return iteration._ranks;
    }

    private void Step(ChunkedLoop loop)
    {
        var dangling = 0.0;
        for (var node = 0; node < _ranks.Length; node++)
        {
            var degree = _graph.DegreeOf(node);
            if (degree == 0) dangling += _ranks[node];
            _given[node] = _ranks[node] / Math.Max(degree, 1);
        }

        _base = (1 - _damping + _damping * dangling) / _ranks.Length;
        loop.Run(_ranks.Length, NodeChunk, Gather);
        (_ranks, _next) = (_next, _ranks);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gather(int thread, int begin, int end)
    {
        var (starts, sources, given, next) = (_incoming.Starts, _incoming.Targets, _given, _next);
        for (var node = begin; node < end; node++)
        {
            var sum = 0.0;
            foreach (var source in sources.AsSpan(starts[node], starts[node + 1] - starts[node])) sum += given[source];
            next[node] = _base + _damping * sum;
        }
    }

    private double Change()
    {
        var change = 0.0;
        for (var node = 0; node < _ranks.Length; node++) change += Math.Abs(_ranks[node] - _next[node]);
        return change;
    }
}
