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
        var pending = new Queue<INamedTypeSymbol>([kind]);
        while (pending.Count > 0)
        {
            var next = pending.Dequeue();
            if (!seen.Add(next)) continue;
            yield return next;
            foreach (var parent in Parents(next)) pending.Enqueue(parent);
        }
    }

    public static IEnumerable<IPropertySymbol> Properties(this INamedTypeSymbol kind, string attribute) =>
        kind.GetMembers().OfType<IPropertySymbol>().Where(property => property.HasAttribute(attribute));

    /// <summary>Gives the attribute that makes the property a relation or an inverse, as it is written.</summary>
    public static AttributeSyntax? Written(this IPropertySymbol property, string attribute, CancellationToken cancellationToken) =>
        property.FindAttribute(attribute)?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    private static IEnumerable<INamedTypeSymbol> Parents(INamedTypeSymbol kind)
    {
        foreach (var argument in kind.FindAttribute(LibraryAttributes.Node)?.NamedArguments ?? [])
        {
            if (argument.Key == "Is" && argument.Value.Value is INamedTypeSymbol parent) yield return parent;
            if (argument.Key != "AlsoIs" || argument.Value is not { Kind: TypedConstantKind.Array, IsNull: false }) continue;
            foreach (var other in argument.Value.Values.Select(static value => value.Value).OfType<INamedTypeSymbol>()) yield return other;
        }
    }
}
