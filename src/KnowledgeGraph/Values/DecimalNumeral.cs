using System;

namespace KnowledgeGraph;

/// <summary>
/// A decimal number as digits and exponent, <c>coefficient × 10^exponent</c>, which tells <c>5e6</c> from <c>5.0e6</c>.
/// It has at most 27 digits before the point, 27 after it and 27 in all, one less than a decimal holds, so that half a unit of its last
/// digit is exact.
/// </summary>
internal readonly partial struct DecimalNumeral
{
    public const int MostDigits = 27;

    private DecimalNumeral(bool isNegative, decimal coefficient, int digits, int exponent)
    {
        IsNegative = isNegative && coefficient != 0;
        Coefficient = coefficient;
        Digits = digits;
        Exponent = exponent;
    }

    public bool IsNegative { get; }

    /// <summary>The digits as an integer; never negative.</summary>
    public decimal Coefficient { get; }

    /// <summary>How many digits the coefficient has; one when it is zero.</summary>
    public int Digits { get; }

    /// <summary>The power of ten of the last digit.</summary>
    public int Exponent { get; }

    public decimal Value
    {
        get
        {
            var value = IsNegative ? -Coefficient : Coefficient;
            if (Exponent < 0) return value * PowerOfTen(Exponent);
            if (value == 0) return 0;
            for (var i = 0; i < Exponent; i++) value *= 10;
            return value;
        }
    }

    /// <summary>Half a unit of the digit at a power of ten.</summary>
    public static decimal HalfUnit(int exponent) => 5m * PowerOfTen(exponent - 1);

    /// <summary>Takes a decimal apart, without trailing zeros; false when it has more digits than a numeral.</summary>
    public static bool TryCreate(decimal value, out DecimalNumeral numeral)
    {
        var bits = decimal.GetBits(value);
        var exponent = -((bits[3] >> 16) & 0xff);
        var coefficient = new decimal(bits[0], bits[1], bits[2], false, 0);
        while (coefficient != 0 && coefficient % 10 == 0)
        {
            coefficient /= 10;
            exponent++;
        }

        if (coefficient == 0) exponent = 0;
        var digits = 1;
        for (var limit = 10m; digits <= MostDigits && coefficient >= limit; limit *= 10) digits++;
        numeral = new DecimalNumeral(value < 0, coefficient, digits, exponent);
        return digits <= MostDigits && exponent >= -MostDigits && digits + exponent <= MostDigits;
    }

    private static decimal PowerOfTen(int exponent)
    {
        if (exponent <= 0) return new decimal(1, 0, 0, false, (byte)-exponent);

        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
