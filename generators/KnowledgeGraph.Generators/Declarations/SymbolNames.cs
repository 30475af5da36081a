using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>The names and modifiers of declared things, as the models hold them.</summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat Qualified =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    private static readonly SymbolDisplayFormat Plain = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    /// <summary>The namespace's full name, without escapes; empty for the global one.</summary>
    public static string NamespaceName(this ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(Plain) : "";

    /// <summary>The full name of a type, without escapes: <c>AiRace.Company</c>.</summary>
    public static string PlainName(this ITypeSymbol type) => type.ToDisplayString(Plain);

    /// <summary>The full name of a type, with keywords escaped, as it can be written after <c>global::</c>.</summary>
    public static string SourceName(this ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>The simple name of the assembly of a type, or null if that is the project's own.</summary>
    public static string? OtherAssembly(this ITypeSymbol type, SemanticModel model) =>
        type.ContainingAssembly is { } assembly && !SymbolEqualityComparer.Default.Equals(assembly, model.Compilation.Assembly)
            ? assembly.Name
            : null;

    /// <summary>
    /// The modifiers that the other part of a partial member must repeat, as they are written: everything but <c>static</c> and
    /// <c>partial</c>.
    /// </summary>
    public static string Modifiers(this MemberDeclarationSyntax member)
    {
        var names = new List<string>();
        foreach (var modifier in member.Modifiers)
        {
            if (!modifier.IsKind(SyntaxKind.StaticKeyword) && !modifier.IsKind(SyntaxKind.PartialKeyword)) names.Add(modifier.ValueText);
        }

        return string.Join(" ", names);
    }

    /// <summary>The name of an enum's constant, or its number where none has that value.</summary>
    public static string ConstantName(this ITypeSymbol type, object constant)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && constant.Equals(field.ConstantValue)) return field.Name;
        }

        return ((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the type and all it lies in can be seen outside the assembly.</summary>
    public static bool IsPublic(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            if (t.DeclaredAccessibility != Accessibility.Public) return false;
        }

        return true;
    }

    /// <summary>Whether the symbol itself has <c>[Obsolete]</c>.</summary>
    public static bool IsObsolete(this ISymbol symbol) => FindObsolete(symbol) is not null;

    /// <summary>
    /// Whether code that names the symbol is an error wherever it is not obsolete itself. No pragma suppresses that error.
    /// </summary>
    public static bool IsForbidden(this ISymbol symbol) =>
        FindObsolete(symbol) is { ConstructorArguments: { Length: 2 } arguments } && arguments[1].Value is true;

    private static AttributeData? FindObsolete(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "ObsoleteAttribute",
                ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return attribute;
        }

        return null;
    }

    /// <summary>Whether every part of the type is written with <c>partial</c>.</summary>
    public static bool IsPartial(this INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax declaration || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                return false;
        }

        return true;
    }
}
