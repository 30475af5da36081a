using KnowledgeGraph.Image;
using KnowledgeGraph.Names;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Lookup;

/// <summary>
/// Finds nodes by what people call them: a binary search for the hash of the normalised text, confirmed by the names of the nodes found.
/// Better matches come first: the exact key, then a normalised key, or a key that the node has in a base, then a label, then an alias;
/// among equals the order of nodes. A deprecated node comes after all others, but for its exact key.
/// </summary>
internal static class NameLookup
{
    private const int ExactKey = 0;
    private const int NoMatch = 4;

    /// <summary>The worst match of a deprecated node.</summary>
    private const int NoDeprecatedMatch = 2 * NoMatch;

    /// <summary>A name with the name of a graph before it, which counts only if there is no other match.</summary>
    internal const int QualifiedMatch = NoDeprecatedMatch;

    /// <summary>The best match within a range of nodes, or -1.</summary>
    internal static int Find(GraphStore store, string text, NodeRange range)
    {
        ArgumentNullException.ThrowIfNull(text);
        int best = -1, bestMatch = NoDeprecatedMatch;
        var search = new Search(store.Image, text);
        while (search.Next(out var node))
        {
            if (!range.Contains(node)) continue;
            var match = PlaceOf(store, node, text, search.Normalized);
            if (match >= bestMatch) continue;
            (best, bestMatch) = (node, match);
            if (match == ExactKey) break;
        }

        return best >= 0 ? best : QualifiedKey.Find(store, text, range);
    }

    /// <summary>All matches within a range of nodes, best first.</summary>
    internal static int[] FindAll(GraphStore store, string text, NodeRange range) =>
        Array.ConvertAll(FindRanked(store, text, range), static found => found.Node);

    /// <summary>All matches within a range of nodes with how each was found, the less the better; best first.</summary>
    internal static (int Match, int Node)[] FindRanked(GraphStore store, string text, NodeRange range)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<(int Match, int Node)>();
        var search = new Search(store.Image, text);
        while (search.Next(out var node))
        {
            if (!range.Contains(node)) continue;
            var match = PlaceOf(store, node, text, search.Normalized);
            if (match < NoDeprecatedMatch && !found.Contains((match, node))) found.Add((match, node));
        }

        if (found.Count == 0 && QualifiedKey.Find(store, text, range) is var qualified and >= 0) return [(QualifiedMatch, qualified)];
        found.Sort();
        return [.. found];
    }

    /// <summary>The node within a range whose key, here or in a base, is another Unicode form of a text, or -1.</summary>
    internal static int FindOtherForm(GraphStore store, string key, NodeRange range)
    {
        // A key that is all ASCII is in every form, and so is every key of most graphs: the hash decides almost always.
        var form = KeyText.Normalize(key);
        var search = new Search(store.Image, key);
        while (search.Next(out var node))
        {
            if (!range.Contains(node)) continue;
            if (KeyText.Normalize(store.Image.GetText(Column.NodeKey, node)) == form) return node;
            if (store.OtherKeys.Any(node, other => KeyText.Normalize(other) == form)) return node;
        }

        return -1;
    }

    private static int PlaceOf(GraphStore store, int node, string text, string normalized)
    {
        var match = MatchOf(store, node, text, normalized);
        if (match == NoMatch) return NoDeprecatedMatch;
        return match == ExactKey || !store.Statuses.IsDeprecated(node) ? match : match + NoMatch;
    }

    private static int MatchOf(GraphStore store, int node, string text, string normalized)
    {
        // Past the cache of names, which is not worth making for the one or two that a lookup looks at.
        var image = store.Image;
        var key = image.GetText(Column.NodeKey, node);
        if (key == text) return ExactKey;
        if (LookupText.Normalize(key) == normalized) return 1;
        if (store.OtherKeys.Any(node, other => LookupText.Normalize(other) == normalized)) return 1;
        if (LookupText.Normalize(image.GetText(Column.NodeLabel, node)) == normalized) return 2;
        foreach (var alias in store.AliasesOf(node))
        {
            if (LookupText.Normalize(alias) == normalized) return 3;
        }

        return NoMatch;
    }

    /// <summary>Walks the index's entries of one hash.</summary>
    private struct Search
    {
        private readonly GraphImage _image;
        internal readonly string Normalized;
        private readonly int _hash;
        private int _next;

        internal Search(GraphImage image, string text)
        {
            _image = image;
            Normalized = LookupText.Normalize(text);
            _hash = LookupText.Hash(Normalized);
            var high = image.RowsOf(Column.LookupHash);
            while (_next < high)
            {
                var middle = (int)(((uint)_next + (uint)high) / 2);
                if (image.Get(Column.LookupHash, middle) < _hash) _next = middle + 1;
                else high = middle;
            }
        }

        internal bool Next(out int node)
        {
            node = -1;
            if (_next >= _image.RowsOf(Column.LookupHash) || _image.Get(Column.LookupHash, _next) != _hash) return false;
            node = Damage.Check(_image.Get(Column.LookupNode, _next++), _image.NodeCount, "node");
            return true;
        }
    }
}
