using System;
using System.Text;

namespace KnowledgeGraph.Compiler.Schemas;

/// <summary>Documentation comments as text without markup.</summary>
internal static class PlainText
{
    /// <summary>The attributes in which an element names what it refers to.</summary>
    private static readonly string[] References = ["cref=\"", "langword=\"", "name=\""];

    private static readonly (string Escape, char Character)[] Escapes =
        [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"'), ("&apos;", '\'')];

    /// <summary>
    /// Writes the XML of a summary as text: references as the names that they end with, and white space as single spaces.
    /// </summary>
    public static string Of(string documentation)
    {
        var text = new StringBuilder(documentation.Length);
        for (var i = 0; i < documentation.Length; i++)
        {
            var c = documentation[i];
            if (c == '<' && documentation.IndexOf('>', i) is var end && end > i)
            {
                AppendReference(text, documentation.Substring(i, end - i));
                i = end;
            }
            else if (c == '&' && EscapeAt(documentation, i) is { Escape: { } escape, Character: var character })
            {
                text.Append(character);
                i += escape.Length - 1;
            }
            else if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[text.Length - 1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().Trim();
    }

    private static (string Escape, char Character)? EscapeAt(string documentation, int position)
    {
        foreach (var escape in Escapes)
        {
            if (string.CompareOrdinal(documentation, position, escape.Escape, 0, escape.Escape.Length) == 0) return escape;
        }

        return null;
    }

    /// <summary>Appends what an empty element stands for: <c>&lt;see cref="P:Race.Company.Backs"/></c> is <c>Backs</c>.</summary>
    private static void AppendReference(StringBuilder text, string tag)
    {
        if (!tag.EndsWith("/", StringComparison.Ordinal)) return;
        foreach (var attribute in References)
        {
            var begin = tag.IndexOf(attribute, StringComparison.Ordinal);
            if (begin < 0) continue;
            begin += attribute.Length;
            var end = tag.IndexOf('"', begin);
            if (end < 0) return;
            var name = tag.Substring(begin, end - begin);
            var parameters = name.IndexOf('(');
            if (parameters >= 0) name = name.Substring(0, parameters);
            name = name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
            var generic = name.IndexOf('`');
            text.Append(generic > 0 ? name.Substring(0, generic) : name);
            return;
        }
    }
}
