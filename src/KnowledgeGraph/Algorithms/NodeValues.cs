using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph;

/// <summary>A value for each node of a graph: what an algorithm found out.</summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <remarks>Enumerates the nodes with their values, by node. Equal only to itself. Immutable, and safe for any number of threads.</remarks>
[DebuggerDisplay("Count = {Count}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The plural says that it is a collection.")]
public sealed class NodeValues<TValue> : IReadOnlyCollection<KeyValuePair<Node, TValue>>
{
    private readonly TValue[] _values;

    internal NodeValues(Graph graph, TValue[] values)
    {
        Graph = graph;
        _values = values;
    }

    /// <summary>Gets the graph whose nodes have the values.</summary>
    public Graph Graph { get; }

    /// <summary>Gets the number of nodes, which is that of the graph.</summary>
    public int Count => Graph.Nodes.Count;

    /// <summary>
    /// Gets the value of a node, which may be one of any view of the graph. A node of a generated type converts to <see cref="Node"/> by
    /// itself. O(1).
    /// </summary>
    /// <param name="node">The node.</param>
    /// <exception cref="ArgumentException">The node belongs to another graph.</exception>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public TValue this[Node node]
    {
        get
        {
            return _values[Graph.ResolveInImage(node, nameof(node)).Index];
        }
    }

    /// <summary>Gets the nodes of the greatest values, greatest first, those of equal ones by node. O(nodes · log count).</summary>
    /// <param name="count">How many; fewer where the graph has fewer nodes.</param>
    /// <returns>The nodes and their values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public IReadOnlyList<KeyValuePair<Node, TValue>> Top(int count) => Top<Node>(count);

    /// <summary>
    /// Gets the nodes of one type that have the greatest values, greatest first, those of equal ones by node. O(nodes · log count).
    /// </summary>
    /// <typeparam name="T">The generated type of a kind.</typeparam>
    /// <param name="count">How many; fewer where the kind has fewer nodes.</param>
    /// <returns>The nodes and their values.</returns>
    /// <exception cref="ArgumentException">The type is of another vocabulary than the graph.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public IReadOnlyList<KeyValuePair<T, TValue>> Top<T>(int count)
        where T : struct, INode<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var nodes = Graph.NodesOf<T>();
        count = Math.Min(count, nodes.Count);
        if (count == 0) return [];

        // The worst of those kept so far comes out first, so that each node costs one comparison unless it is among the best.
        var worstFirst = Comparer<int>.Create((left, right) => -CompareRanks(left, right));
        var best = new PriorityQueue<int, int>(count, worstFirst);
        foreach (var node in nodes)
        {
            var index = node.AsNode().Index;
            if (best.Count < count) best.Enqueue(index, index);
            else best.EnqueueDequeue(index, index);
        }

        var top = new KeyValuePair<T, TValue>[count];
        for (var i = count - 1; i >= 0; i--)
        {
            var index = best.Dequeue();
            top[i] = new(T.FromNode(new Node(Graph, index)), _values[index]);
        }

        return top;
    }

    /// <summary>Returns an enumerator over the nodes and their values.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<Node, TValue>> GetEnumerator()
    {
        foreach (var node in Graph.Nodes) yield return new(node, _values[node.Index]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Less than 0 where the left node comes first.</summary>
    private int CompareRanks(int left, int right)
    {
        var order = Comparer<TValue>.Default.Compare(_values[right], _values[left]);
        return order != 0 ? order : left.CompareTo(right);
    }
}
