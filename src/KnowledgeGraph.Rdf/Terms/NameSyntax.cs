namespace KnowledgeGraph.Rdf;

/// <summary>The names that terms and prefixes can have.</summary>
internal static class NameSyntax
{
    /// <summary>Determines whether a text is the label of a blank node, without <c>_:</c>.</summary>
    public static bool IsBlankNodeLabel(string text)
    {
        if (text.Length == 0 || !IsRest(text) || text[text.Length - 1] == '.') return false;
        return CharacterClasses.IsNameStart(text[0]) || CharacterClasses.IsDigit(text[0]);
    }

    /// <summary>Determines whether a text is a prefix, without the colon.</summary>
    public static bool IsPrefix(string text)
    {
        if (text.Length == 0) return true;
        return IsRest(text) && CharacterClasses.IsNameBase(text[0]) && text[text.Length - 1] != '.';
    }

    /// <summary>Determines whether a text is the local part of a prefixed name that needs no escapes.</summary>
    public static bool IsPlainLocalName(string text) => text.Length == 0 || IsBlankNodeLabel(text);

    private static bool IsRest(string text)
    {
        foreach (var c in text)
        {
            if (!CharacterClasses.IsName(c) && c != '.') return false;
        }

        return CharacterClasses.FindLoneSurrogate(text) < 0;
    }
}
