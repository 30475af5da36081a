using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>The attributes and types of the library, by metadata name: matched by symbol, so that aliases work.</summary>
internal static class LibraryNames
{
    public const string Namespace = "KnowledgeGraph";

    public const string KnowledgeGraphAttribute = Namespace + "." + nameof(KnowledgeGraphAttribute);
    public const string NodeAttribute = Namespace + "." + nameof(NodeAttribute);
    public const string EntityAttribute = Namespace + "." + nameof(EntityAttribute);
    public const string ClaimAttribute = Namespace + "." + nameof(ClaimAttribute);
    public const string SourceAttribute = Namespace + "." + nameof(SourceAttribute);
    public const string PropertyAttribute = Namespace + "." + nameof(PropertyAttribute);
    public const string RelationAttribute = Namespace + "." + nameof(RelationAttribute);
    public const string InverseAttribute = Namespace + "." + nameof(InverseAttribute);
    public const string DerivedAttribute = Namespace + "." + nameof(DerivedAttribute);
    public const string AmendmentAttribute = Namespace + "." + nameof(AmendmentAttribute);
    public const string SameAsAttribute = Namespace + "." + nameof(SameAsAttribute);
    public const string DifferentFromAttribute = Namespace + "." + nameof(DifferentFromAttribute);
    public const string PathExistsAttribute = Namespace + "." + nameof(PathExistsAttribute);
    public const string NoPathAttribute = Namespace + "." + nameof(NoPathAttribute);
    public const string AcyclicPathAttribute = Namespace + "." + nameof(AcyclicPathAttribute);
    public const string CountAttribute = Namespace + "." + nameof(CountAttribute);

    /// <summary>Whether the type is the library's type of that name, such as <c>Nodes`1</c>.</summary>
    public static bool IsLibraryType(this ITypeSymbol? type, string metadataName) =>
        type is { MetadataName: var name, ContainingType: null,
            ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }
        && name == metadataName;

    /// <summary>
    /// Returns the first attribute that is, or is meant to be, the library's one of a metadata name, such as <c>NodeAttribute</c>.
    /// </summary>
    public static AttributeData? FindAttribute(this ISymbol symbol, string metadataName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.Is(metadataName)) return attribute;
        }

        return null;
    }
}
