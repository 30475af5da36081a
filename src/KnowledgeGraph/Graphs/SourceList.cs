using System.Collections;
using System.Diagnostics;
using KnowledgeGraph.Names;

namespace KnowledgeGraph;

/// <summary>Documents that the claims of a graph cite, by key.</summary>
/// <remarks><c>foreach</c> over it allocates nothing. The default value is empty. Immutable, and safe for any number of threads.</remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(ListDebugView<Source>))]
public readonly struct SourceList : IReadOnlyList<Source>
{
    private readonly IdList _ids;

    internal SourceList(IdList ids) => _ids = ids;

    /// <summary>Gets the number of sources.</summary>
    public int Count => _ids.Count;

    /// <summary>Gets the source at a position. O(1).</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public Source this[int index] => new(_ids.Graph!, _ids[index]);

    /// <summary>Gets a source by its key. O(n).</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">No source has the key.</exception>
    public Source this[string key] => TryGet(key, out var source) ? source : throw new KeyNotFoundException(
        NearestKnown.Explain("There is no source ", key, ToNames()));

    /// <summary>
    /// Gets the source of a key, if there is one. Keys do not differ in Unicode form (NFKC). O(n).
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="source">The source; the default value if there is none.</param>
    /// <returns><see langword="true"/> if there is a source with the key; otherwise <see langword="false"/>.</returns>
    public bool TryGet(string key, out Source source)
    {
        ArgumentNullException.ThrowIfNull(key);
        var form = KeyText.Normalize(key);
        source = default;
        foreach (var item in this)
        {
            if (item.Key == key)
            {
                source = item;
                return true;
            }

            if (source == default && KeyText.Normalize(item.Key) == form) source = item;
        }

        return source != default;
    }

    private string[] ToNames()
    {
        var names = new string[Count];
        for (var i = 0; i < names.Length; i++) names[i] = this[i].Key;
        return names;
    }

    /// <summary>Returns an enumerator, which <c>foreach</c> uses without an allocation.</summary>
    /// <returns>The enumerator.</returns>
    public ItemEnumerator<Source> GetEnumerator() => new(_ids, static (graph, index) => new Source(graph, index));

    IEnumerator<Source> IEnumerable<Source>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
