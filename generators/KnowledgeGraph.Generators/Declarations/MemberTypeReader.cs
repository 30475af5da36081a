using System.Linq;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Vocabularies;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>What the C# type of a member says of its values.</summary>
/// <param name="Range">The full name of the struct that nodes are of; whether that is a kind is for the binder to say.</param>
internal sealed record DeclaredType(MemberType Type, Cardinality Cardinality, string? Range, EnumerationType? Enumeration)
{
    /// <summary>Gets a value indicating whether the range is a simple name that the compiler does not know.</summary>
    public bool IsRangeMeant { get; init; }
}

/// <summary>
/// Reads the type of a member: <c>T?</c> at most one, <c>T</c> exactly one, <c>Nodes&lt;T&gt;</c> and <c>Values&lt;T&gt;</c> any number.
/// </summary>
internal static class MemberTypeReader
{
    /// <summary>Returns null where no member can have the type.</summary>
    public static DeclaredType? Read(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsGenericType: true, TypeArguments.Length: 1 } generic)
        {
            var argument = generic.TypeArguments[0];
            if (argument.NullableAnnotation == NullableAnnotation.Annotated && argument.IsReferenceType) return null;
            if (generic.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) return One(argument, Cardinality.Optional);
            if (generic.OriginalDefinition.IsLibraryType("Nodes`1"))
                return One(argument, Cardinality.Many) is { Range: not null } nodes ? nodes : null;
            if (generic.OriginalDefinition.IsLibraryType("Values`1"))
                return One(argument, Cardinality.Many) is { Range: null } values ? values : null;
            return null;
        }

        // Only a reference type carries an annotation. Where annotations are off there is none, and a plain name means exactly one.
        return One(type, type.NullableAnnotation == NullableAnnotation.Annotated ? Cardinality.Optional : Cardinality.Required);
    }

    /// <summary>Whether the compiler reports the type already.</summary>
    public static bool IsUnresolved(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Error || type is INamedTypeSymbol named && named.TypeArguments.Any(IsUnresolved);

    private static DeclaredType? One(ITypeSymbol type, Cardinality cardinality)
    {
        var value = type.SpecialType switch
        {
            SpecialType.System_String => MemberType.Text,
            SpecialType.System_Boolean => MemberType.Boolean,
            SpecialType.System_Int32 => MemberType.Int32,
            SpecialType.System_Int64 => MemberType.Int64,
            SpecialType.System_Decimal => MemberType.Decimal,
            SpecialType.System_Double => MemberType.Double,
            _ => MemberType.Node,
        };
        if (value != MemberType.Node) return new DeclaredType(value, cardinality, null, null);
        if (type is not INamedTypeSymbol { IsGenericType: false, SpecialType: SpecialType.None } named) return null;

        if (named.IsLibraryType("PartialDate")) return new DeclaredType(MemberType.PartialDate, cardinality, null, null);
        if (named.IsLibraryType("Quantity")) return new DeclaredType(MemberType.Quantity, cardinality, null, null);
        if (named.IsLibraryType("LanguageText")) return new DeclaredType(MemberType.LanguageText, cardinality, null, null);
        if (named.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
        {
            if (named.Name == "Uri") return new DeclaredType(MemberType.Uri, cardinality, null, null);
            if (named.Name == "DateTimeOffset") return new DeclaredType(MemberType.DateTimeOffset, cardinality, null, null);
        }

        if (named.TypeKind == TypeKind.Enum)
        {
            var names = named.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(f => f.Name);
            return new DeclaredType(
                MemberType.Enumeration, cardinality, null,
                new EnumerationType(named.SourceName(), names.ToEquatableArray())
                {
                    Texts = ConstantTexts.Of(named),
                    IsPublic = named.IsPublic(),
                    IsForbidden = named.IsForbidden(),
                });
        }

        // A kind that is not a struct is in error, as is reported there.
        return named.TypeKind == TypeKind.Struct && named.NamespaceName() != "System" || named.FindAttribute("NodeAttribute") is not null
            ? new DeclaredType(MemberType.Node, cardinality, named.PlainName(), null)
            : null;
    }
}
