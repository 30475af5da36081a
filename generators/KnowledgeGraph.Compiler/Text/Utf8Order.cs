using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Text;

/// <summary>
/// The ordinal order of texts by their UTF-8 bytes, which is that of their code points, and not that of their UTF-16 code units:
/// there, surrogates (U+10000 and above) would come before U+E000 to U+FFFF.
/// </summary>
internal sealed class Utf8Order : IComparer<string>
{
    public static Utf8Order Comparer { get; } = new();

    int IComparer<string>.Compare(string? x, string? y) => Compare(x, y);

    /// <summary>Compares two texts; null comes before every text. Takes time linear in the length of the common start.</summary>
    public static int Compare(string? x, string? y)
    {
        if (ReferenceEquals(x, y)) return 0;
        if (x is null) return -1;
        if (y is null) return 1;

        var length = x.Length < y.Length ? x.Length : y.Length;
        for (var i = 0; i < length; i++)
        {
            if (x[i] != y[i]) return Weight(x[i]) - Weight(y[i]);
        }

        return x.Length - y.Length;
    }

    /// <summary>
    /// Moves surrogates above the rest of the code units: the first units that differ then decide as their code points would.
    /// </summary>
    private static int Weight(char unit) => unit < 0xD800 ? unit : unit <= 0xDFFF ? unit + 0x2000 : unit - 0x0800;
}
