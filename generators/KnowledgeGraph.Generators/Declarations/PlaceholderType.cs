using System.Linq;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Names types for code that stands in for what is in error.</summary>
internal static class PlaceholderType
{
    /// <summary>Fits whatever code does with a value.</summary>
    public const string Any = "dynamic";

    /// <summary>Takes the place of a value.</summary>
    public const string Faulty = "throw new global::System.InvalidOperationException(\"Its declaration is in error.\")";

    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>
    /// Names the type, or <c>dynamic</c> where code that names it is an error or it cannot be seen wherever the property can.
    /// </summary>
    public static string Of(ITypeSymbol type) => CanBeNamed(type) && IsPublic(type) ? type.ToDisplayString(Format) : Any;

    /// <summary>Determines whether code can name the type: it exists, and has no argument that it cannot have.</summary>
    public static bool CanBeNamed(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer } => false,
        IArrayTypeSymbol array => CanBeElement(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic =>
            generic.TypeArguments.All(CanBeElement)
            && generic.TypeParameters.Zip(generic.TypeArguments, MeetsConstraints).All(static meets => meets),
        INamedTypeSymbol { IsStatic: true } => false,
        _ => true,
    };

    private static bool CanBeElement(ITypeSymbol type) =>
        CanBeNamed(type) && !type.IsRefLikeType && type.SpecialType != SpecialType.System_Void;

    private static bool MeetsConstraints(ITypeParameterSymbol parameter, ITypeSymbol argument)
    {
        if (parameter.HasValueTypeConstraint
            && (!argument.IsValueType || argument.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)) return false;
        if (parameter.HasReferenceTypeConstraint && argument.IsValueType) return false;
        var isOfKinds = parameter.ConstraintTypes.Any(static constraint => constraint.OriginalDefinition.IsLibraryType("INode`1"));
        return !isOfKinds || argument.TypeKind == TypeKind.TypeParameter || KindReader.CanBeKind(argument);
    }

    private static bool IsPublic(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol named => named.IsPublic() && named.TypeArguments.All(IsPublic),
        _ => true,
    };
}
