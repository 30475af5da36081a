using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Interchange;

/// <summary>
/// Texts in quotes in Mermaid. Mermaid reads them as Markdown and as HTML, finds directives and formulas in them, and has one way to
/// write a character as itself: <c>#34;</c> with its number.
/// </summary>
internal static class MermaidText
{
    public static string Of(string text)
    {
        var escaped = new StringBuilder();
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                escaped.Append("<br/>");
                lineStart = i + 1;
            }
            else if (IsMarkup(c) || char.IsControl(c) || BeginsMarkdown(text, lineStart, i))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"#{(int)c};");
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>
    /// Determines whether a character can be a part of markup, wherever it is: of entities, HTML, emphasis, links (whose addresses have a
    /// colon or <c>@</c>), formulas, directives and the styles that Mermaid searches for.
    /// </summary>
    private static bool IsMarkup(char c) =>
        c is '"' or '#' or '&' or '<' or '>' or '`' or '\\' or '%' or '$' or '*' or '_' or '~' or '[' or ']' or '|' or ':' or '@';

    /// <summary>Determines whether a character makes a list item, a rule, code or a link of what is before it in its line.</summary>
    private static bool BeginsMarkdown(string text, int lineStart, int index)
    {
        var before = text.AsSpan(lineStart, index - lineStart);
        return text[index] switch
        {
            ' ' or '-' or '+' or '=' => before.Trim(" -+=").IsEmpty,
            '.' => before.EndsWith("www", StringComparison.OrdinalIgnoreCase) || IsNumber(before.TrimStart(' ')),
            ')' => IsNumber(before.TrimStart(' ')),
            _ => false,
        };
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
