using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Interchange;

/// <summary>Literals and names of openCypher.</summary>
internal static class CypherText
{
    public static StringBuilder AppendString(this StringBuilder script, string text)
    {
        script.Append('\'');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\'':
                    script.Append("\\'");
                    break;
                case '\\' when i + 1 < text.Length && text[i + 1] == 'u':
                    // Neo4j replaces \u0027 before it reads the script, whatever is in front: no "u" may follow a backslash.
                    script.Append("\\\\' + '");
                    break;
                case '\\':
                    script.Append("\\\\");
                    break;
                case '\n':
                    script.Append("\\n");
                    break;
                case '\r':
                    script.Append("\\r");
                    break;
                case '\t':
                    script.Append("\\t");
                    break;
                case '\b':
                    script.Append("\\b");
                    break;
                case '\f':
                    script.Append("\\f");
                    break;
                default:
                    if (char.IsControl(c)) script.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    else script.Append(c);
                    break;
            }
        }

        return script.Append('\'');
    }

    public static StringBuilder AppendList(
        this StringBuilder script, IEnumerable<string> items, Func<StringBuilder, string, StringBuilder> append)
    {
        script.Append('[');
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) script.Append(", ");
            isFirst = false;
            append(script, item);
        }

        return script.Append(']');
    }

    /// <summary>Appends a label, a type or the name of a property, in backticks unless it is a plain word.</summary>
    public static StringBuilder AppendIdentifier(this StringBuilder script, string name)
    {
        var isWord = name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        return isWord ? script.Append(name) : script.Append('`').Append(name.Replace("`", "``", StringComparison.Ordinal)).Append('`');
    }
}
