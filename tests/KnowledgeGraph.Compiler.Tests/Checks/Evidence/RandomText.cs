using System.Text;

namespace KnowledgeGraph.Compiler.Tests.Checks.Evidence;

/// <summary>Texts in which the same few characters come again and again, and in which much is folded.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "a", "b", "ab", "aab", "A", " ", "  ", "\n", "\u00A0", "\u200B", "\u00AD", "'", "’", "\"", "“", "”", "-", "–", "—", "ﬁ",
        "fi", "½", "…", "...", "[...]", "e\u0301", "é",
        "\u0301", "\uFE0F", "😲", "\U0001F9D0", "\uD83D", "\uDE32", "深", "ガ", "\uFF76\uFF9E", "\u1112\u1161\u11AB", "\0",
        "ﷺ", "²", "K",
    ];

    public static string Create(Random random, int length)
    {
        var text = new StringBuilder();
        for (var i = random.Next(length); i > 0; i--) text.Append(Pieces[random.Next(random.Next(4) == 0 ? Pieces.Length : 6)]);
        return text.ToString();
    }

    /// <summary>A part of a text, or another text.</summary>
    public static string PartOf(string text, Random random)
    {
        if (text.Length == 0 || random.Next(5) == 0) return Create(random, 6);
        var start = random.Next(text.Length);
        return text.Substring(start, random.Next(Math.Min(text.Length - start, 12)) + 1);
    }
}
