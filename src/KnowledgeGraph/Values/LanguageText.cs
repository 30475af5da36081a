using System;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph;

/// <summary>
/// A text in a language: <c>深度求索@zh-Hans</c>. What follows the last <c>@</c> is a language tag of BCP 47 (RFC 5646, section 2.1).
/// </summary>
/// <remarks>
/// <para>The tag is checked against the grammar and put into its canonical case (section 2.1.1: <c>zh-Hans-CN</c>); whether its parts are
/// registered is not checked. Equality is ordinal, of text and canonical tag. Two texts can both be true of a thing when they are in
/// different languages; see <see cref="IsCompatibleWith"/>.</para>
/// <para>The default value has an empty text and an empty tag, and equals only itself.
/// Values are immutable and safe for any number of threads.</para>
/// </remarks>
[SuppressMessage("Design", "CA1036", Justification = "The order is for sorting and means nothing else.")]
readonly partial struct LanguageText : IEquatable<LanguageText>, IComparable<LanguageText>, IComparable
{
    private readonly string? _text;
    private readonly string? _language;

    private LanguageText(string text, string canonicalLanguage)
    {
        _text = text;
        _language = canonicalLanguage;
    }

    /// <summary>Gets a value indicating whether this is the default value, which is not a text.</summary>
    public bool IsDefault => _text is null;

    /// <summary>Gets the text; only the default value's is empty.</summary>
    public string Text => _text ?? "";

    /// <summary>Gets the language tag in canonical case; empty for the default value.</summary>
    public string Language => _language ?? "";

    /// <summary>Determines whether text and tag are the same, ordinally.</summary>
    /// <param name="left">The first text.</param>
    /// <param name="right">The second text.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(LanguageText left, LanguageText right) => left.Equals(right);

    /// <summary>Determines whether text or tag differ, ordinally.</summary>
    /// <param name="left">The first text.</param>
    /// <param name="right">The second text.</param>
    /// <returns><see langword="true"/> if they are not equal; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(LanguageText left, LanguageText right) => !left.Equals(right);

    /// <summary>Makes a text in a language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language tag, such as <c>en</c> or <c>zh-Hans</c> (BCP 47).</param>
    /// <returns>The text with its language.</returns>
    /// <exception cref="ArgumentNullException">One of the two is null.</exception>
    /// <exception cref="FormatException">
    /// The text is empty, or the language is not a language tag; the message names the position in <c>text@language</c>.
    /// </exception>
    public static LanguageText Create(string text, string language) =>
        Parse(
            (text ?? throw new ArgumentNullException(nameof(text))) + "@"
                + (language ?? throw new ArgumentNullException(nameof(language))));

    /// <summary>Reads <c>text@tag</c>, divided at the last <c>@</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">There is no such text or tag; the message names the position and what would be right.</exception>
    public static LanguageText Parse(string text) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var value, out var error)
            ? value
            : throw error.ToException("text with language", text);

    /// <summary>Reads <c>text@tag</c>, or gives the default value if the text is null or does not have this form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The text with its language, or the default value.</param>
    /// <returns><see langword="true"/> if the text is a text with a language; otherwise <see langword="false"/>.</returns>
    public static bool TryParse(string? text, out LanguageText value)
    {
        value = default;
        return text is not null && TryParse(text, out value, out _);
    }

    /// <summary>Reads <c>text@tag</c>, or says what is wrong and where.</summary>
    internal static bool TryParse(string text, out LanguageText value, out ValueParseError error)
    {
        value = default;
        var at = text.LastIndexOf('@');
        if (at <= 0)
        {
            error = at < 0
                ? new ValueParseError(
                    text.Length, "the language is missing; write it after the text, as in 深度求索@zh-Hans or DeepSeek@en")
                : new ValueParseError(0, "the text before '@' is missing");
            return false;
        }

        if (!LanguageTag.TryCanonicalize(text, at + 1, out var language, out error)) return false;
        value = new LanguageText(text.Substring(0, at), language);
        return true;
    }

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(LanguageText other) =>
        string.Equals(_text, other._text, StringComparison.Ordinal) && string.Equals(_language, other._language, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LanguageText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _text is null ? 0 : StringComparer.Ordinal.GetHashCode(_text) * 31 + StringComparer.Ordinal.GetHashCode(Language);

    /// <summary>
    /// Determines whether both can be true where only one text of each language is: they are equal, or their tags differ. False with the
    /// default value.
    /// </summary>
    /// <param name="other">The other text.</param>
    /// <returns><see langword="true"/> if both can be true; otherwise <see langword="false"/>.</returns>
    public bool IsCompatibleWith(LanguageText other) =>
        !IsDefault && !other.IsDefault && (!string.Equals(_language, other._language, StringComparison.Ordinal) || Equals(other));

    /// <summary>Compares how much the two say: no text is finer than another; the default value is the coarsest.</summary>
    /// <param name="other">The other text.</param>
    /// <returns>A negative number if this text is finer, a positive number if it is coarser, and 0 if neither is.</returns>
    public int CompareFineness(LanguageText other) => IsDefault.CompareTo(other.IsDefault);

    /// <summary>A total order for sorting: by tag, then by text, both ordinally. The default value comes first.</summary>
    /// <param name="other">The other text.</param>
    /// <returns>A negative number if this text comes first, a positive number if the other one does, and 0 if they are equal.</returns>
    public int CompareTo(LanguageText other)
    {
        var order = string.CompareOrdinal(_language, other._language);
        return order != 0 ? order : string.CompareOrdinal(_text, other._text);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        LanguageText other => CompareTo(other),
        _ => throw new ArgumentException("A LanguageText can be compared only with another one.", nameof(obj)),
    };

    /// <summary><c>text@tag</c>, which <see cref="Parse(string)"/> reads back as an equal value; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text is null ? "" : _text + "@" + _language;
}
