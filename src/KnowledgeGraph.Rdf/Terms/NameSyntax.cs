namespace KnowledgeGraph.Rdf;

/// <summary>The names that terms and prefixes can have.</summary>
internal static class NameSyntax
{
    /// <summary>Determines whether a text is the label of a blank node, without <c>_:</c>.</summary>
    public static bool IsBlankNodeLabel(string text) => text.Length > 0 && IsPlainLocalName(text, 0);

    /// <summary>Determines whether a text is a prefix, without the colon.</summary>
    public static bool IsPrefix(string text)
    {
        if (text.Length == 0) return true;
        return CharacterClasses.IsNameBase(text[0]) && IsRest(text, 0);
    }

    /// <summary>Determines whether a text from an index on is the local part of a prefixed name, and needs no escapes.</summary>
    public static bool IsPlainLocalName(string text, int start)
    {
        if (start == text.Length) return true;
        return (CharacterClasses.IsNameStart(text[start]) || CharacterClasses.IsDigit(text[start])) && IsRest(text, start);
    }

    private static bool IsRest(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!CharacterClasses.IsName(text[i]) && text[i] != '.') return false;
        }

        return text[text.Length - 1] != '.' && CharacterClasses.FindLoneSurrogate(text) < 0;
    }
}
