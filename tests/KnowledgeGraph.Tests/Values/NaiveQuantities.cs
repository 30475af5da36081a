using System.Globalization;
using System.Numerics;

namespace KnowledgeGraph.Tests.Values;

/// <summary>
/// The bounds of a quantity as integers, counted in units of 10^-40: written apart from the package, and without its limits.
/// </summary>
internal sealed record NaiveQuantities(
    BigInteger? Min, BigInteger? Max, bool MinExclusive, bool MaxExclusive, BigInteger LowTolerance, BigInteger HighTolerance)
{
    private const int Scale = 40;

    public static NaiveQuantities Of(string text)
    {
        var number = text.Split(' ')[0];
        var scale = text.Split(' ') is [_, var name] ? ScaleOf(name) : 0;
        var sign = string.Concat(number.TakeWhile(c => c is '~' or '<' or '>' or '='));
        var ends = number[sign.Length..].Split("..");
        var (first, firstUnit) = Number(ends[0], scale);
        var (last, lastUnit) = Number(ends[^1], scale);
        var tolerance = sign.StartsWith('~') ? 1 : 0;
        return new NaiveQuantities(
            sign.TrimStart('~').StartsWith('<') ? null : first,
            sign.TrimStart('~').StartsWith('>') ? null : last,
            sign.EndsWith('>'),
            sign.EndsWith('<'),
            tolerance * firstUnit / 2,
            tolerance * lastUnit / 2);
    }

    /// <summary>What a unit measures: those of <see cref="RandomTexts.Quantity"/> are powers of ten of it.</summary>
    public static string DimensionOf(string unit) => unit switch { "%" or "[ppm]" => "", "mm" or "cm" or "km" => "m", _ => unit };

    /// <summary>The least that it can be; nearly a number is at least half a unit less.</summary>
    public BigInteger? Least => MinExclusive ? Min : (Min ?? (LowTolerance > 0 ? Max : null)) - LowTolerance;

    /// <summary>The most that it can be; just over a number is at most half a unit more.</summary>
    public BigInteger? Most => MaxExclusive ? Max : (Max ?? (HighTolerance > 0 ? Min : null)) + HighTolerance;

    public bool IsLessThan(NaiveQuantities other) =>
        Most < other.Least || (Most == other.Least && Most is not null && (MaxExclusive || other.MinExclusive));

    public bool Overlaps(NaiveQuantities other) => !Below(other) && !other.Below(this);

    public bool Contains(NaiveQuantities other) =>
        (Min is null || Min < other.Min || (Min == other.Min && (!MinExclusive || other.MinExclusive)))
        && (Max is null || Max > other.Max || (Max == other.Max && (!MaxExclusive || other.MaxExclusive)));

    public bool IsSameAs(decimal? bound, BigInteger? expected)
    {
        if (bound is null || expected is null) return bound is null && expected is null;
        return Number(bound.Value.ToString(CultureInfo.InvariantCulture)).Value == expected;
    }

    private bool Below(NaiveQuantities other) =>
        Max < other.Min || (Max == other.Min && Max is not null && (MaxExclusive || other.MinExclusive));

    private static int ScaleOf(string unit) => unit switch { "%" or "cm" => -2, "mm" => -3, "[ppm]" => -6, "km" => 3, _ => 0 };

    /// <summary>The number, and the unit of its last digit.</summary>
    private static (BigInteger Value, BigInteger Unit) Number(string text, int scale = 0)
    {
        var parts = text.Split('e', 'E');
        var exponent = parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture);
        exponent += scale;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) exponent -= parts[0].Length - point - 1;
        var unit = BigInteger.Pow(10, Scale + exponent);
        return (BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * unit, unit);
    }
}
