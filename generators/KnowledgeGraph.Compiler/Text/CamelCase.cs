namespace KnowledgeGraph.Compiler.Text;

/// <summary>The names of members in fact files: what <c>JsonNamingPolicy.CamelCase</c> of System.Text.Json makes of the C# name.</summary>
internal static class CamelCase
{
    /// <summary>
    /// Lowers the capitals that a name begins with, except the one that begins its second word: <c>RestrictedBy</c> →
    /// <c>restrictedBy</c>, <c>MITLicense</c> → <c>mitLicense</c>, <c>URL</c> → <c>url</c>.
    /// </summary>
    public static string Of(string name)
    {
        var capitals = 0;
        while (capitals < name.Length && char.IsUpper(name[capitals])) capitals++;
        if (capitals == 0) return name;

        // The last of several capitals begins the next word, unless the name or the word ends with it.
        var lowered = capitals == 1 || capitals == name.Length || name[capitals] == ' ' ? capitals : capitals - 1;
        var letters = name.ToCharArray();
        for (var i = 0; i < lowered; i++) letters[i] = char.ToLowerInvariant(letters[i]);
        return new string(letters);
    }
}
