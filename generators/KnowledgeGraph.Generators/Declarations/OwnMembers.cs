using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>What the author of a kind writes although the generator writes it: equality, which is that of the nodes.</summary>
internal static class OwnMembers
{
    /// <param name="Place">Its name, or the sign of the operator.</param>
    /// <param name="Key">What stands for it among the reserved names of the kind, so that the generator leaves it out.</param>
    public readonly record struct OwnMember(SyntaxToken Place, string Name, string Key, string Reason);

    /// <summary>Gets what a member is instead of one of the generator's; null where it is none.</summary>
    public static OwnMember? Written(INamedTypeSymbol type, ISymbol member)
    {
        if (member is not IMethodSymbol method || method.IsImplicitlyDeclared || KeyOf(type, method) is not { } key) return null;
        return method.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).FirstOrDefault() switch
        {
            MethodDeclarationSyntax declaration => new OwnMember(
                declaration.Identifier, method.Name, key, "every kind has a generated '" + method.Name + "', which compares nodes"),
            OperatorDeclarationSyntax declaration => new OwnMember(
                declaration.OperatorToken, "operator " + declaration.OperatorToken.ValueText, key,
                "every kind has this generated operator, which compares nodes"),
            ConversionOperatorDeclarationSyntax declaration => new OwnMember(
                declaration.Type.GetFirstToken(), "operator " + declaration.Type, key, "every kind has this generated conversion"),
            ConstructorDeclarationSyntax declaration => new OwnMember(
                declaration.Identifier, type.Name, key, "every kind has a generated constructor that takes a node"),
            _ => null,
        };
    }

    /// <summary>
    /// Gets where a member is named that is not one of the kind's, and the parameters of a method; null for what is one, and for what has
    /// no name.
    /// </summary>
    public static (SyntaxToken Place, string? Parameters)? Other(INamedTypeSymbol type, ISymbol member)
    {
        if (member.IsImplicitlyDeclared || !member.CanBeReferencedByName || MemberReader.Roles(member).Any()) return null;
        if (member is IPropertySymbol property && MemberReader.LacksRole(property)) return null;
        var place = member.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).FirstOrDefault() switch
        {
            MethodDeclarationSyntax method => method.Identifier,
            PropertyDeclarationSyntax declaration => declaration.Identifier,
            VariableDeclaratorSyntax variable => variable.Identifier,
            EventDeclarationSyntax @event => @event.Identifier,
            BaseTypeDeclarationSyntax nested => nested.Identifier,
            DelegateDeclarationSyntax nested => nested.Identifier,
            _ => default,
        };
        return place == default ? null : (place, member is IMethodSymbol symbol ? ParametersOf(type, symbol) : null);
    }

    private static string ParametersOf(INamedTypeSymbol type, IMethodSymbol method)
    {
        var parameters = method.Parameters.Select(parameter =>
            (parameter.RefKind == RefKind.Out ? "out " : "")
            + (SymbolEqualityComparer.Default.Equals(parameter.Type, type) ? GeneratedMembers.ThisKind : parameter.Type.SourceName()));
        return method.Arity.ToString(CultureInfo.InvariantCulture) + "(" + string.Join(",", parameters) + ")";
    }

    private static string? KeyOf(INamedTypeSymbol type, IMethodSymbol method) => (method.Name, method.Parameters.Length) switch
    {
        ("GetHashCode", 0) => OwnNames.HashCode,
        ("Equals", 1) when Is(method, 0, type) => OwnNames.EqualsKind,
        ("Equals", 1) when method.Parameters[0].Type.SpecialType == SpecialType.System_Object && !method.IsStatic =>
            OwnNames.EqualsObject,
        ("op_Equality", 2) when Is(method, 0, type) && Is(method, 1, type) => OwnNames.Equality,
        ("op_Inequality", 2) when Is(method, 0, type) && Is(method, 1, type) => OwnNames.Inequality,
        ("op_Implicit" or "op_Explicit", 1) when Is(method, 0, type) && method.ReturnType.IsLibraryType("Node") =>
            OwnNames.Conversion,
        (".ctor", 1) when method.Parameters[0].Type.IsLibraryType("Node") => OwnNames.Constructor,
        _ => null,
    };

    private static bool Is(IMethodSymbol method, int parameter, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(method.Parameters[parameter].Type, type);
}
