using System.Buffers;
using System.Text.Unicode;
using KnowledgeGraph.Image;
using KnowledgeGraph.Names;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Lookup;

/// <summary>Finds nodes by their keys. Within a concrete kind nodes are sorted by the bytes of their keys in UTF-8.</summary>
internal static class KeyLookup
{
    private const int StackBytes = 256;

    /// <summary>The steps that are spent on the nearest key: a long list of keys costs no more than an error may.</summary>
    private const long NearestKeySteps = 4_000_000;

    /// <summary>
    /// The node of a key, in whatever Unicode form it is written, within a range of nodes, or -1: of its key here, else of a key that it
    /// has in a base, else of a key with the name of a graph before it. O(kinds · log nodes).
    /// </summary>
    internal static int Find(GraphStore store, string key, NodeRange range)
    {
        var found = FindExact(store, key, range);
        if (found < 0) found = store.OtherKeys.Find(key, range);
        if (found < 0) found = NameLookup.FindOtherForm(store, key, range);
        return found >= 0 ? found : QualifiedKey.Find(store, key, range);
    }

    /// <summary>The node that has a key here, in whatever Unicode form it is written, within a range of nodes, or -1.</summary>
    internal static int FindOwn(GraphStore store, string key, NodeRange range)
    {
        var found = FindExact(store, key, range);
        return found >= 0 ? found : NameLookup.FindOtherForm(store, key, range);
    }

    private static int FindExact(GraphStore store, string key, NodeRange range)
    {
        if (key.Length <= StackBytes / 3)
        {
            Span<byte> bytes = stackalloc byte[StackBytes];
            return Find(store, key, bytes, range);
        }

        return Find(store, key, new byte[key.Length * 3L], range);
    }

    /// <summary>
    /// A message about a key that no node of a range has: the key between two parts of a sentence, and then whose it is, whose label or
    /// alias, or which key is the nearest.
    /// </summary>
    internal static string Explain(string before, GraphStore store, string key, string after, NodeRange range)
    {
        var elsewhere = Find(store, key, (0, store.Image.NodeCount));
        if (elsewhere >= 0)
            return $"{before}'{key}'{after}; it is the key of a node of the kind {store.KindNames[store.Kinds.KindOf(elsewhere)]}.";

        var named = NameLookup.FindAll(store, key, range);
        if (named.Length == 1)
        {
            var known = store.Image.GetText(Column.NodeKey, named[0]);
            return $"{before}{Suggestion.Quote(key, known)}{after}; the node of that name has the key {Suggestion.Quote(known, key)}. Find "
                + "takes names.";
        }

        var nearest = Nearest(store, key, range);
        return before + Suggestion.Quote(key, nearest) + after + Suggestion.End(key, nearest);
    }

    /// <summary>The key nearest to an unknown one among those of a range of nodes, or null where none is near.</summary>
    internal static string? Nearest(GraphStore store, string key, NodeRange range)
    {
        var budget = new WorkBudget(NearestKeySteps);
        var search = new NearestNameSearch(key, budget, new EditDistance());
        string? nearest = null;
        for (var node = Math.Max(range.First, 0); node < range.End && !search.IsOver; node++)
        {
            if (!range.Contains(node)) continue;
            // A key is decoded only if its length can be near.
            budget.Spend(1);
            var id = store.Image.Get(Column.NodeKey, node);
            if (!search.CanTakeUtf8(store.Image.GetUtf8(id).Length) || store.Image.GetString(id) is not { } candidate) continue;
            if (search.Offer(candidate.ToUpperInvariant())) nearest = candidate;
        }

        return budget.IsSpent ? null : nearest;
    }

    private static int Find(GraphStore store, string key, Span<byte> buffer, NodeRange range)
    {
        // A lone surrogate has no UTF-8: no key contains one.
        if (Utf8.FromUtf16(key, buffer, out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done) return -1;
        ReadOnlySpan<byte> bytes = buffer[..written];
        var kinds = store.Kinds;
        for (var i = 0; i < range.PartCount; i++)
        {
            var (first, end) = range.Part(i);
            for (var node = first; node >= 0 && node < end;)
            {
                var leafEnd = Math.Min(kinds.NodeEnds[kinds.KindOf(node)], end);
                var found = FindInKind(store.Image, bytes, node, leafEnd);
                if (found >= 0) return found;
                node = leafEnd;
            }
        }

        return -1;
    }

    private static int FindInKind(GraphImage image, ReadOnlySpan<byte> key, int low, int end)
    {
        for (var high = end - 1; low <= high;)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            var order = image.GetUtf8(image.Get(Column.NodeKey, middle)).SequenceCompareTo(key);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }
}
