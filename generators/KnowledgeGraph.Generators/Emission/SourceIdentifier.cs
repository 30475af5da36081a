using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>The one way in which a name from a fact or a vocabulary becomes an identifier in generated source.</summary>
internal static class SourceIdentifier
{
    /// <summary>Puts <c>@</c> before a name that is a keyword anywhere in the language.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>Escapes each part of a dotted name.</summary>
    public static string EscapeQualified(string name)
    {
        if (name.IndexOf('.') < 0) return Escape(name);
        var parts = name.Split('.');
        for (var i = 0; i < parts.Length; i++) parts[i] = Escape(parts[i]);
        return string.Join(".", parts);
    }

    /// <summary>The name of a type as seen from anywhere.</summary>
    public static string Global(string fullName) => "global::" + EscapeQualified(fullName);
}
