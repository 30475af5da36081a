using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Compiler.Facts;

/// <summary>A triple of a fact file in RDF. What its IRIs name depends on the vocabulary, and so it is found when the facts are
/// linked.</summary>
/// <param name="Graph">The name of the graph that it is in, or null.</param>
/// <param name="Anchor">
/// The anchor at the subject; <c>Anchor + 1</c> is at the predicate and <c>Anchor + 2</c> at the object. Where the object is a triple term,
/// the next
/// three are at its terms. The anchor after all these is at the name of the graph, if it has one.
/// </param>
internal sealed record RdfStatement(RdfTerm Subject, RdfTerm Predicate, RdfTerm Object, RdfTerm? Graph, int Anchor)
{
    /// <summary>Gets the language of the object as written. Terms are the same whatever the case of their language, but facts keep
    /// it.</summary>
    public string? Language { get; } = Object.Language ?? Object.Triple?.Object.Language;

    public int AnchorOfPredicate => Anchor + 1;

    public int AnchorOfObject => Anchor + 2;

    /// <summary>Gets the anchor at the subject of the triple term that is the object.</summary>
    public int AnchorOfInner => Anchor + 3;

    public int AnchorOfGraph => Object.Triple is null ? Anchor + 3 : Anchor + 6;
}
