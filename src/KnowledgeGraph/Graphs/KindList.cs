using System.Collections;
using System.Diagnostics;
using KnowledgeGraph.Names;

namespace KnowledgeGraph;

/// <summary>Kinds of nodes in a graph's vocabulary.</summary>
/// <remarks><c>foreach</c> over it allocates nothing. The default value is empty. Immutable, and safe for any number of threads.</remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(ListDebugView<Kind>))]
public readonly struct KindList : IReadOnlyList<Kind>
{
    private readonly IdList _ids;

    internal KindList(IdList ids) => _ids = ids;

    /// <summary>Gets the number of kinds.</summary>
    public int Count => _ids.Count;

    /// <summary>Gets the kind at a position. O(1).</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public Kind this[int index] => new(_ids.Graph!, _ids[index]);

    /// <summary>Gets a kind by its name. O(n).</summary>
    /// <param name="name">The name, as in C#.</param>
    /// <exception cref="KeyNotFoundException">No kind has the name.</exception>
    public Kind this[string name] => TryGet(name, out var kind) ? kind : throw new KeyNotFoundException(
        NearestKnown.Explain("There is no kind ", name, ToNames()));

    /// <summary>Gets the kind of a name, if there is one. O(n).</summary>
    /// <param name="name">The name, as in C#.</param>
    /// <param name="kind">The kind; the default value if there is none.</param>
    /// <returns><see langword="true"/> if there is a kind with the name; otherwise <see langword="false"/>.</returns>
    public bool TryGet(string name, out Kind kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var item in this)
        {
            if (item.Name != name) continue;
            kind = item;
            return true;
        }

        kind = default;
        return false;
    }

    private string[] ToNames()
    {
        var names = new string[Count];
        for (var i = 0; i < names.Length; i++) names[i] = this[i].Name;
        return names;
    }

    /// <summary>Returns an enumerator, which <c>foreach</c> uses without an allocation.</summary>
    /// <returns>The enumerator.</returns>
    public ItemEnumerator<Kind> GetEnumerator() => new(_ids, static (graph, index) => new Kind(graph, index));

    IEnumerator<Kind> IEnumerable<Kind>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
