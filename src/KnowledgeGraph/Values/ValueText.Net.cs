using System.Text;

namespace KnowledgeGraph;

/// <summary>What the value types have in common as parsable and formattable types: each has one text form, whatever the culture.</summary>
internal static class ValueText
{
    /// <summary>Decodes UTF-8; what is not UTF-8 becomes U+FFFD, which only free text accepts.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    public static string Format(string text, string? format)
    {
        CheckFormat(format);
        return text;
    }

    public static bool TryFormat(string text, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format)
    {
        CheckFormat(format);
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    public static bool TryFormat(string text, Span<byte> destination, out int bytesWritten, ReadOnlySpan<char> format)
    {
        CheckFormat(format);
        return Encoding.UTF8.TryGetBytes(text, destination, out bytesWritten);
    }

    private static void CheckFormat(ReadOnlySpan<char> format)
    {
        if (format is not ("" or "G" or "g"))
            throw new FormatException("The format \"" + format.ToString() + "\" is not supported. Use no format, or \"G\".");
    }
}
