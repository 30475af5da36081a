using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.CodeFixes.Symbols;

/// <summary>What the relations of a vocabulary and their inverses lead to.</summary>
internal static class RelationSymbols
{
    /// <summary>
    /// Gives the kind that a relation or an inverse leads to: the <c>T</c> of <c>T</c>, <c>T?</c> and <c>Nodes&lt;T&gt;</c>.
    /// </summary>
    public static INamedTypeSymbol? Range(this IPropertySymbol relation)
    {
        var type = relation.Type as INamedTypeSymbol;
        if (type is { IsGenericType: true, TypeArguments: { Length: 1 } arguments }
            && (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || type.OriginalDefinition.IsLibraryType("Nodes`1")))
        {
            type = arguments[0] as INamedTypeSymbol;
        }

        return type is not null && type.HasAttribute(LibraryAttributes.Node) ? type : null;
    }

    /// <summary>Gives the kind and the abstract kinds above it, from below.</summary>
    public static IEnumerable<INamedTypeSymbol> WithParents(this INamedTypeSymbol kind)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var next = kind; next is not null && seen.Add(next); next = Parent(next)) yield return next;
    }

    public static IEnumerable<IPropertySymbol> Properties(this INamedTypeSymbol kind, string attribute) =>
        kind.GetMembers().OfType<IPropertySymbol>().Where(property => property.HasAttribute(attribute));

    /// <summary>Gives the attribute that makes the property a relation or an inverse, as it is written.</summary>
    public static AttributeSyntax? Written(this IPropertySymbol property, string attribute, CancellationToken cancellationToken) =>
        property.FindAttribute(attribute)?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    private static INamedTypeSymbol? Parent(INamedTypeSymbol kind)
    {
        foreach (var argument in kind.FindAttribute(LibraryAttributes.Node)?.NamedArguments ?? [])
        {
            if (argument.Key == "Is") return argument.Value.Value as INamedTypeSymbol;
        }

        return null;
    }
}
