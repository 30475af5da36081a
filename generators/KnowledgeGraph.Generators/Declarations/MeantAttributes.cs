using System;
using System.Linq;
using KnowledgeGraph.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>
/// Finds what an attribute is meant to be that does not exist, such as <c>[Proprty]</c>. The compiler reports it. What it stands on is read
/// as if it were right, so that the one error is not followed by one for each use of it.
/// </summary>
internal static class MeantAttributes
{
    private const string Suffix = "Attribute";
    private const int NameSteps = 10_000;

    /// <summary>The attributes that declare something.</summary>
    private static readonly string[] Names =
    [
        "KnowledgeGraph", "Node", "Property", "Relation", "Inverse", "Derived", "Symmetric", "Ordered", "Transitive", "InheritedThrough",
        "Entity", "Claim", "Source",
    ];

    /// <summary>
    /// Determines whether an attribute is the library's one of a metadata name, such as <c>NodeAttribute</c>, or does not exist and is
    /// meant to be that one.
    /// </summary>
    public static bool Is(this AttributeData attribute, string metadataName) =>
        attribute.AttributeClass.IsLibraryType(metadataName)
        || IsUnresolved(attribute) && MeantName(attribute) is { } name && name + Suffix == metadataName;

    /// <summary>Determines whether the compiler reports that the attribute does not exist, or that its name has several meanings.</summary>
    public static bool IsUnresolved(AttributeData attribute) => attribute.AttributeClass is null or { TypeKind: TypeKind.Error };

    /// <summary>
    /// Determines whether an attribute has almost the name of one that declares something. Of those that have a name exactly, nobody asks.
    /// </summary>
    public static bool IsAlmost(AttributeSyntax attribute, string name)
    {
        var written = SimpleName(attribute.Name);
        return written is not null && !Names.Contains(written, StringComparer.Ordinal) && Nearest(written) == name;
    }

    private static string? MeantName(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax syntax && SimpleName(syntax.Name) is { } written
            ? Nearest(written)
            : null;

    private static string? Nearest(string written) => NearestName.FindConstant(written, Names, new WorkBudget(NameSteps));

    private static string? SimpleName(NameSyntax name)
    {
        var written = name switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            _ => null,
        };
        var isLong = written is not null && written.Length > Suffix.Length && written.EndsWith(Suffix, StringComparison.Ordinal);
        return isLong ? written!.Substring(0, written.Length - Suffix.Length) : written;
    }
}
