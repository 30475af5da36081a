using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Names;

/// <summary>Lists names in a message.</summary>
internal static class NameList
{
    /// <summary>Writes names as <c>'a', 'b' and 'c'</c>, and of more than the limit only how many there are.</summary>
    /// <param name="names">The names.</param>
    /// <param name="limit">How many of them are written out.</param>
    /// <param name="lastSeparator">What stands before the last name, such as <c> and </c>.</param>
    /// <param name="quote">What stands around each name.</param>
    public static string Of(IReadOnlyList<string> names, int limit, string lastSeparator, string quote = "'")
    {
        var shown = names.Count <= limit ? names.Count : limit;
        var text = new StringBuilder();
        for (var i = 0; i < shown; i++)
        {
            if (i > 0) text.Append(i == names.Count - 1 ? lastSeparator : ", ");
            text.Append(quote).Append(names[i]).Append(quote);
        }

        if (shown < names.Count)
            text.Append(lastSeparator).Append((names.Count - shown).ToString(CultureInfo.InvariantCulture)).Append(" more");
        return text.ToString();
    }
}
