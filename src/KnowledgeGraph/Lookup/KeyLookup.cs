using System.Buffers;
using System.Text.Unicode;
using KnowledgeGraph.Image;

namespace KnowledgeGraph;

/// <summary>Finds nodes by their exact keys. Within a concrete kind nodes are sorted by the bytes of their keys in UTF-8.</summary>
internal static class KeyLookup
{
    private const int StackBytes = 256;

    /// <summary>The node of a key within a range of nodes, or -1. O(kinds · log nodes).</summary>
    internal static int Find(Graph graph, string key, int first, int end)
    {
        if (key.Length <= StackBytes / 3)
        {
            Span<byte> bytes = stackalloc byte[StackBytes];
            return Find(graph, key, bytes, first, end);
        }

        return Find(graph, key, new byte[key.Length * 3L], first, end);
    }

    /// <summary>The end of a message about a key that no node of a range has: whose it is, or whose label or alias; else as <see cref="Suggest"/>.</summary>
    internal static string Explain(Graph graph, string key, (int First, int End) range)
    {
        var elsewhere = Find(graph, key, 0, graph.NodeCount);
        if (elsewhere >= 0) return $", but of a node of the kind {new Node(graph, elsewhere).Kind.Name}.";
        var named = NameLookup.FindAll(graph, key, range);
        return named.Length == 1
            ? $"; the one of that name has the key “{graph.Image.GetText(Column.NodeKey, named[0])}”, and Find takes names."
            : Suggest(graph, key, range.First, range.End);
    }

    /// <summary>The end of a message: “; did you mean “X”?” with the nearest key of a range, or a full stop where none is near.</summary>
    internal static string Suggest(Graph graph, string key, int first, int end)
    {
        var search = new NearestKey(key);
        for (var node = Math.Max(first, 0); node < end && !search.IsExhausted; node++) search.Offer(graph.Image, graph.Image.Get(Column.NodeKey, node));
        return search.ToSuggestion();
    }

    private static int Find(Graph graph, string key, Span<byte> buffer, int first, int end)
    {
        // A lone surrogate has no UTF-8: no key contains one.
        if (Utf8.FromUtf16(key, buffer, out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done) return -1;
        ReadOnlySpan<byte> bytes = buffer[..written];
        var kinds = graph.KindTable;
        for (var node = first; node >= 0 && node < end;)
        {
            var leafEnd = Math.Min(kinds.NodeEnds[kinds.KindOf(node)], end);
            var found = FindInKind(graph.Image, bytes, node, leafEnd);
            if (found >= 0) return found;
            node = leafEnd;
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
