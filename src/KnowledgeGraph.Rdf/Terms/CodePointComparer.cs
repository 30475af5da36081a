using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Rdf;

/// <summary>Compares texts by their code points, which is the order of their UTF-8. An ordinal comparison sorts surrogate pairs before U+E000.</summary>
internal sealed class CodePointComparer : IComparer<string>
{
    public static CodePointComparer Instance { get; } = new();

    public int Compare(string? left, string? right)
    {
        if (left is null || right is null) return string.CompareOrdinal(left, right);
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] != right[i]) return Weight(left[i]).CompareTo(Weight(right[i]));
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int Weight(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
