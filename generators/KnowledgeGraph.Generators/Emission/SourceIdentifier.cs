using System;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>The one way in which a name from a fact or a vocabulary becomes an identifier in generated source.</summary>
internal static class SourceIdentifier
{
    /// <summary>
    /// Far below the longest name that metadata can hold (1,023 bytes), also with a prefix such as <c>get_</c> and three bytes a character.
    /// </summary>
    private const int MaximumLength = 256;

    private static readonly string[] AccessorPrefixes = ["get_", "set_", "op_"];

    /// <summary>
    /// Whether a key can be the name of a property, whatever others there are. Names of accessors and operators are refused, and formatting
    /// characters although C# allows them: it ignores them when it compares names, and what a reader cannot see names nothing.
    /// </summary>
    public static bool IsValid(string name)
    {
        if (name.Length > MaximumLength || !SyntaxFacts.IsValidIdentifier(name)) return false;
        foreach (var prefix in AccessorPrefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)) return false;
        }

        foreach (var c in name)
        {
            if (c >= '\x80' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format) return false;
        }

        return true;
    }

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
