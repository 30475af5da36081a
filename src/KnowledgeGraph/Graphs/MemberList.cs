using System.Collections;
using System.Diagnostics;
using KnowledgeGraph.Names;

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
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public Member this[int index] => new(_ids.Graph!, _ids[index]);

    /// <summary>
    /// Gets a member by its name, in C# or in fact files; in the list of a graph, the kind and a period can precede it, as in
    /// <c>Company.Backs</c>. O(n).
    /// </summary>
    /// <param name="name">The name, in any Unicode form.</param>
    /// <exception cref="KeyNotFoundException">No member has the name, or members of several kinds have it.</exception>
    public Member this[string name]
    {
        get
        {
            var found = Find(name, out var other);
            if (found is { } member && other is null) return member;
            throw new KeyNotFoundException(
                found is null
                    ? NearestKnown.Explain("There is no member ", name, ToNames())
                    : $"Several members have the name '{name}', such as '{found}' and '{other}'. Put the kind before the name: '{found}'.");
        }
    }

    /// <summary>Gets the member of a name, as the indexer does, if there is exactly one. O(n).</summary>
    /// <param name="name">The name, in any Unicode form.</param>
    /// <param name="member">The member; the default value if there is none, or if members of several kinds have the name.</param>
    /// <returns><see langword="true"/> if exactly one member has the name; otherwise <see langword="false"/>.</returns>
    public bool TryGet(string name, out Member member)
    {
        var found = Find(name, out var other);
        member = other is null ? found.GetValueOrDefault() : default;
        return member != default;
    }

    private Member? Find(string name, out Member? other)
    {
        ArgumentNullException.ThrowIfNull(name);
        Member? found = null;
        other = null;
        var form = KeyText.Normalize(name);
        foreach (var item in this)
        {
            if (!IsNamed(item, form)) continue;
            if (found is not null)
            {
                other = item;
                return found;
            }

            found = item;
        }

        return found;
    }

    private static bool IsNamed(Member member, string form)
    {
        var period = form.IndexOf('.', StringComparison.Ordinal);
        if (period >= 0 && KeyText.Normalize(member.Domain.Name) != form[..period]) return false;
        var name = period < 0 ? form : form[(period + 1)..];
        return KeyText.Normalize(member.Name) == name || KeyText.Normalize(member.JsonName) == name;
    }

    private List<string> ToNames()
    {
        var names = new List<string>();
        foreach (var item in this)
        {
            if (!names.Contains(item.Name)) names.Add(item.Name);
        }

        return names;
    }

    /// <summary>Returns an enumerator, which <c>foreach</c> uses without an allocation.</summary>
    /// <returns>The enumerator.</returns>
    public ItemEnumerator<Member> GetEnumerator() => new(_ids, static (graph, index) => new Member(graph, index));

    IEnumerator<Member> IEnumerable<Member>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
