using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>The edges that touch each node, one for each fact. An edge from a node to itself is in the node's row once.</summary>
internal sealed class UndirectedRows
{
    private readonly int _firstNode;
    private readonly int[] _starts;

    /// <summary>The node at the other end; its complement where the edge enters the node of the row.</summary>
    private readonly int[] _others;
    private readonly int[] _facts;

    /// <param name="rows">The edges in their directions.</param>
    /// <param name="isSymmetric">
    /// Determines whether a fact, or the member of a derived edge, as rows number them, is of a symmetric relation: its second direction is
    /// left out.
    /// </param>
    internal UndirectedRows(RelationRows rows, Func<int, bool> isSymmetric)
    {
        _firstNode = rows.FirstNode;
        var starts = new int[rows.NodeEnd - rows.FirstNode + 1];
        var isLeftOut = new bool[rows.Count];
        for (var node = rows.FirstNode; node < rows.NodeEnd; node++)
        {
            for (var edge = rows.StartOf(node); edge < rows.EndOf(node); edge++)
            {
                var other = rows.OtherOf(edge);
                isLeftOut[edge] = other < node && isSymmetric(rows.FactOf(edge));
                if (isLeftOut[edge]) continue;
                EdgeCount++;
                starts[node - _firstNode + 1]++;
                if (other != node) starts[other - _firstNode + 1]++;
            }
        }

        for (var row = 1; row < starts.Length; row++) starts[row] = checked(starts[row] + starts[row - 1]);
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        (_starts, _others, _facts) = (starts, new int[starts[^1]], new int[starts[^1]]);
        for (var node = rows.FirstNode; node < rows.NodeEnd; node++)
        {
            for (var edge = rows.StartOf(node); edge < rows.EndOf(node); edge++)
            {
                if (isLeftOut[edge]) continue;
                var (other, fact) = (rows.OtherOf(edge), rows.FactOf(edge));
                Write(next[node - _firstNode]++, other, fact);
                if (other != node) Write(next[other - _firstNode]++, ~node, fact);
            }
        }
    }

    /// <summary>The number of edges, each counted once.</summary>
    internal int EdgeCount { get; }

    internal int FirstNode => _firstNode;

    internal int NodeEnd => _firstNode + _starts.Length - 1;

    internal int StartOf(int node) => _starts[node - _firstNode];

    internal int EndOf(int node) => _starts[node - _firstNode + 1];

    internal int OtherOf(int position) => _others[position] is var other and >= 0 ? other : ~_others[position];

    /// <summary>Whether the edge enters the node of the row; one from a node to itself leaves it.</summary>
    internal bool IsIncoming(int position) => _others[position] < 0;

    internal int FactOf(int position) => _facts[position];

    private void Write(int place, int other, int fact) => (_others[place], _facts[place]) = (other, fact);
}
