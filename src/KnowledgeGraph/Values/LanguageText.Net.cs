using System.ComponentModel;
using System.Text.Json.Serialization;

namespace KnowledgeGraph;

[JsonConverter(typeof(ValueJsonConverter<LanguageText>))]
[TypeConverter(typeof(ValueTypeConverter<LanguageText>))]
public readonly partial struct LanguageText
    : ISpanParsable<LanguageText>, IUtf8SpanParsable<LanguageText>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <inheritdoc/>
    static LanguageText IParsable<LanguageText>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<LanguageText>.TryParse(string? s, IFormatProvider? provider, out LanguageText result) => TryParse(s, out result);

    /// <inheritdoc/>
    static LanguageText ISpanParsable<LanguageText>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <inheritdoc/>
    static bool ISpanParsable<LanguageText>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out LanguageText result) =>
        TryParse(s.ToString(), out result);

    /// <inheritdoc/>
    static LanguageText IUtf8SpanParsable<LanguageText>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        Parse(ValueText.Decode(utf8Text));

    /// <inheritdoc/>
    static bool IUtf8SpanParsable<LanguageText>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out LanguageText result) =>
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
