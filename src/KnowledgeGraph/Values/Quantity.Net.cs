using System.ComponentModel;
using System.Text.Json.Serialization;

namespace KnowledgeGraph;

[JsonConverter(typeof(ValueJsonConverter<Quantity>))]
[TypeConverter(typeof(ValueTypeConverter<Quantity>))]
public readonly partial struct Quantity : ISpanParsable<Quantity>, IUtf8SpanParsable<Quantity>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Makes an exact quantity.</summary>
    /// <param name="value">The number.</param>
    /// <param name="unit">A UCUM or ISO 4217 code; empty for a plain number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number has more than 27 digits.</exception>
    /// <exception cref="FormatException">The unit is not a unit; the message names the position and what would be right.</exception>
    public Quantity(decimal value, string unit = "")
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!DecimalNumeral.TryCreate(value, out var numeral))
            throw new ArgumentOutOfRangeException(
                nameof(value), value, "A quantity has at most 27 digits, and at most 27 of them before or after the decimal point.");

        Span<char> number = stackalloc char[DecimalNumeral.MostCharacters];
        var text = number[..numeral.Write(number, keepsZeros: false)].ToString();
        this = Parse(unit.Length == 0 ? text : text + " " + unit);
    }

    /// <summary>Reads a quantity.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="FormatException">The text is not a quantity; the message names the position and what would be right.</exception>
    public static Quantity Parse(ReadOnlySpan<char> text) =>
        TryParse(text, null, out var quantity, out var error) ? quantity : throw error.ToException("quantity", text.ToString());

    /// <summary>Reads a quantity, or gives the default value if the text is not a quantity.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The quantity, or the default value.</param>
    /// <returns><see langword="true"/> if the text is a quantity; otherwise <see langword="false"/>.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Quantity quantity) => TryParse(text, null, out quantity, out _);

    /// <inheritdoc/>
    static Quantity IParsable<Quantity>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<Quantity>.TryParse(string? s, IFormatProvider? provider, out Quantity result) => TryParse(s, out result);

    /// <inheritdoc/>
    static Quantity ISpanParsable<Quantity>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool ISpanParsable<Quantity>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Quantity result) =>
        TryParse(s, out result);

    /// <inheritdoc/>
    static Quantity IUtf8SpanParsable<Quantity>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        Parse(ValueText.Decode(utf8Text));

    /// <inheritdoc/>
    static bool IUtf8SpanParsable<Quantity>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Quantity result) =>
        TryParse(ValueText.Decode(utf8Text), out result);

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ValueText.Format(ToString(), format);

    /// <inheritdoc/>
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ValueText.TryFormat(ToString(), destination, out charsWritten, format);

    /// <inheritdoc/>
    bool IUtf8SpanFormattable.TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ValueText.TryFormat(ToString(), utf8Destination, out bytesWritten, format);
}
