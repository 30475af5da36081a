using System.Collections;
using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>The modules of a graph: each after those that it extends, and the graph's own last.</summary>
/// <remarks><c>foreach</c> over it allocates nothing. The default value is empty. Immutable, and safe for any number of threads.</remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(ListDebugView<GraphModule>))]
public readonly struct GraphModuleList : IReadOnlyList<GraphModule>
{
    private readonly IdList _ids;

    internal GraphModuleList(IdList ids) => _ids = ids;

    /// <summary>Gets the number of modules.</summary>
    public int Count => _ids.Count;

    /// <summary>Gets the module at a position. O(1).</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public GraphModule this[int index] => new(_ids.Graph!, _ids[index]);

    /// <summary>Returns an enumerator, which <c>foreach</c> uses without an allocation.</summary>
    /// <returns>The enumerator.</returns>
    public ItemEnumerator<GraphModule> GetEnumerator() => new(_ids, static (graph, index) => new GraphModule(graph, index));

    IEnumerator<GraphModule> IEnumerable<GraphModule>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
