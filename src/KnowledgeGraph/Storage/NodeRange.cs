using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage;

/// <summary>
/// The nodes of a kind: one range of node numbers, or several in ascending order where kinds of other branches of the tree are of the kind.
/// </summary>
internal readonly struct NodeRange
{
    /// <summary>The first node.</summary>
    internal readonly int First;

    /// <summary>One past the last node.</summary>
    internal readonly int End;

    /// <summary>The ranges; <see langword="null"/> where all nodes from the first to the last are of the kind.</summary>
    private readonly (int First, int End)[]? _parts;

    internal NodeRange(int first, int end)
    {
        First = first;
        End = end;
        _parts = null;
    }

    /// <param name="parts">At least one range, none of which follows on another without a gap.</param>
    internal NodeRange((int First, int End)[] parts)
    {
        First = parts[0].First;
        End = parts[^1].End;
        _parts = parts.Length == 1 ? null : parts;
    }

    /// <summary>Gets a value indicating whether it is that of a kind which the graph does not have.</summary>
    internal bool IsUnknown => First < 0;

    /// <summary>Gets a value indicating whether all nodes from the first to the last are in it.</summary>
    internal bool IsWhole => _parts is null;

    internal int PartCount => _parts?.Length ?? 1;

    /// <summary>Determines whether a node is in it: two compares, and those of each further range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(int node) => node >= First && node < End && (_parts is null || IsInPart(_parts, node));

    internal (int First, int End) Part(int index) => _parts is null ? (First, End) : _parts[index];

    internal (int First, int End)[] ToParts() => _parts ?? [(First, End)];

    /// <summary>The nodes in it, ascending. O(nodes).</summary>
    internal int[] ToNodes()
    {
        var nodes = new List<int>();
        for (var i = 0; i < PartCount; i++)
        {
            var (first, end) = Part(i);
            for (var node = first; node < end; node++) nodes.Add(node);
        }

        return [.. nodes];
    }

    private static bool IsInPart((int First, int End)[] parts, int node)
    {
        foreach (var (first, end) in parts)
        {
            if (node < end) return node >= first;
        }

        return false;
    }

    public static implicit operator NodeRange((int First, int End) range) => new(range.First, range.End);
}
