namespace KnowledgeGraph.Rdf;

/// <summary>What is an IRI.</summary>
internal static class IriSyntax
{
    /// <summary>Determines whether a text is an IRI with a scheme, made of characters that IRIs can have.</summary>
    public static bool IsAbsolute(string text) => SchemeLength(text) >= 0 && FindWrong(text) < 0;

    /// <summary>The index of the first character that no IRI has, or -1.</summary>
    public static int FindWrong(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!CharacterClasses.IsInIri(text[i]) && !char.IsSurrogate(text[i])) return i;
        }

        return CharacterClasses.FindLoneSurrogate(text);
    }

    /// <summary>The length of the scheme at the start of a text, without its colon, or -1 where there is none.</summary>
    public static int SchemeLength(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (CharacterClasses.IsLetter(c)) continue;
            if (i == 0) return -1;
            if (c == ':') return i;
            if (!CharacterClasses.IsDigit(c) && c is not ('+' or '-' or '.')) return -1;
        }

        return -1;
    }
}
