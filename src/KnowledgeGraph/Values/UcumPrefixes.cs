using System;

namespace KnowledgeGraph;

/// <summary>The prefixes of UCUM (table 1, and those that the SI added in 2022), and the symbols that they make with the atoms.</summary>
internal static class UcumPrefixes
{
    /// <summary>Sorted ordinally.</summary>
    private static readonly string[] Symbols =
    [
        "E", "G", "Gi", "Ki", "M", "Mi", "P", "Q", "R", "T", "Ti", "Y", "Z", "a", "c", "d", "da", "f", "h", "k", "m", "n", "p", "q", "r",
        "u", "y", "z",
    ];

    /// <summary>The powers of ten; those of 1024 have 100 added.</summary>
    private static readonly sbyte[] Powers =
    [
        18, 9, 103, 101, 6, 102, 15, 30, 27, 12, 104, 24, 21, -18, -2, -1, 1, -15, 2, 3, -3, -9, -12, -30, -27, -6, -24, -21,
    ];

    /// <summary>
    /// Divides a symbol into prefix and atom. Beside what UCUM allows, years take the prefixes of thousands (<c>ka</c>, <c>Ma</c>), since
    /// geology has no others.
    /// </summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="prefix">The index of the prefix, or -1 if there is none.</param>
    /// <param name="atom">The index of the atom.</param>
    public static bool TryDivide(ReadOnlySpan<char> symbol, out int prefix, out int atom)
    {
        prefix = -1;
        atom = UcumAtoms.IndexOf(symbol);
        if (atom >= 0) return true;

        for (var length = 1; length <= 2 && length < symbol.Length; length++)
        {
            prefix = SortedSymbols.IndexOf(Symbols, symbol.Slice(0, length));
            if (prefix < 0) continue;
            var rest = symbol.Slice(length);
            atom = UcumAtoms.IndexOf(rest);
            if (atom >= 0 && (UcumAtoms.TakesPrefix(atom) || rest.Length == 1 && rest[0] == 'a' && symbol[0] is ('k' or 'M' or 'G')))
                return true;
        }

        return false;
    }

    /// <summary>The number that a prefix stands for.</summary>
    public static Rational Value(int prefix) =>
        Powers[prefix] > 100 ? new Rational(1024).Power(Powers[prefix] - 100) : new Rational(10).Power(Powers[prefix]);
}
