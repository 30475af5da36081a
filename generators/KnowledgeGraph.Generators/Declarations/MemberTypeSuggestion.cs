using System.Linq;
using KnowledgeGraph.Compiler.Vocabularies;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>What to write in place of a type that no member of the role can have, where the type says what is meant.</summary>
internal static class MemberTypeSuggestion
{
    /// <summary>Returns a sentence with a space after it, such as <c>Write 'Nodes&lt;Team&gt;'. </c>, or nothing.</summary>
    public static string For(ITypeSymbol type, MemberRole role)
    {
        var (element, cardinality) = Element(type);
        var isKind = element.FindAttribute("NodeAttribute") is not null;
        if (!isKind && role == MemberRole.Derived || ElementName(element, isKind) is not { } name) return "";

        var many = isKind ? "Nodes" : "Values";
        var right = cardinality switch
        {
            _ when role == MemberRole.Derived => $"Nodes<{name}>",
            Cardinality.Many => $"{many}<{name}>",
            Cardinality.Optional => name + "?",
            _ => name,
        };
        var changesType = right != type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        var attribute = isKind ? "[Relation]" : "[Property]";
        if (isKind == (role != MemberRole.Property)) return changesType ? $"Write '{right}'. " : "";
        return $"Write {attribute} instead of [{role}]{(changesType ? $", and '{right}'" : "")}. ";
    }

    /// <summary>The type of value that holds what the element does, as one value, or null where none is the obvious one.</summary>
    public static DeclaredType? Value(ITypeSymbol element) => ElementName(element, false) switch
    {
        "int" => Of(MemberType.Int32),
        "long" => Of(MemberType.Int64),
        "string" => Of(MemberType.Text),
        "decimal" => Of(MemberType.Decimal),
        "double" => Of(MemberType.Double),
        "Quantity" => Of(MemberType.Quantity),
        "PartialDate" => Of(MemberType.PartialDate),
        null => null,
        _ => MemberTypeReader.Read(element),
    };

    private static DeclaredType Of(MemberType type) => new(type, Cardinality.Required, null, null);

    /// <summary>Takes apart what holds values: a sequence, or one that may be missing.</summary>
    public static (ITypeSymbol Element, Cardinality Cardinality) Element(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array) return (array.ElementType, Cardinality.Many);
        if (type is INamedTypeSymbol { IsGenericType: true, TypeArguments.Length: 1 } generic)
        {
            if (generic.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
                return (generic.TypeArguments[0], Cardinality.Optional);
            var isSequence = generic.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
                || generic.AllInterfaces.Any(
                    static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                || generic.OriginalDefinition.IsLibraryType("Nodes`1")
                || generic.OriginalDefinition.IsLibraryType("Values`1");
            if (isSequence) return (generic.TypeArguments[0], Cardinality.Many);
        }

        return (type, type.NullableAnnotation == NullableAnnotation.Annotated ? Cardinality.Optional : Cardinality.Required);
    }

    /// <summary>The type that holds what the element does, or null where none is the obvious one.</summary>
    private static string? ElementName(ITypeSymbol element, bool isKind) => element switch
    {
        { SpecialType: SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 } =>
            "int",
        { SpecialType: SpecialType.System_UInt32 } => "long",
        { SpecialType: SpecialType.System_UInt64 } => "decimal",
        { SpecialType: SpecialType.System_Single } => "double",
        { SpecialType: SpecialType.System_DateTime } => "PartialDate",
        { SpecialType: SpecialType.System_Char } => "string",
        { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            when element.Name is "DateOnly" => "PartialDate",
        { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            when element.Name is "TimeSpan" or "Half" or "Int128" or "UInt128" => "Quantity",
        { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } when element.Name is "Guid" => "string",
        _ when isKind || MemberTypeReader.Read(element) is { Type: not MemberType.Node } =>
            element.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        _ => null,
    };
}
