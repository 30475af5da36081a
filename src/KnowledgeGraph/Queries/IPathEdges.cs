using System.Threading;

namespace KnowledgeGraph.Queries;

/// <summary>
/// The edges that expressions are walked on. Nodes are numbered so that those of a kind and of all kinds below it are one range, or few.
/// </summary>
internal interface IPathEdges
{
    int NodeCount { get; }

    /// <summary>The nodes of a kind as ranges, ascending: one, unless kinds of several branches are of the kind.</summary>
    (int First, int End)[] RangesOf(int kind);

    /// <summary>The stated facts of a relation that are visible, by the node that the step begins at.</summary>
    PathRows RowsOf(MemberStep step);

    /// <summary>
    /// All edges of a derived member, or of a relation with rules, which programs take in one step: those that hold by its definition, with
    /// the stated ones of a relation. Without facts.
    /// </summary>
    /// <exception cref="System.OperationCanceledException">The token was cancelled before they were found.</exception>
    PathRows DerivedRowsOf(MemberStep step, CancellationToken cancellationToken);
}

/// <summary>
/// The edges of one step as compressed sparse rows, one for each node from <see cref="FirstNode"/>; nodes beside them have none.
/// </summary>
internal class PathRows(int firstNode, int[] starts, int[] neighbors)
{
    public static readonly PathRows Empty = new(0, [0], []);

    /// <summary>The node of the first row.</summary>
    public readonly int FirstNode = firstNode;

    /// <summary>Where the edges of each row begin, and the end of the last one's.</summary>
    public readonly int[] Starts = starts;

    /// <summary>The nodes that the edges lead to.</summary>
    public readonly int[] Neighbors = neighbors;

    /// <summary>The fact that an edge is, by its place in <see cref="Neighbors"/>; -1 where it is derived.</summary>
    public virtual int FactOf(int edge) => -1;

    /// <summary>Where the edges of a node are.</summary>
    public (int Start, int End) EdgesOf(int node)
    {
        var row = node - FirstNode;
        return (uint)row < (uint)(Starts.Length - 1) ? (Starts[row], Starts[row + 1]) : (0, 0);
    }
}
