using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Vocabularies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>
/// Holds what a module says of its types against its assembly. Generated code names these types and their members, so a module could
/// otherwise put anything into the code of a project that extends it.
/// </summary>
internal static class ModuleNames
{
    private static readonly HashSet<string> Modifiers = new(StringComparer.Ordinal)
    {
        "public", "internal", "protected", "private", "new", "unsafe", "readonly",
    };

    /// <summary>Finds what cannot be in code, or is not in the assembly.</summary>
    /// <returns>What is wrong, as a sentence, or null if nothing is.</returns>
    public static string? FindFault(GraphDeclarations declarations, IAssemblySymbol assembly)
    {
        if (!IsName(declarations.FullName)) return "The name of its graph is not a C# name.";
        foreach (var kind in declarations.Kinds)
        {
            if (!IsName(kind.FullName)) return "The name of a kind is not a C# name.";
            if (assembly.GetTypeByMetadataName(kind.FullName) is not { TypeKind: TypeKind.Struct, Arity: 0 } type
                || kind.IsPublic && type.DeclaredAccessibility != Accessibility.Public)
                return "The assembly does not have its kind '" + kind.FullName + "'.";
            if (kind.Members.FirstOrDefault(static member => !IsUsable(member)) is { } wrong)
                return "The member '" + wrong.Name + "' of its kind '" + kind.FullName + "' cannot be a C# property.";
        }

        return null;
    }

    private static bool IsUsable(MemberDeclaration member) =>
        SyntaxFacts.IsValidIdentifier(member.Name)
        && (member.Range is null || IsName(member.Range))
        && (member.InverseName is null || SyntaxFacts.IsValidIdentifier(member.InverseName))
        && (member.Enumeration is null || IsName(member.Enumeration.FullName.Replace("@", "")))
        && member.Accessibility.Split([' '], StringSplitOptions.RemoveEmptyEntries).All(Modifiers.Contains);

    private static bool IsName(string name) => name.Split('.').All(SyntaxFacts.IsValidIdentifier);
}
