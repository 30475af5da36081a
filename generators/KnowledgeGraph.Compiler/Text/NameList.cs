using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Compiler.Text;

/// <summary>Lists names in a message.</summary>
internal static class NameList
{
    /// <summary>Writes names as <c>'a', 'b' and 'c'</c>, and of more than the limit only how many there are.</summary>
    /// <param name="lastSeparator">What stands before the last name, such as <c> and </c>.</param>
    public static string Of(IReadOnlyList<string> names, int limit, string lastSeparator)
    {
        var shown = names.Count <= limit ? names.Count : limit;
        var text = new StringBuilder();
        for (var i = 0; i < shown; i++)
        {
            if (i > 0) text.Append(i == names.Count - 1 ? lastSeparator : ", ");
            text.Append('\'').Append(names[i]).Append('\'');
        }

        if (shown < names.Count)
            text.Append(lastSeparator).Append((names.Count - shown).ToString(CultureInfo.InvariantCulture)).Append(" more");
        return text.ToString();
    }
}
