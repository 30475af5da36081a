using System.ComponentModel;
using System.Text.Json.Serialization;

namespace KnowledgeGraph;

[JsonConverter(typeof(ValueJsonConverter<PartialDate>))]
[TypeConverter(typeof(ValueTypeConverter<PartialDate>))]
public readonly partial struct PartialDate
    : ISpanParsable<PartialDate>, IUtf8SpanParsable<PartialDate>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>
    /// Gets the first day that it covers; null when its beginning is open or unknown, or is not a day that a <see cref="DateOnly"/> holds.
    /// </summary>
    public DateOnly? Earliest => ToDateOnly(EarliestDayNumber);

    /// <summary>
    /// Gets the last day that it covers; null when its end is open or unknown, or is not a day that a <see cref="DateOnly"/> holds.
    /// </summary>
    public DateOnly? Latest => ToDateOnly(LatestDayNumber);

    /// <summary>A date known to the day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The date.</returns>
    public static implicit operator PartialDate(DateOnly date) => FromDateOnly(date);

    /// <summary>A date known to the day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The date.</returns>
    public static PartialDate FromDateOnly(DateOnly date) => Parse(date.ToString("o", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Reads a date in the Extended Date/Time Format.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The date.</returns>
    /// <exception cref="FormatException">The text is not a date; the message names the position and what would be right.</exception>
    public static PartialDate Parse(ReadOnlySpan<char> text) =>
        TryParse(text, null, out var date, out var error) ? date : throw error.ToException("date", text.ToString());

    /// <summary>Reads a date in the Extended Date/Time Format, or gives the default value if the text is not a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date, or the default value.</param>
    /// <returns><see langword="true"/> if the text is a date; otherwise <see langword="false"/>.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date) => TryParse(text, null, out date, out _);

    /// <inheritdoc/>
    static PartialDate IParsable<PartialDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<PartialDate>.TryParse(string? s, IFormatProvider? provider, out PartialDate result) => TryParse(s, out result);

    /// <inheritdoc/>
    static PartialDate ISpanParsable<PartialDate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool ISpanParsable<PartialDate>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartialDate result) =>
        TryParse(s, out result);

    /// <inheritdoc/>
    static PartialDate IUtf8SpanParsable<PartialDate>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        Parse(ValueText.Decode(utf8Text));

    /// <inheritdoc/>
    static bool IUtf8SpanParsable<PartialDate>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out PartialDate result) =>
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

    private static DateOnly? ToDateOnly(long? dayNumber) =>
        dayNumber is >= 0 and var day && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day) : null;
}
