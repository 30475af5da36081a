namespace KnowledgeGraph.Interchange.Import.JsonLd;

/// <summary>What a context says of a term.</summary>
/// <param name="Iri">The IRI or keyword that it stands for, or null if it stands for nothing.</param>
/// <param name="Type">The type that its values have: <c>@id</c>, <c>@vocab</c> or the IRI of a datatype.</param>
/// <param name="Language">The language of its texts, or empty for none.</param>
internal sealed record JsonLdTerm(string? Iri, string? Type, string? Container, string? Language, bool IsReverse);
