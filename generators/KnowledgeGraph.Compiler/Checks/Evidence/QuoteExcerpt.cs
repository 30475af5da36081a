using System.Text;

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>Writes a passage into a message: on one line, and no longer than a line.</summary>
internal static class QuoteExcerpt
{
    private const int Longest = 100;

    public static string Of(string text)
    {
        var excerpt = new StringBuilder();
        foreach (var c in text)
        {
            if (excerpt.Length >= Longest && !char.IsLowSurrogate(c)) return excerpt.Append('…').ToString();
            if (!char.IsWhiteSpace(c)) excerpt.Append(c);
            else if (excerpt.Length > 0 && excerpt[excerpt.Length - 1] != ' ') excerpt.Append(' ');
        }

        if (excerpt.Length > 0 && excerpt[excerpt.Length - 1] == ' ') excerpt.Length--;
        return excerpt.ToString();
    }
}
