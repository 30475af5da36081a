using System.Linq;
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
            _ => null,
        };
    }

    private static string? KeyOf(INamedTypeSymbol type, IMethodSymbol method) => (method.Name, method.Parameters.Length) switch
    {
        ("GetHashCode", 0) => KindEmitter.OwnHashCode,
        ("Equals", 1) when Is(method, 0, type) => KindEmitter.OwnEqualsKind,
        ("Equals", 1) when method.Parameters[0].Type.SpecialType == SpecialType.System_Object && !method.IsStatic => KindEmitter.OwnEqualsObject,
        ("op_Equality", 2) when Is(method, 0, type) && Is(method, 1, type) => KindEmitter.OwnEquality,
        ("op_Inequality", 2) when Is(method, 0, type) && Is(method, 1, type) => KindEmitter.OwnInequality,
        _ => null,
    };

    private static bool Is(IMethodSymbol method, int parameter, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(method.Parameters[parameter].Type, type);
}
