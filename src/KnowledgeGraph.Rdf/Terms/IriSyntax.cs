namespace KnowledgeGraph.Rdf;

/// <summary>What is an IRI.</summary>
internal static class IriSyntax
{
    /// <summary>Determines whether a text is an IRI with a scheme, made of characters that IRIs can have.</summary>
    public static bool IsAbsolute(string text)
    {
        if (SchemeLength(text) < 0) return false;
        foreach (var c in text)
        {
            if (!CharacterClasses.IsInIri(c) && !char.IsSurrogate(c)) return false;
        }

        return CharacterClasses.FindLoneSurrogate(text) < 0;
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
