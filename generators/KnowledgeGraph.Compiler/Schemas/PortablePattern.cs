using System.Linq;

namespace KnowledgeGraph.Compiler.Schemas;

/// <summary>Which regular expressions of .NET mean the same to the editors, which read them as those of ECMA-262.</summary>
internal static class PortablePattern
{
    /// <summary>What a backslash may stand before. Digits after it are references to groups, which the two number alike.</summary>
    private const string Escapes = @"dDsSwWbBtnrfv\^$.|?*+()[]{}/-0123456789";

    /// <summary>Determines whether a pattern consists of nothing but what both know. What is not certain is not portable.</summary>
    public static bool Is(string pattern)
    {
        if (pattern.Any(static c => c is < ' ' or > '~')) return false;
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var next = i + 1 < pattern.Length ? pattern[i + 1] : '\0';
            switch (pattern[i])
            {
                case '\\' when Escapes.IndexOf(next) < 0:
                    return false;
                case '\\':
                    i++;
                    break;
                case '[' when isInClass:
                    return false;
                case '[':
                    if (next is ']' || next == '^' && i + 2 < pattern.Length && pattern[i + 2] == ']') return false;
                    isInClass = true;
                    break;
                case ']' when !isInClass:
                    return false;
                case ']':
                    isInClass = false;
                    break;
                case '(' when !isInClass && next == '?':
                    if (i + 2 >= pattern.Length || pattern[i + 2] is not (':' or '=' or '!')) return false;
                    break;
            }
        }

        return !isInClass;
    }
}
