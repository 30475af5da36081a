using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.CodeFixes.Symbols;

/// <summary>The attributes of the library, found by symbol, so that aliases work.</summary>
internal static class LibraryAttributes
{
    public const string Namespace = "KnowledgeGraph";
    public const string KnowledgeGraph = "KnowledgeGraphAttribute";
    public const string Node = "NodeAttribute";
    public const string Relation = "RelationAttribute";
    public const string Inverse = "InverseAttribute";
    public const string Symmetric = "SymmetricAttribute";
    public const string Source = "SourceAttribute";

    public static bool HasAttribute(this ISymbol symbol, string name) => symbol.FindAttribute(name) is not null;

    public static AttributeData? FindAttribute(this ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.IsLibraryType(name)) return attribute;
        }

        return null;
    }

    /// <summary>Whether the type is the library's type of that metadata name, such as <c>Nodes`1</c>.</summary>
    public static bool IsLibraryType(this ITypeSymbol? type, string metadataName) =>
        type is { MetadataName: var name, ContainingType: null,
            ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }
        && name == metadataName;

    /// <summary>Writes an attribute of the library as it has to be written there, without the brackets.</summary>
    public static string Written(string name, SemanticModel model, int position)
    {
        var written = TypeWritten(name, model, position);
        return written.Substring(0, written.Length - "Attribute".Length);
    }

    /// <summary>Writes a type of the library as it has to be written there.</summary>
    public static string TypeWritten(string metadataName, SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName(Namespace + "." + metadataName)?.ToMinimalDisplayString(model, position) ?? metadataName;
}
