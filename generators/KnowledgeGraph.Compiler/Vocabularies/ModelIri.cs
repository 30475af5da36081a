using System;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Vocabularies;

/// <summary>The IRIs of the model itself, which <c>docs/rdf.md</c> lists.</summary>
internal static class ModelIri
{
    public const string Namespace = "urn:knowledgegraph:";
    public const string Quantity = Namespace + "quantity";
    public const string Edtf = "http://id.loc.gov/datatypes/edtf/EDTF";

    /// <summary>The name of the class of sources, after the namespace.</summary>
    public const string Source = "Source";

    /// <summary>Finds the property of the status of an entity that an IRI names.</summary>
    public static bool TryFindStatus(string iri, out StatusProperty property)
    {
        property = default;
        return iri.StartsWith(Namespace, StringComparison.Ordinal)
            && StatusProperties.TryFind(iri.Substring(Namespace.Length), out property);
    }

    /// <summary>Returns the namespace of a graph that gives none.</summary>
    public static string NamespaceOf(string graph) => Namespace + graph + ":";
}
