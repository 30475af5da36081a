using System;

namespace KnowledgeGraph;

readonly partial struct Quantity
{
    private const int MostNumberCharacters = 2 + 2 + 2 * DecimalNumeral.MostCharacters;

    /// <summary>Reads a quantity.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a quantity; the message names the position and what would be right.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(Quantity.Parse("5e6..6e6 USD").Contains(Quantity.Parse("5.6e6 USD")));
    /// // Output:
    /// // True
    /// </code>
    /// </example>
    public static Quantity Parse(string text) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var quantity, out var error)
            ? quantity
            : throw error.ToException("quantity", text);

    /// <summary>Reads a quantity, or gives the default value if the text is null or is not a quantity.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The quantity, or the default value.</param>
    /// <returns><see langword="true"/> if the text is a quantity; otherwise <see langword="false"/>.</returns>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        quantity = default;
        return text is not null && TryParse(text, out quantity, out _);
    }

    /// <summary>Reads a quantity, or says what is wrong and where.</summary>
    internal static bool TryParse(string text, out Quantity quantity, out ValueParseError error) =>
        TryParse(text.AsSpan(), text, out quantity, out error);

    // The original is the same text as a string, where there is one: a canonical text is then kept and not copied.
    private static bool TryParse(ReadOnlySpan<char> text, string? original, out Quantity quantity, out ValueParseError error)
    {
        quantity = default;
        if (text.IsEmpty)
        {
            error = new ValueParseError(0, "the text is empty; write a quantity like 42, ~17 %, 5.6e6 USD or 5e6..6e6 USD");
            return false;
        }

        if (text.Length > 1 && text[0] is ('<' or '>') && text[1] == '~')
            return Fail(1, text[0] == '<' ? "write '~<5' for nearly 5" : "write '~>5' for just over 5", out error);

        var position = 0;
        var form = ReadSign(text, ref position);
        var isApproximate = (form & QuantityForm.Approximate) != 0;
        if (!DecimalNumeral.TryRead(text, ref position, isApproximate, out var min, out error)) return false;

        var max = min;
        if (position + 1 < text.Length && text[position] == '.' && text[position + 1] == '.')
        {
            if ((form & (QuantityForm.NoMin | QuantityForm.NoMax)) != 0)
                return Fail(position, "a range cannot have '<' or '>' before it", out error);
            var begin = position += 2;
            if (position == text.Length || text[position] == ' ')
                return Fail(position, "a range has two ends; write a quantity without an upper bound as >=5", out error);
            if (!DecimalNumeral.TryRead(text, ref position, isApproximate, out max, out error)) return false;
            if (min.Value >= max.Value)
                return Fail(begin, "the upper end of a range must be greater than its lower end; write one number without '..'", out error);
            form |= QuantityForm.Range;
        }

        if (!UnitSyntax.TryRead(text, ref position, out var unit, out error)) return false;
        quantity = new Quantity(Canonical(text, original, form, min, max, unit), unit, form, min, max);
        return true;
    }

    private static QuantityForm ReadSign(ReadOnlySpan<char> text, ref int position)
    {
        if (text[0] == '~')
        {
            var side = text.Length > 1 ? BoundSign(text[1], hasEquals: false) : QuantityForm.None;
            position = side == QuantityForm.None ? 1 : 2;
            return QuantityForm.Approximate | side;
        }

        var hasEquals = text.Length > 1 && text[1] == '=';
        var form = BoundSign(text[0], hasEquals);
        position = form == QuantityForm.None ? 0 : hasEquals ? 2 : 1;
        return form;
    }

    private static QuantityForm BoundSign(char sign, bool hasEquals) => sign switch
    {
        '>' => hasEquals ? QuantityForm.NoMax : QuantityForm.NoMax | QuantityForm.MinExclusive,
        '<' => hasEquals ? QuantityForm.NoMin : QuantityForm.NoMin | QuantityForm.MaxExclusive,
        _ => QuantityForm.None,
    };

    private static string Canonical(
        ReadOnlySpan<char> text, string? original, QuantityForm form, DecimalNumeral min, DecimalNumeral max, string unit)
    {
        Span<char> number = stackalloc char[MostNumberCharacters];
        var length = 0;
        var isApproximate = (form & QuantityForm.Approximate) != 0;
        if (isApproximate) number[length++] = '~';
        if ((form & QuantityForm.NoMax) != 0) number[length++] = '>';
        if ((form & QuantityForm.NoMin) != 0) number[length++] = '<';
        if ((form & (QuantityForm.NoMin | QuantityForm.NoMax)) != 0
            && (form & (QuantityForm.MinExclusive | QuantityForm.MaxExclusive)) == 0)
            number[length++] = '=';
        length += min.Write(number.Slice(length), isApproximate);
        if ((form & QuantityForm.Range) != 0)
        {
            number[length++] = '.';
            number[length++] = '.';
            length += max.Write(number.Slice(length), isApproximate);
        }

        number = number.Slice(0, length);
        var writtenLength = unit.Length == 0 ? text.Length : text.Length - unit.Length - 1;
        if (text.Slice(0, writtenLength).SequenceEqual(number)) return original ?? text.ToString();
        return unit.Length == 0 ? number.ToString() : number.ToString() + " " + unit;
    }

    private static bool Fail(int position, string message, out ValueParseError error)
    {
        error = new ValueParseError(position, message);
        return false;
    }
}
