using System.Text;

namespace KnowledgeGraph.Interchange;

/// <summary>Texts without the characters that a format cannot have.</summary>
internal static class SafeText
{
    /// <summary>What stands for a character that a format cannot have.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>Replaces what XML 1.0 has no way to write: control characters, halves of surrogate pairs, U+FFFE and U+FFFF.</summary>
    public static string ForXml(string text) =>
        Replace(text, static c => c is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF');

    /// <summary>Replaces control characters but line breaks and tabs, and halves of surrogate pairs.</summary>
    public static string WithoutControls(string text) => Replace(text, static c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'));

    /// <summary>Makes a line of a text: control characters and line separators become spaces.</summary>
    public static string OnOneLine(string text) =>
        string.Create(text.Length, text, static (line, text) =>
        {
            for (var i = 0; i < line.Length; i++) line[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i];
        });

    private static string Replace(string text, Func<char, bool> isForbidden)
    {
        StringBuilder? replaced = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i]) || isForbidden(text[i])) (replaced ??= new StringBuilder(text))[i] = Replacement;
        }

        return replaced?.ToString() ?? text;
    }
}
