using System;
using System.Globalization;

namespace KnowledgeGraph;

readonly partial struct DecimalNumeral
{
    /// <summary>The most characters that <see cref="Write"/> writes: sign, 27 digits, the zero and point before them, exponent.</summary>
    public const int MostCharacters = 36;

    private const int LeastPlainMagnitude = -3;
    private const int MostPlainMagnitude = 5;
    private const decimal LowHalf = 1_000_000_000_000_000_000m;

    /// <summary>
    /// Writes the canonical form. Numbers from 0.001 to below a million stand without exponent. Others stand with an exponent that is a
    /// multiple of three, as they are spoken of (<c>5.6e6</c>, <c>500e9</c>), when that is shorter.
    /// </summary>
    /// <param name="target">Has room for <see cref="MostCharacters"/>.</param>
    /// <param name="keepsZeros">Whether the last digit written must be the numeral's last digit.</param>
    public int Write(Span<char> target, bool keepsZeros)
    {
        Span<char> digits = stackalloc char[Digits];
        CopyDigits(digits);
        var length = 0;
        if (IsNegative) target[length++] = '-';

        var magnitude = Digits - 1 + Exponent;
        var power = magnitude - ((magnitude % 3) + 3) % 3;
        var zeros = 0;
        if (power < Exponent && keepsZeros) power = Exponent;
        else if (power < Exponent) zeros = Exponent - power;

        var isPlainPossible = Exponent <= 0 || !keepsZeros;
        if (isPlainPossible
            && (magnitude is >= LeastPlainMagnitude and <= MostPlainMagnitude || PlainLength(magnitude) <= ScientificLength(power, zeros)))
        {
            return length + WritePlain(target.Slice(length), digits);
        }

        return length + WriteScientific(target.Slice(length), digits, power, zeros);
    }

    private int PlainLength(int magnitude) =>
        Exponent >= 0 ? Digits + Exponent : magnitude >= 0 ? Digits + 1 : 2 - Exponent;

    private int ScientificLength(int power, int zeros) =>
        Digits + zeros + (power > Exponent ? 1 : 0) + 1 + power.ToString(CultureInfo.InvariantCulture).Length;

    private int WritePlain(Span<char> target, ReadOnlySpan<char> digits)
    {
        if (Exponent >= 0)
        {
            digits.CopyTo(target);
            target.Slice(Digits, Exponent).Fill('0');
            return Digits + Exponent;
        }

        var whole = Digits + Exponent;
        if (whole > 0) return WriteWithPoint(target, digits, whole);

        target[0] = '0';
        target[1] = '.';
        target.Slice(2, -whole).Fill('0');
        digits.CopyTo(target.Slice(2 - whole));
        return 2 - Exponent;
    }

    private int WriteScientific(Span<char> target, ReadOnlySpan<char> digits, int power, int zeros)
    {
        var length = Digits;
        if (power > Exponent)
        {
            length = WriteWithPoint(target, digits, Digits - (power - Exponent));
        }
        else
        {
            digits.CopyTo(target);
            target.Slice(length, zeros).Fill('0');
            length += zeros;
        }

        target[length++] = 'e';
        var exponent = power.ToString(CultureInfo.InvariantCulture);
        exponent.AsSpan().CopyTo(target.Slice(length));
        return length + exponent.Length;
    }

    private static int WriteWithPoint(Span<char> target, ReadOnlySpan<char> digits, int whole)
    {
        digits.Slice(0, whole).CopyTo(target);
        target[whole] = '.';
        digits.Slice(whole).CopyTo(target.Slice(whole + 1));
        return digits.Length + 1;
    }

    private void CopyDigits(Span<char> digits)
    {
        var high = (ulong)decimal.Truncate(Coefficient / LowHalf);
        var low = (ulong)(Coefficient - high * LowHalf);
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            if (digits.Length - i == 19) low = high;
            digits[i] = (char)('0' + low % 10);
            low /= 10;
        }
    }
}
