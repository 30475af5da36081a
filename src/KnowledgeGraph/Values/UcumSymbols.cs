using System;

namespace KnowledgeGraph;

/// <summary>
/// The unit symbols of UCUM (The Unified Code for Units of Measure, version 2.2, tables 2 to 22, case-sensitive form) that are written without
/// square brackets, and the prefixes (table 1, and those that the SI added in 2022). A prefix is accepted before any of them, also before
/// those few that UCUM calls non-metric, since <c>ka</c> and <c>Ma</c> are in use. Symbols with brackets, such as <c>[in_i]</c>, are not looked up.
/// </summary>
internal static class UcumSymbols
{
    private static readonly string[] Units =
    [
        "%", "'", "''", "A", "AU", "Ao", "B", "Bd", "Bi", "Bq", "By", "C", "Cel", "Ci", "F", "G", "Gal", "Gb", "Gy", "H", "Hz",
        "J", "K", "Ky", "L", "Lmb", "Mx", "N", "Np", "Oe", "Ohm", "P", "Pa", "R", "RAD", "REM", "S", "St", "Sv", "T", "U", "V",
        "W", "Wb", "a", "a_g", "a_j", "a_t", "ar", "atm", "att", "b", "bar", "bit", "bit_s", "cal", "cal_IT", "cal_m",
        "cal_th", "cd", "circ", "d", "deg", "dyn", "eV", "eq", "erg", "g", "g%", "gf", "gon", "h", "kat", "l", "lm", "lx", "m",
        "mho", "min", "mo", "mo_g", "mo_j", "mo_s", "mol", "osm", "pc", "ph", "rad", "s", "sb", "sph", "sr", "st", "t", "tex",
        "u", "wk",
    ];

    private static readonly string[] Prefixes =
    [
        "E", "G", "Gi", "Ki", "M", "Mi", "P", "Q", "R", "T", "Ti", "Y", "Z", "a", "c", "d", "da", "f", "h", "k", "m", "n", "p",
        "q", "r", "u", "y", "z",
    ];

    public static bool Contains(ReadOnlySpan<char> symbol)
    {
        if (symbol.IndexOf('[') >= 0 || SortedSymbols.IndexOf(Units, symbol) >= 0) return true;

        for (var length = 1; length <= 2 && length < symbol.Length; length++)
        {
            if (SortedSymbols.IndexOf(Prefixes, symbol.Slice(0, length)) >= 0 && SortedSymbols.IndexOf(Units, symbol.Slice(length)) >= 0) return true;
        }

        return false;
    }
}
