using System;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace KnowledgeGraph.Compiler.Values;

/// <summary>
/// Numbers as the <see cref="double"/> that is nearest to them, written with the fewest digits that give it back. Both directions are
/// computed with whole numbers of any size, since the compiler also runs where those of the framework are not exact.
/// </summary>
internal static class DoubleText
{
    /// <summary>Decimal numbers of so many digits are all different as doubles, so none is written in a shorter way.</summary>
    private const int SafeDigits = 15;
    private const int SafeMagnitude = 290;
    private const int MostDigits = 17;

    /// <summary>Digits after these only tell whether a number is above or below the middle between two doubles.</summary>
    private const int DecidingDigits = 800;
    private const int LeastMagnitude = -326;
    private const int MostMagnitude = 308;

    private const int MantissaBits = 52;
    private const int LeastExponent = -1074;
    private const int MostExponent = 971;

    /// <summary>Gives the canonical text, or null.</summary>
    /// <param name="error">What is wrong, as a sentence.</param>
    public static string? Canonical(string text, out string error)
    {
        if (!NumeralText.TryRead(text, out var numeral, out error)) return null;
        if (numeral.Digits.Length <= SafeDigits && Math.Abs(numeral.Magnitude) <= SafeMagnitude)
            return Write(numeral.IsNegative, numeral.Digits, numeral.Magnitude);

        var bits = ToBits(numeral.Digits, numeral.Exponent);
        if (bits is null) error = "it is out of the range of a double, from -1.7976931348623157e308 to 1.7976931348623157e308.";
        return bits is { } found ? Shortest(numeral.IsNegative, found) : null;
    }

    /// <summary>Gives the bits of the double that is nearest to a positive number, of two the even one; null beyond the greatest.</summary>
    private static long? ToBits(string digits, int exponent)
    {
        var magnitude = digits.Length - 1 + exponent;
        if (digits.Length == 0 || magnitude < LeastMagnitude) return 0;
        if (magnitude > MostMagnitude) return null;
        if (digits.Length > DecidingDigits)
        {
            exponent += digits.Length - DecidingDigits;
            digits = digits.Substring(0, DecidingDigits - 1) + "1";
        }

        var numerator = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var denominator = BigInteger.One;
        if (exponent >= 0) numerator *= BigInteger.Pow(10, exponent);
        else denominator = BigInteger.Pow(10, -exponent);

        // A quotient of three bits more than a mantissa or two; what is left over says which way a middle goes.
        var shift = MantissaBits + 4 - (BitLength(numerator) - BitLength(denominator));
        if (shift >= 0) numerator <<= shift;
        else denominator <<= -shift;
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var power = Math.Max(BitLength(quotient) - (MantissaBits + 1) - shift, LeastExponent);
        var dropped = power + shift;
        var mantissa = (long)(quotient >> dropped);
        var low = quotient - (new BigInteger(mantissa) << dropped);
        var middle = low.CompareTo(BigInteger.One << (dropped - 1));
        if (middle > 0 || middle == 0 && (!rest.IsZero || (mantissa & 1) == 1)) mantissa++;
        if (mantissa == 1L << (MantissaBits + 1))
        {
            mantissa >>= 1;
            power++;
        }

        if (power > MostExponent) return null;
        if (mantissa < 1L << MantissaBits) return mantissa;
        return ((long)(power - LeastExponent + 1) << MantissaBits) | (mantissa & ((1L << MantissaBits) - 1));
    }

    /// <summary>Writes a double with the fewest digits that give it back.</summary>
    private static string Shortest(bool isNegative, long bits)
    {
        if (bits == 0) return "0";
        var (mantissa, power) = Split(bits);
        var numerator = power >= 0 ? new BigInteger(mantissa) << power : mantissa;
        var denominator = power >= 0 ? BigInteger.One : BigInteger.One << -power;
        var magnitude = Magnitude(numerator, denominator);
        for (var count = 1; ; count++)
        {
            var digits = Rounded(numerator, denominator, magnitude - count + 1).ToString(CultureInfo.InvariantCulture);
            if (count < MostDigits && ToBits(digits, magnitude - count + 1) != bits) continue;
            return Write(isNegative, digits.TrimEnd('0'), magnitude + digits.Length - count);
        }
    }

    private static (long Mantissa, int Power) Split(long bits)
    {
        var exponent = (int)(bits >> MantissaBits);
        var fraction = bits & ((1L << MantissaBits) - 1);
        return exponent == 0 ? (fraction, LeastExponent) : (fraction | (1L << MantissaBits), exponent + LeastExponent - 1);
    }

    /// <summary>The power of ten of the first digit of a fraction.</summary>
    private static int Magnitude(BigInteger numerator, BigInteger denominator)
    {
        var estimate = (int)Math.Floor(BigInteger.Log10(numerator) - BigInteger.Log10(denominator));
        while (Compare(numerator, denominator, estimate) < 0) estimate--;
        while (Compare(numerator, denominator, estimate + 1) >= 0) estimate++;
        return estimate;
    }

    private static int Compare(BigInteger numerator, BigInteger denominator, int power) => power >= 0
        ? numerator.CompareTo(denominator * BigInteger.Pow(10, power))
        : (numerator * BigInteger.Pow(10, -power)).CompareTo(denominator);

    /// <summary>The whole multiple of a power of ten that is nearest to a fraction, of two the even one.</summary>
    private static BigInteger Rounded(BigInteger numerator, BigInteger denominator, int power)
    {
        if (power >= 0) denominator *= BigInteger.Pow(10, power);
        else numerator *= BigInteger.Pow(10, -power);
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var middle = (rest << 1).CompareTo(denominator);
        return middle > 0 || middle == 0 && !quotient.IsEven ? quotient + 1 : quotient;
    }

    private static int BitLength(BigInteger value)
    {
        var bytes = value.ToByteArray();
        var last = bytes.Length - 1;
        if (bytes[last] == 0) last--;
        var bits = 8 * last;
        for (var high = (int)bytes[last]; high > 0; high >>= 1) bits++;
        return bits;
    }

    /// <summary>Writes digits as .NET does: with an exponent from 1E+17 on and up to 1E-05.</summary>
    private static string Write(bool isNegative, string digits, int magnitude)
    {
        const int LeastPlain = -4;
        const int MostPlain = 16;
        if (digits.Length == 0) return "0";
        var text = new StringBuilder(isNegative ? "-" : "");
        if (magnitude is >= LeastPlain and <= MostPlain)
        {
            var whole = magnitude + 1;
            if (whole <= 0) return text.Append("0.").Append('0', -whole).Append(digits).ToString();
            if (digits.Length <= whole) return text.Append(digits).Append('0', whole - digits.Length).ToString();
            return text.Append(digits, 0, whole).Append('.').Append(digits, whole, digits.Length - whole).ToString();
        }

        text.Append(digits[0]);
        if (digits.Length > 1) text.Append('.').Append(digits, 1, digits.Length - 1);
        return text.Append('E').Append(magnitude < 0 ? '-' : '+').Append(Math.Abs(magnitude).ToString("00", CultureInfo.InvariantCulture))
            .ToString();
    }
}
