using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace KnowledgeGraph;

/// <summary>
/// A list of nodes of one type: all of a kind, or those that a relation leads to. As the type of a member it declares a relation of any
/// number.
/// </summary>
/// <typeparam name="T">The generated type of a kind, or <see cref="Node"/>.</typeparam>
/// <remarks>
/// <c>foreach</c> over it allocates nothing, and what it takes per node is an array read. The default value is empty. It has no equality of
/// its own: compare the elements. Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(NodesDebugView<>))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The plural says that it is a collection.")]
public readonly struct Nodes<T> : IReadOnlyList<T>
    where T : struct, INode<T>
{
    private readonly Graph? _graph;
    private readonly int[]? _ids;
    private readonly int _start;
    private readonly int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Nodes(Graph graph, int first, int count)
    {
        _graph = graph;
        _ids = null;
        _start = first;
        _count = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Nodes(Graph graph, int[] ids, int start, int count)
    {
        _graph = graph;
        _ids = ids;
        _start = start;
        _count = count;
    }

    /// <summary>Gets the number of nodes.</summary>
    public int Count => _count;

    /// <summary>Gets a value indicating whether there is not a node.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Gets the node at a position. O(1).</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_count) IdList.ThrowIndex(index, _count);
            return T.FromNode(new Node(_graph!, _ids is null ? _start + index : _ids[_start + index]));
        }
    }

    /// <summary>
    /// Determines whether a node is in the list. O(1) for all nodes of a kind that are one range of numbers, O(n) otherwise.
    /// </summary>
    /// <param name="node">
    /// The node, of the list's graph or of any view of it. The default value and a node of another graph are not in the list.
    /// </param>
    /// <returns><see langword="true"/> if the node is in the list; otherwise <see langword="false"/>.</returns>
    public bool Contains(T node) => IndexOf(node) >= 0;

    /// <summary>
    /// Gets the position of a node in the list. O(1) for all nodes of a kind that are one range of numbers, O(n) otherwise.
    /// </summary>
    /// <param name="node">
    /// The node, of the list's graph or of any view of it. The default value and a node of another graph are not in the list.
    /// </param>
    /// <returns>The position, from 0; -1 where the node is not in the list.</returns>
    public int IndexOf(T node)
    {
        var sought = node.AsNode();
        if (_count == 0 || sought == default || !sought.Graph.IsOfSameImage(_graph)) return -1;
        if (_ids is not null) return _ids.AsSpan(_start, _count).IndexOf(sought.Index);
        var position = sought.Index - _start;
        return position >= 0 && position < _count ? position : -1;
    }

    /// <summary>Copies the nodes into a new array.</summary>
    /// <returns>The array.</returns>
    public T[] ToArray()
    {
        var nodes = new T[_count];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = this[i];
        return nodes;
    }

    /// <summary>Returns the labels, joined by commas.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var node in this) text.Append(text.Length > 0 ? ", " : "").Append(node.AsNode().Label);
        return text.ToString();
    }

    /// <summary>Returns an enumerator, which <c>foreach</c> uses without an allocation.</summary>
    /// <returns>The enumerator.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Enumerator GetEnumerator() => new(_graph, _ids, _start, _count);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates the nodes of a list.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly Graph? _graph;
        private readonly int[]? _ids;
        private readonly int _end;
        private readonly int _before;
        private int _position;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Enumerator(Graph? graph, int[]? ids, int start, int count)
        {
            _graph = graph;
            _ids = ids;
            _before = start - 1;
            _position = start - 1;
            _end = start + count;
        }

        /// <summary>Gets the node at the enumerator's position; before the first and after the last, nothing useful.</summary>
        public readonly T Current
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => T.FromNode(new Node(_graph!, _ids is null ? _position : _ids[_position]));
        }

        readonly object IEnumerator.Current => Current;

        /// <summary>Advances to the next node.</summary>
        /// <returns>Whether there is one.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext() => ++_position < _end;

        /// <inheritdoc/>
        public void Reset() => _position = _before;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}

/// <summary>Shows the nodes of a list in the debugger.</summary>
internal sealed class NodesDebugView<T>(Nodes<T> nodes)
    where T : struct, INode<T>
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T[] Items => nodes.ToArray();
}
