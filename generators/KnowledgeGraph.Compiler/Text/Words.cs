using System.Text;

namespace KnowledgeGraph.Compiler.Text;

/// <summary>Names as people read them.</summary>
internal static class Words
{
    /// <summary>Splits a name in PascalCase into words in lower case, acronyms kept: <c>RestrictedBy</c> is <c>restricted by</c>, <c>MITLicense</c> is <c>MIT license</c>.</summary>
    public static string FromPascalCase(string name)
    {
        var builder = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (Begins(name, i) && builder.Length > 0) builder.Append(' ');
            if (name[i] != '_') builder.Append(IsInAcronym(name, i) ? name[i] : char.ToLowerInvariant(name[i]));
        }

        return builder.ToString();
    }

    /// <summary>Whether a word begins here: after an underscore, at a capital after something else, or at the last capital of a run that a small letter follows.</summary>
    private static bool Begins(string name, int i) => i > 0 && (name[i - 1] == '_'
        || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))));

    /// <summary>Whether this capital has another one beside it in its own word.</summary>
    private static bool IsInAcronym(string name, int i) => char.IsUpper(name[i])
        && ((i > 0 && char.IsUpper(name[i - 1]) && !Begins(name, i))
            || (i + 1 < name.Length && char.IsUpper(name[i + 1]) && !Begins(name, i + 1)));
}
