using System;
using System.Collections.Generic;
using System.Text;

namespace KnowledgeGraph;

/// <summary>Symbols that UCUM reads as one unit and most people as another: <c>GB</c> is a gigabel.</summary>
internal static class UnitReadings
{
    /// <summary>The symbol, what it is usually meant to be, and what UCUM reads.</summary>
    private static readonly string[] Table =
    [
        "B By bel", "kB kBy kilobel", "MB MBy megabel", "GB GBy gigabel", "TB TBy terabel", "PB PBy petabel", "EB EBy exabel",
        "ZB ZBy zettabel",
        "YB YBy yottabel", "KiB KiBy kibibel", "MiB MiBy mebibel", "GiB GiBy gibibel", "TiB TiBy tebibel", "Gb Gbit gilbert",
        "C Cel coulomb", "F [degF] farad", "mph [mi_i]/h milliphot", "kph km/h kilophot", "pH [pH] picohenry", "Gal [gal_us] gal (cm/s2)",
        "ft [ft_i] femtotonne", "pt [pt_us] picotonne", "qt [qt_us] quectotonne", "st [stone_av] stere",
        "au AU atto-unified-atomic-mass-unit",
        "PS [HP] petasiemens",
    ];

    private static readonly Lazy<Dictionary<string, (string Meant, string Reading)>> Symbols = new(ReadTable);

    /// <summary>Finds the first such symbol in a unit.</summary>
    /// <param name="unit">A unit that <see cref="UnitSyntax"/> has accepted.</param>
    /// <param name="symbol">The symbol.</param>
    /// <param name="reading">The name of what UCUM reads.</param>
    /// <param name="meant">The unit with all such symbols replaced by what they are usually meant to be.</param>
    public static bool TryFind(string unit, out string symbol, out string reading, out string meant)
    {
        (symbol, reading, meant) = ("", "", "");
        var text = new StringBuilder();
        var end = 0;
        var parts = new UnitParts(unit);
        while (parts.TryRead(out var part))
        {
            if (part.IsNumber || part.SymbolLength == 0) continue;
            var written = unit.Substring(part.Symbol, part.SymbolLength);
            if (!Symbols.Value.TryGetValue(written, out var found)) continue;
            if (symbol.Length == 0) (symbol, reading) = (written, found.Reading);
            text.Append(unit, end, part.Symbol - end);
            text.Append(found.Meant.IndexOf('/') >= 0 && written.Length < unit.Length ? "(" + found.Meant + ")" : found.Meant);
            end = part.Symbol + part.SymbolLength;
        }

        if (symbol.Length == 0) return false;
        meant = text.Append(unit, end, unit.Length - end).ToString();
        return true;
    }

    private static Dictionary<string, (string Meant, string Reading)> ReadTable()
    {
        var symbols = new Dictionary<string, (string Meant, string Reading)>(StringComparer.Ordinal);
        foreach (var line in Table)
        {
            var parts = line.Split([' '], 3);
            symbols.Add(parts[0], (parts[1], parts[2]));
        }

        return symbols;
    }
}
