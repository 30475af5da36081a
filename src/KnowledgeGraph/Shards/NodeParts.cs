using KnowledgeGraph.Image;

namespace KnowledgeGraph.Shards;

/// <summary>
/// Which part each node of a graph is in, and its number in the set: the nodes of the first part come first, each in the order of the
/// graph.
/// </summary>
internal sealed class NodeParts
{
    internal readonly int[] Parts;
    internal readonly int[] Numbers;

    /// <summary>The first number of each part, and one more for the end of the last.</summary>
    internal readonly int[] Starts;

    private NodeParts(int[] parts, int[] numbers, int[] starts) => (Parts, Numbers, Starts) = (parts, numbers, starts);

    /// <summary>The part of a key: the remainder of its hash (FNV-1a, 64 bits, over its UTF-8).</summary>
    internal static int Of(ReadOnlySpan<byte> key, int count) => (int)(Mix(Fnv1a.Append(Fnv1a.Basis64, key)) % (uint)count);

    /// <summary>Divides the nodes of an image. O(nodes).</summary>
    internal static NodeParts Divide(GraphImage image, int count)
    {
        var parts = new int[image.NodeCount];
        var starts = new int[count + 1];
        for (var node = 0; node < parts.Length; node++)
        {
            parts[node] = Of(image.GetUtf8(image.Get(Column.NodeKey, node)), count);
            starts[parts[node] + 1]++;
        }

        for (var part = 0; part < count; part++) starts[part + 1] += starts[part];
        var (numbers, next) = (new int[parts.Length], starts[..count]);
        for (var node = 0; node < parts.Length; node++) numbers[node] = next[parts[node]]++;
        return new NodeParts(parts, numbers, starts);
    }

    /// <summary>The lowest bits of the hash of short keys depend on little more than their last letters.</summary>
    private static ulong Mix(ulong hash) => hash ^ (hash >> 32);
}
