using System.Collections;
using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>Properties and relations in a graph's vocabulary.</summary>
/// <remarks><c>foreach</c> over it allocates nothing. The default value is empty. Immutable, and safe for any number of threads.</remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(ListDebugView<Member>))]
public readonly struct MemberList : IReadOnlyList<Member>
{
    private readonly IdList _ids;

    internal MemberList(IdList ids) => _ids = ids;

    /// <summary>Gets the number of members.</summary>
    public int Count => _ids.Count;

    /// <summary>Gets the member at a position. O(1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public Member this[int index] => new(_ids.Graph!, _ids[index]);

    /// <summary>Returns an enumerator, which <c>foreach</c> uses without an allocation.</summary>
    public ItemEnumerator<Member> GetEnumerator() => new(_ids, static (graph, index) => new Member(graph, index));

    IEnumerator<Member> IEnumerable<Member>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
