using System;

namespace KnowledgeGraph;

readonly partial struct DecimalNumeral
{
    /// <summary>
    /// Reads a number in the grammar of JSON (RFC 8259, section 6) that begins at a position, up to what cannot belong to it: <c>..</c>
    /// ends it.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="position">Where the number begins; afterwards where it ends.</param>
    /// <param name="keepsZeros">Whether trailing zeros count as digits; otherwise the exponent takes them up.</param>
    /// <param name="numeral">The number.</param>
    /// <param name="error">What is wrong, if anything.</param>
    public static bool TryRead(
        ReadOnlySpan<char> text, ref int position, bool keepsZeros, out DecimalNumeral numeral, out ValueParseError error)
    {
        numeral = default;
        var begin = position;
        var isNegative = At(text, position) == '-';
        if (isNegative) position++;
        if (!IsDigit(At(text, position)))
        {
            error = Expected(text, position, At(text, position) switch
            {
                '+' => "a number has no plus sign",
                '.' => "a digit is missing before the decimal point: write 0.5",
                _ => "a number is expected, such as 42, -0.5 or 5.6e6",
            });
            return false;
        }

        if (At(text, position) == '0' && IsDigit(At(text, position + 1)))
        {
            error = new ValueParseError(position, "a number has no leading zero");
            return false;
        }

        var digits = new DigitCollector();
        var exponent = 0;
        for (; IsDigit(At(text, position)); position++)
        {
            if (!digits.TryAdd(text[position] - '0')) return TooManyDigits(position, out error);
        }

        if (At(text, position) == '.' && At(text, position + 1) != '.')
        {
            position++;
            if (!IsDigit(At(text, position)))
            {
                error = Expected(text, position, "the decimal point is followed by a digit");
                return false;
            }

            for (; IsDigit(At(text, position)); position++)
            {
                if (!digits.TryAdd(text[position] - '0')) return TooManyDigits(position, out error);
                exponent--;
            }
        }

        if (At(text, position) is 'e' or 'E')
        {
            position++;
            if (!TryReadExponent(text, ref position, out var power, out error)) return false;
            exponent += power;
        }

        if (keepsZeros && !digits.TryFlush()) return TooManyDigits(begin, out error);
        if (!keepsZeros) exponent = digits.Coefficient == 0 ? 0 : exponent + digits.PendingZeros;
        if (exponent < -MostDigits || digits.Count + exponent > MostDigits)
        {
            error = new ValueParseError(begin, exponent < 0
                ? "the number is too fine; it has at most 27 digits after the decimal point when it is written without an exponent"
                : "the number is too large; it has at most 27 digits before the decimal point when it is written without an exponent");
            return false;
        }

        numeral = new DecimalNumeral(isNegative, digits.Coefficient, digits.Count, exponent);
        error = default;
        return true;
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, ref int position, out int power, out ValueParseError error)
    {
        power = 0;
        error = default;
        var isNegative = At(text, position) == '-';
        if (At(text, position) is '-' or '+') position++;
        if (!IsDigit(At(text, position)))
        {
            error = Expected(text, position, "an exponent has at least one digit, as in 5.6e6");
            return false;
        }

        // Exponents far out of range stay there; the number is then too large or too fine.
        for (; IsDigit(At(text, position)); position++) power = Math.Min(power * 10 + (text[position] - '0'), 100_000_000);
        if (isNegative) power = -power;
        return true;
    }

    private static char At(ReadOnlySpan<char> text, int position) => position < text.Length ? text[position] : '\0';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static ValueParseError Expected(ReadOnlySpan<char> text, int position, string expected) =>
        new ValueParseError(position, ParseMessage.Found(text, position) + ", but " + expected);

    private static bool TooManyDigits(int position, out ValueParseError error)
    {
        error = new ValueParseError(position, "a number has at most 27 significant digits");
        return false;
    }

    /// <summary>Gathers significant digits; zeros are pending until a digit after them makes them count.</summary>
    private struct DigitCollector
    {
        public DigitCollector()
        {
        }

        public decimal Coefficient { get; private set; }

        public int Count { get; private set; } = 1;

        public int PendingZeros { get; private set; }

        public bool TryAdd(int digit)
        {
            if (digit == 0)
            {
                if (Coefficient != 0) PendingZeros++;
                return true;
            }

            if (Coefficient == 0)
            {
                Coefficient = digit;
                return true;
            }

            if (Count + PendingZeros + 1 > MostDigits || !TryFlush()) return false;
            Coefficient = Coefficient * 10 + digit;
            Count++;
            return true;
        }

        /// <summary>Makes the pending zeros digits of the coefficient.</summary>
        public bool TryFlush()
        {
            if (Count + PendingZeros > MostDigits) return false;
            for (; PendingZeros > 0; PendingZeros--)
            {
                Coefficient *= 10;
                Count++;
            }

            return true;
        }
    }
}
