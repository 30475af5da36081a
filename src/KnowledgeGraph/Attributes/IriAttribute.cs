namespace KnowledgeGraph;

/// <summary>
/// Gives a graph the namespace of its IRIs, or a kind, member or entity an IRI of its own, for facts in RDF.
/// </summary>
/// <param name="iri">
/// An absolute IRI, such as <c>http://schema.org/Organization</c>. The IRI of a graph is a namespace, such as
/// <c>https://example.org/race/</c>, to which the names of its kinds, members and entities are appended.
/// </param>
/// <remarks>
/// Without the attribute, the namespace of a graph <c>Race</c> is <c>urn:knowledgegraph:Race:</c>. The IRI of a kind is the namespace and
/// the name of the kind. The IRI of a member ends with its name in fact files, and the IRI of an entity with its key.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property, Inherited = false)]
public sealed class IriAttribute(string iri) : Attribute
{
    /// <summary>Gets the IRI.</summary>
    public string Iri { get; } = iri;
}
