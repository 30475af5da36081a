using KnowledgeGraph.Handles;
using KnowledgeGraph.Image;
using KnowledgeGraph.Names;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Lookup;

/// <summary>
/// Finds claims by their ids and handles. Ids are read when a claim is first sought, and handles when one is sought that is not an id.
/// Safe for any number of threads.
/// </summary>
internal sealed class ClaimLookup(GraphStore store)
{
    private readonly Lazy<NameTable<int>> _ids = new(() => ReadIds(store));

    /// <summary>The facts by the bits of the handles of their claims.</summary>
    private Dictionary<ulong, int>? _facts;

    internal ClaimHandles Handles { get; } = new(store);

    /// <summary>The claim of an id, in whatever Unicode form it is written, or of a handle; -1 if there is none.</summary>
    internal int Find(string idOrHandle)
    {
        if (_ids.Value.TryGet(idOrHandle, out var claim)) return claim;
        if (!HandleText.TryRead(idOrHandle, out var bits, out var ordinal) || !(_facts ??= ReadFacts()).TryGetValue(bits, out var fact))
            return -1;
        var (first, count) = store.ClaimsOf(fact);
        for (var i = first; i < first + count; i++)
        {
            if (Handles.BitsOf(fact, i) == bits && Handles.OrdinalOf(fact, i) == ordinal) return i;
        }

        return -1;
    }

    /// <summary>A message about a text that is neither an id nor a handle, with the nearest id.</summary>
    internal string Explain(string before, string idOrHandle) => NearestKnown.Explain(before, idOrHandle, [.. _ids.Value.Names]);

    private static NameTable<int> ReadIds(GraphStore store)
    {
        var ids = new NameTable<int>();
        for (var claim = 0; claim < store.Image.ClaimCount; claim++)
        {
            if (store.TextAt(Column.ClaimId, claim) is { } id) ids.Set(id, claim);
        }

        return ids;
    }

    private Dictionary<ulong, int> ReadFacts()
    {
        var facts = new Dictionary<ulong, int>(store.Image.ClaimCount);
        for (var fact = 0; fact < store.Image.FactCount; fact++)
        {
            var (first, count) = store.ClaimsOf(fact);
            for (var claim = first; claim < first + count; claim++) facts.TryAdd(Handles.BitsOf(fact, claim), fact);
        }

        return facts;
    }
}
