namespace KnowledgeGraph.Shards;

/// <summary>
/// A part of a graph: a graph of all facts that touch a node of the part, and the numbers that its nodes have in the set. It also has nodes
/// of other parts, where facts lead to them; only of its own nodes it has all facts. Immutable, and safe for any number of threads.
/// </summary>
internal sealed class Shard
{
    /// <summary>The number in the set of each node of the shard.</summary>
    private readonly int[] _numbers;

    /// <summary>The nodes of the part, in ascending order of their numbers.</summary>
    private readonly int[] _own;

    private readonly int[] _starts;

    internal Shard(Graph graph, int part, int[] starts, int[] numbers, int[] own)
    {
        (Graph, Part, _starts) = (graph, part, starts);
        (_numbers, _own) = (numbers, own);
    }

    internal Graph Graph { get; }

    internal int Part { get; }

    internal int PartCount => _starts.Length - 1;

    /// <summary>The number of nodes of the whole graph.</summary>
    internal int NodeCount => _starts[^1];

    /// <summary>The number of nodes of the part.</summary>
    internal int OwnCount => _own.Length;

    internal int NumberOf(int node) => _numbers[node];

    /// <summary>The node that is the <paramref name="ordinal"/>-th of the part.</summary>
    internal int NodeAt(int ordinal) => _own[ordinal];

    /// <summary>The part that a number is of.</summary>
    internal int PartOf(int number) => PartOf(_starts, number);

    internal bool IsOwn(int node) => _numbers[node] >= _starts[Part] && _numbers[node] < _starts[Part + 1];

    internal int StartOf(int part) => _starts[part];

    /// <summary>The part whose numbers a number is among. O(log parts).</summary>
    internal static int PartOf(int[] starts, int number)
    {
        int low = 0, high = starts.Length - 2;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (starts[middle + 1] > number) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
