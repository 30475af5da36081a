using System.Collections.Generic;
using System.Text;

namespace KnowledgeGraph.Compiler.Text;

/// <summary>The words of a PascalCase name.</summary>
internal static class Words
{
    /// <summary>
    /// Writes a name as words in lower case, with acronyms kept: <c>RestrictedBy</c> → <c>restricted by</c>, <c>MITLicense</c> →
    /// <c>MIT license</c>, <c>GPUs</c> → <c>GPUs</c>.
    /// </summary>
    public static string FromPascalCase(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var word in Split(name))
        {
            if (words.Length > 0) words.Append(' ');
            words.Append(IsAcronym(word) ? word : word.ToLowerInvariant());
        }

        return words.ToString();
    }

    /// <summary>
    /// Splits a name where a capital follows a small letter or a digit, before the last of several capitals, and at underscores.
    /// </summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && name[i] != '_' && !(i > start && BeginsWord(name, i))) continue;
            if (i > start) words.Add(name.Substring(start, i - start));
            start = i < name.Length && name[i] == '_' ? i + 1 : i;
        }

        return words;
    }

    private static bool BeginsWord(string name, int i)
    {
        if (!char.IsUpper(name[i])) return false;
        if (!char.IsUpper(name[i - 1])) return true;
        if (i + 1 >= name.Length || !char.IsLower(name[i + 1])) return false;

        // A lone s after capitals is their plural, not the start of a word: GPUs.
        return !(name[i + 1] == 's' && (i + 2 == name.Length || char.IsUpper(name[i + 2]) || name[i + 2] == '_'));
    }

    private static bool IsAcronym(string word)
    {
        var end = word.Length > 2 && word[word.Length - 1] == 's' ? word.Length - 1 : word.Length;
        for (var i = 0; i < end; i++)
        {
            if (char.IsLower(word[i])) return false;
        }

        return end > 1;
    }
}
