using System.Collections;
using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>Claims of a graph.</summary>
/// <remarks><c>foreach</c> over it allocates nothing. The default value is empty. Immutable, and safe for any number of threads.</remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(ListDebugView<Claim>))]
public readonly struct ClaimList : IReadOnlyList<Claim>
{
    private readonly IdList _ids;

    internal ClaimList(IdList ids) => _ids = ids;

    /// <summary>Gets the number of claims.</summary>
    public int Count => _ids.Count;

    /// <summary>Gets the claim at a position. O(1).</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public Claim this[int index] => new(_ids.Graph!, _ids[index]);

    /// <summary>Returns an enumerator, which <c>foreach</c> uses without an allocation.</summary>
    /// <returns>The enumerator.</returns>
    public ItemEnumerator<Claim> GetEnumerator() => new(_ids, static (graph, index) => new Claim(graph, index));

    IEnumerator<Claim> IEnumerable<Claim>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
