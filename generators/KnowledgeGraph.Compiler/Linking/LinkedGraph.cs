using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// The checked graph in the order in which the image holds it. Everything in it is canonical: it depends on what the facts say,
/// never on the order of files or of lines in them, nor on whether they were written in C# or JSON; but for values of an ordered member,
/// and for those of a single-valued member that nothing else brings into an order.
/// </summary>
/// <param name="Nodes">By kind (the order of <see cref="Vocabulary.Kinds"/>), then by ordinal key (UTF-8 order).</param>
/// <param name="Facts">
/// By member, then subject, then <see cref="LinkedFact.Standing"/>, then target or value; of single-valued members what has no end, then
/// the latest, the finest, and the first written. Those of an ordered member are in the order in which they are stated, whatever their
/// standing.
/// </param>
/// <param name="Claims">
/// By fact; within a fact by rank (preferred first), then source, id, modality and the other qualifiers, ordinally.
/// </param>
/// <param name="Sources">By ordinal key.</param>
internal sealed record LinkedGraph(
    Vocabulary Vocabulary,
    EquatableArray<LinkedNode> Nodes,
    EquatableArray<LinkedSource> Sources,
    EquatableArray<LinkedFact> Facts,
    EquatableArray<LinkedClaim> Claims);

/// <param name="Kind">Index of its concrete kind.</param>
/// <param name="DeclaredIn">Where it is declared: of several, the first of <see cref="FactFormat.All"/>.</param>
internal sealed record LinkedNode(
    string Key, int Kind, string Label, EquatableArray<string> Aliases, FactFormat DeclaredIn, string? Documentation)
{
    /// <summary>Gets the kind that it may be meant to be of instead, as was reported, or -1. Code may name it there.</summary>
    public int OtherKind { get; init; } = -1;

    /// <summary>Gets the index in <see cref="Vocabulary.Modules"/> of the graph that declares it: of several, the first.</summary>
    public int Module { get; init; }

    public EntityStatus Status { get; init; }

    /// <summary>Gets the node that it is replaced by, or -1.</summary>
    public int ReplacedBy { get; init; } = -1;

    public string? StatusReason { get; init; }

    /// <summary>Gets the index of the last module that states its status, or -1. It is not in the image.</summary>
    public int StatusModule { get; init; } = -1;

    /// <summary>Gets the keys that it has in the graphs of bases and not here, by ordinal text, then module.</summary>
    public EquatableArray<OtherKey> OtherKeys { get; init; }
}

/// <summary>A key that a node has in the graph of a base, where it has another one here.</summary>
/// <param name="Module">The index of that graph in <see cref="Vocabulary.Modules"/>.</param>
internal readonly record struct OtherKey(int Module, string Key);

internal sealed record LinkedSource(
    string Key, string? Document, string? Title, string? Url, string? Author, string? Published, string? Sha256,
    string? ContainingType, string? Documentation)
{
    /// <summary>Gets the index in <see cref="Vocabulary.Modules"/> of the graph that declares it.</summary>
    public int Module { get; init; }

    /// <summary>Gets the class of the document, for rules about sources. It is not in the image.</summary>
    public string? Class { get; init; }
}

/// <param name="Target">The object's node, or -1 for a property.</param>
/// <param name="Value">The canonical text of a property's value; null for a relation and for <see cref="Number"/>s.</param>
/// <param name="Number">The value of an integer, or 0 and 1 for a boolean.</param>
/// <param name="FirstClaim">Index of the fact's first claim; the next fact's is its end.</param>
internal readonly record struct LinkedFact(
    int Member, int Subject, int Target, string? Value, long Number, Standing Standing, int FirstClaim);

/// <summary>How a fact stands in the default view: the best of its claims. The numbers are those of the image format.</summary>
internal enum Standing
{
    /// <summary>Walked, and one of its walked claims is ranked preferred.</summary>
    Preferred = 0,

    /// <summary>Walked: at least one claim is asserted, reported, claimed or inferred from claims that are, and not deprecated.</summary>
    Normal = 1,

    /// <summary>
    /// Not walked: every claim is deprecated, an opinion, speculated, rumoured or denied, or inferred from such a claim; or an end of
    /// the relation is deprecated.
    /// </summary>
    Hidden = 2,
}

/// <summary>A claim with its qualifiers; null or -1 where nothing is said.</summary>
/// <param name="Source">Index into <see cref="LinkedGraph.Sources"/>, or -1.</param>
/// <param name="QuoteAt">Offset of the quote in its document, in Unicode code points; -1 where nothing is said.</param>
/// <param name="Since">Canonical EDTF, like <paramref name="Until"/> and <paramref name="At"/>.</param>
/// <param name="AttributedTo">As written; <paramref name="AttributedNode"/> is the entity of that key, or -1.</param>
/// <param name="RestsOn">Indices of claims, ascending.</param>
internal sealed record LinkedClaim(
    string? Id, int Source, string? Quote, int QuoteAt, string? Since, string? Until, string? At, string? Scope,
    Modality Modality, string? AttributedTo, int AttributedNode, Rank Rank, string? RankReason, EquatableArray<int> RestsOn)
    : IQualifiedClaim
{
    /// <summary>Gets the index in <see cref="Vocabulary.Modules"/> of the graph that states it.</summary>
    public int Module { get; init; }

    /// <summary>Gets the note.</summary>
    public string? Note { get; init; }

    /// <summary>Gets when it was written down: canonical EDTF, or an instant in canonical RFC 3339.</summary>
    public string? Recorded { get; init; }

    /// <summary>
    /// Gets a value indicating whether the claim is of a relation from or to a deprecated entity, so that it is not walked. It is not in
    /// the image.
    /// </summary>
    public bool IsOfDeprecated { get; init; }

    /// <summary>
    /// Gets a value indicating whether the claim is inferred from one that the default view does not walk, so that this one is not walked
    /// either. It is not in the image.
    /// </summary>
    public bool RestsOnHidden { get; init; }
}
