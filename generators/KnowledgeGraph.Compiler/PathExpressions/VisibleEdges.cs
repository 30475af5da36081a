using System;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.PathExpressions;

/// <summary>
/// The facts of the default view from each node, by relation and direction. Each is indexed when it is first asked for, in one pass over the
/// relation's facts.
/// </summary>
internal sealed class VisibleEdges
{
    private readonly LinkedFact[] _facts;
    private readonly int[] _firstFacts;
    private readonly Rows?[] _forwards;
    private readonly Rows?[] _backwards;

    public VisibleEdges(LinkedGraph graph)
    {
        Graph = graph;
        var members = graph.Vocabulary.Members.Count;
        _facts = graph.Facts.AsSpan().ToArray();
        _firstFacts = new int[members + 1];
        _forwards = new Rows?[members];
        _backwards = new Rows?[members];
        foreach (var fact in _facts) _firstFacts[fact.Member + 1]++;
        for (var i = 0; i < members; i++) _firstFacts[i + 1] += _firstFacts[i];
    }

    public LinkedGraph Graph { get; }

    /// <summary>The facts that a step can take from a node, in the order of the graph.</summary>
    public ReadOnlySpan<int> FactsOf(RelationStep step, int node)
    {
        var rows = (step.IsForward ? _forwards : _backwards)[step.Member] ??= Index(step);
        return rows.Starts.Length == 0 ? default : rows.Facts.AsSpan(rows.Starts[node], rows.Starts[node + 1] - rows.Starts[node]);
    }

    /// <summary>The node at the other end of a fact that a step takes from a node.</summary>
    public int Other(int fact, int node, RelationStep step)
    {
        var (subject, target) = (_facts[fact].Subject, _facts[fact].Target);
        return step.IsForward && subject == node ? target : subject;
    }

    private Rows Index(RelationStep step)
    {
        var (first, end) = (_firstFacts[step.Member], _firstFacts[step.Member + 1]);
        if (first == end) return Rows.Empty;

        // Counting sort by the node that the step begins at, which keeps the order of facts.
        var isSymmetric = Graph.Vocabulary.Members[step.Member].IsSymmetric;
        var starts = new int[Graph.Nodes.Count + 1];
        for (var i = first; i < end; i++)
        {
            if (!IsVisible(i)) continue;
            starts[Begin(i) + 1]++;
            if (isSymmetric && _facts[i].Subject != _facts[i].Target) starts[_facts[i].Target + 1]++;
        }

        for (var i = 0; i < Graph.Nodes.Count; i++) starts[i + 1] += starts[i];
        var next = (int[])starts.Clone();
        var facts = new int[starts[Graph.Nodes.Count]];
        for (var i = first; i < end; i++)
        {
            if (!IsVisible(i)) continue;
            facts[next[Begin(i)]++] = i;
            if (isSymmetric && _facts[i].Subject != _facts[i].Target) facts[next[_facts[i].Target]++] = i;
        }

        return new Rows(starts, facts);

        bool IsVisible(int fact) => _facts[fact].Standing != Standing.Hidden && _facts[fact].Target >= 0;

        int Begin(int fact) => step.IsForward ? _facts[fact].Subject : _facts[fact].Target;
    }

    private sealed class Rows(int[] starts, int[] facts)
    {
        public static readonly Rows Empty = new([], []);

        public int[] Starts => starts;

        public int[] Facts => facts;
    }
}
