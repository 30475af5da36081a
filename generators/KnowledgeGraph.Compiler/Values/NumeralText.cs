using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Compiler.Values;

/// <summary>
/// A number in the grammar of JSON (RFC 8259, section 6), taken apart: <c>digits × 10^exponent</c>, without zeros at either end of the
/// digits. Any two texts of one number give the same parts.
/// </summary>
internal readonly struct NumeralText
{
    /// <summary>Exponents beyond this stay there. Every type is out of range long before.</summary>
    private const int MostExponent = 100_000_000;

    private NumeralText(bool isNegative, string digits, int exponent) => (IsNegative, Digits, Exponent) = (isNegative, digits, exponent);

    public bool IsNegative { get; }

    /// <summary>The digits from the first to the last that is not zero; empty for zero.</summary>
    public string Digits { get; }

    /// <summary>The power of ten of the last digit.</summary>
    public int Exponent { get; }

    /// <summary>The power of ten of the first digit.</summary>
    public int Magnitude => Digits.Length - 1 + Exponent;

    /// <param name="error">What is wrong, as a sentence.</param>
    public static bool TryRead(string text, out NumeralText numeral, out string error)
    {
        numeral = default;
        var position = At(text, 0) == '-' ? 1 : 0;
        var digits = new StringBuilder();
        var whole = ReadDigits(text, ref position, digits);
        if (whole == 0) return Fail(text, position, "a number is expected, such as 42, -0.5 or 6.02e23", out error);
        if (whole > 1 && digits[0] == '0') return Fail(text, position - whole, "a number has no leading zero", out error);

        var exponent = 0;
        if (At(text, position) == '.')
        {
            position++;
            exponent = -ReadDigits(text, ref position, digits);
            if (exponent == 0) return Fail(text, position, "the decimal point is followed by a digit", out error);
        }

        if (At(text, position) is 'e' or 'E')
        {
            position++;
            var isNegative = At(text, position) == '-';
            if (At(text, position) is '-' or '+') position++;
            var start = position;
            var power = 0;
            for (; IsDigit(At(text, position)); position++) power = System.Math.Min(power * 10 + (text[position] - '0'), MostExponent);
            if (position == start) return Fail(text, position, "an exponent has at least one digit, as in 5.6e6", out error);
            exponent += isNegative ? -power : power;
        }

        if (position < text.Length) return Fail(text, position, "the number ends here", out error);
        error = "";
        numeral = Create(text[0] == '-', digits.ToString(), exponent);
        return true;
    }

    /// <summary>Writes the number without an exponent.</summary>
    public string ToPlainText()
    {
        if (Digits.Length == 0) return "0";
        var text = new StringBuilder(IsNegative ? "-" : "");
        if (Exponent >= 0) return text.Append(Digits).Append('0', Exponent).ToString();
        var whole = Digits.Length + Exponent;
        return whole > 0
            ? text.Append(Digits, 0, whole).Append('.').Append(Digits, whole, -Exponent).ToString()
            : text.Append("0.").Append('0', -whole).Append(Digits).ToString();
    }

    private static NumeralText Create(bool isNegative, string digits, int exponent)
    {
        var end = digits.Length;
        while (end > 0 && digits[end - 1] == '0') end--;
        var start = 0;
        while (start < end && digits[start] == '0') start++;
        return start == end
            ? new NumeralText(false, "", 0)
            : new NumeralText(isNegative, digits.Substring(start, end - start), exponent + digits.Length - end);
    }

    private static int ReadDigits(string text, ref int position, StringBuilder digits)
    {
        var start = position;
        while (IsDigit(At(text, position))) digits.Append(text[position++]);
        return position - start;
    }

    private static char At(string text, int position) => position < text.Length ? text[position] : '\0';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool Fail(string text, int position, string expected, out string error)
    {
        error = "at position " + (position + 1).ToString(CultureInfo.InvariantCulture) + ", "
            + ParseMessage.Found(System.MemoryExtensions.AsSpan(text), position) + ", but " + expected + ".";
        return false;
    }
}
