using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>The one way in which text reaches a documentation comment in generated source.</summary>
internal static class DocumentationText
{
    private static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>
    /// Escapes plain text for the inside of an XML element on one line: line ends become spaces, what would reorder or hide the source
    /// (bidirectional controls and other formatting characters) a character reference, and what XML cannot hold U+FFFD.
    /// </summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': builder.Append("&amp;"); break;
                case '<': builder.Append("&lt;"); break;
                case '>': builder.Append("&gt;"); break;
                case >= ' ' and < '\x7f': builder.Append(c); break;
                case '\t' or '\r' or '\n' or '\u0085' or '\u2028' or '\u2029': builder.Append(' '); break;
                case < ' ' or '\x7f' or '\ufffe' or '\uffff': builder.Append('\ufffd'); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        builder.Append(c).Append(text[++i]);
                    else if (char.IsSurrogate(c))
                        builder.Append('\ufffd');
                    else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control)
                        builder.Append("&#x").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append(';');
                    else
                        builder.Append(c);
                    break;
            }
        }

        return builder.ToString();
    }

    /// <summary>
    /// Writes a <c>summary</c> of plain text or, where the author wrote one, of the author's XML. That XML comes from a well-formed
    /// comment; only its line ends could leave the comment, and each of its lines gets its own <c>///</c>.
    /// </summary>
    public static void WriteSummary(IndentedWriter writer, string? authored, string plain)
    {
        if (authored is null)
        {
            writer.Line("/// <summary>" + Escape(plain) + "</summary>");
            return;
        }

        var lines = authored.Split(LineEnds);
        if (lines.Length == 1)
        {
            writer.Line("/// <summary>" + lines[0].Trim() + "</summary>");
            return;
        }

        writer.Line("/// <summary>");
        foreach (var line in lines)
        {
            if (line.Trim() is { Length: > 0 } trimmed) writer.Line("/// " + trimmed);
        }

        writer.Line("/// </summary>");
    }
}
