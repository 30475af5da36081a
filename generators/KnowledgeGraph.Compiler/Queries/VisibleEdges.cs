using System;
using System.Threading;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Queries;

namespace KnowledgeGraph.Compiler.Queries;

/// <summary>
/// The facts of the default view from each node, by relation and direction. Each is indexed when it is first asked for, in one pass over
/// the relation's facts.
/// </summary>
internal sealed class VisibleEdges : IPathEdges
{
    private readonly Vocabulary _vocabulary;
    private readonly LinkedFact[] _facts;
    private readonly int[] _firstFacts;
    private readonly int[] _firstNodes;
    private readonly (int First, int End)[]?[] _ranges;
    private readonly PathRows?[] _forwards;
    private readonly PathRows?[] _backwards;
    private readonly Func<int, bool>? _isVisible;

    public VisibleEdges(LinkedGraph graph)
        : this(graph.Vocabulary, CountNodes(graph), graph.Facts)
    {
    }

    /// <param name="isVisible">Which facts there are, by number, in the place of those of the default view.</param>
    public VisibleEdges(LinkedGraph graph, Func<int, bool> isVisible)
        : this(graph) => _isVisible = isVisible;

    public VisibleEdges(StatedRelations relations)
        : this(relations.Vocabulary, relations.NodeCounts.AsSpan().ToArray(), relations.Facts)
    {
    }

    private VisibleEdges(Vocabulary vocabulary, int[] nodeCounts, EquatableArray<LinkedFact> facts)
    {
        _vocabulary = vocabulary;
        var (members, kinds) = (vocabulary.Members.Count, vocabulary.Kinds.Count);
        _facts = facts.AsSpan().ToArray();
        _firstFacts = new int[members + 1];
        _firstNodes = new int[kinds + 1];
        _ranges = new (int, int)[]?[kinds];
        _forwards = new PathRows?[members];
        _backwards = new PathRows?[members];
        foreach (var fact in _facts) _firstFacts[fact.Member + 1]++;
        for (var i = 0; i < members; i++) _firstFacts[i + 1] += _firstFacts[i];
        for (var i = 0; i < kinds; i++) _firstNodes[i + 1] = _firstNodes[i] + nodeCounts[i];
    }

    public int NodeCount => _firstNodes[_firstNodes.Length - 1];

    public (int First, int End)[] RangesOf(int kind) => _ranges[kind] ??= _vocabulary.RangesOf(kind, _firstNodes);

    /// <summary>The edges that a step can take, those of each node in the order of the graph.</summary>
    public PathRows RowsOf(MemberStep step) => (step.IsForward ? _forwards : _backwards)[step.Member] ??= Index(step);

    /// <summary>What is stated is all that is known here; see <c>DerivationSolver</c> for the rest.</summary>
    PathRows IPathEdges.DerivedRowsOf(MemberStep step, CancellationToken cancellationToken) => RowsOf(step);

    private static int[] CountNodes(LinkedGraph graph)
    {
        var counts = new int[graph.Vocabulary.Kinds.Count];
        foreach (var node in graph.Nodes.AsSpan()) counts[node.Kind]++;
        return counts;
    }

    private PathRows Index(MemberStep step)
    {
        var (first, end) = (_firstFacts[step.Member], _firstFacts[step.Member + 1]);
        if (first == end || _vocabulary.Members[step.Member].Range < 0) return PathRows.Empty;

        // Counting sort by the node that the step begins at, which keeps the order of facts.
        var isSymmetric = _vocabulary.Members[step.Member].IsSymmetric;
        var starts = new int[NodeCount + 1];
        for (var i = first; i < end; i++)
        {
            if (!IsVisible(i)) continue;
            var (from, to) = EndsOf(i);
            starts[from + 1]++;
            if (isSymmetric && from != to) starts[to + 1]++;
        }

        for (var i = 0; i < NodeCount; i++) starts[i + 1] += starts[i];
        var next = (int[])starts.Clone();
        var facts = new int[starts[NodeCount]];
        var neighbors = new int[facts.Length];
        for (var i = first; i < end; i++)
        {
            if (!IsVisible(i)) continue;
            var (from, to) = EndsOf(i);
            Add(i, from, to);
            if (isSymmetric && from != to) Add(i, to, from);
        }

        return new FactRows(starts, neighbors, facts);

        bool IsVisible(int fact) => _isVisible?.Invoke(fact) ?? _facts[fact].Standing != Standing.Hidden;

        (int From, int To) EndsOf(int fact) =>
            step.IsForward ? (_facts[fact].Subject, _facts[fact].Target) : (_facts[fact].Target, _facts[fact].Subject);

        void Add(int fact, int from, int to)
        {
            facts[next[from]] = fact;
            neighbors[next[from]++] = to;
        }
    }

    private sealed class FactRows(int[] starts, int[] neighbors, int[] facts) : PathRows(0, starts, neighbors)
    {
        public override int FactOf(int edge) => facts[edge];
    }
}
