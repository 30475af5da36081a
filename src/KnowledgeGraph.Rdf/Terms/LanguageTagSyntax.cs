namespace KnowledgeGraph.Rdf;

/// <summary>What RDF accepts as a language tag: letters, then parts of letters and digits, each of at most eight characters.</summary>
internal static class LanguageTagSyntax
{
    private const int LongestPart = 8;

    public static bool IsWellFormed(string tag)
    {
        var start = 0;
        for (var i = 0; i <= tag.Length; i++)
        {
            if (i < tag.Length && tag[i] != '-')
            {
                if (!CharacterClasses.IsLetter(tag[i]) && (start == 0 || !CharacterClasses.IsDigit(tag[i]))) return false;
                continue;
            }

            if (i == start || i - start > LongestPart) return false;
            start = i + 1;
        }

        return true;
    }
}
