namespace KnowledgeGraph.Compiler.Facts;

/// <summary>
/// The facts of one place that is parsed and cached alone: a fact file, or one declaration in C#.
/// Holds no position: every element names an ordinal in the unit's <see cref="Diagnostics.AnchorTable"/>, so that moving text changes no
/// fact.
/// </summary>
/// <param name="Unit">The path of the file, or the full name of the C# property; the key of the anchor table.</param>
internal sealed record FactUnit(
    string Unit,
    FactFormat Format,
    EquatableArray<SourceDeclaration> Sources,
    EquatableArray<EntityDeclaration> Entities,
    EquatableArray<ClaimDeclaration> Claims)
{
    /// <summary>Gets the index of the module that the facts are of, in the order of the bases; the graph's own is the last.</summary>
    public int Module { get; init; }

    /// <summary>Gets what the unit says must be true of the whole graph.</summary>
    public EquatableArray<AssertionDeclaration> Assertions { get; init; }

    /// <summary>Gets what the unit says of entities of several extended graphs: that they are one thing, or that they are not.</summary>
    public EquatableArray<IdentityDeclaration> Identities { get; init; }
    /// <summary>Gets what the unit says of claims of extended graphs.</summary>
    public EquatableArray<AmendmentDeclaration> Amendments { get; init; }

    /// <summary>Gets the triples of a file in RDF, which become declarations and claims when the facts are linked.</summary>
    public EquatableArray<RdfStatement> Statements { get; init; }

    /// <summary>Gets a value indicating whether some of what the place says was left out, as was reported.</summary>
    public bool HasErrors { get; init; }

    /// <summary>
    /// Gets a value indicating whether the place could not be read to its end, as was reported: it may declare what others name, and say
    /// what entities must have.
    /// </summary>
    public bool IsIncomplete { get; init; }
}

/// <summary>A document that claims may cite.</summary>
/// <param name="Anchor">
/// The anchor at its key. The next ones are at its document, url, date of publication and sha256, each at the key again where it is not
/// written.
/// </param>
/// <param name="ContainingType">In C#, the full name of the static class that declares the property; null in JSON.</param>
internal sealed record SourceDeclaration(
    string Key,
    string? Document,
    string? Title,
    string? Url,
    string? Author,
    string? Published,
    string? Sha256,
    string? ContainingType,
    string? Documentation,
    int Anchor)
{
    public int AnchorOfDocument { get; init; } = Anchor + 1;

    public int AnchorOfUrl { get; init; } = Anchor + 2;

    public int AnchorOfPublished { get; init; } = Anchor + 3;

    public int AnchorOfSha256 { get; init; } = Anchor + 4;

    /// <summary>Gets the class of the document, such as <c>official</c>, for rules about sources.</summary>
    public string? Class { get; init; }
}

/// <summary>The declaration of an entity, or (when it names no kind) the mention of one that is declared elsewhere.</summary>
/// <param name="Kind">In JSON the simple name as written, in C# the full name of the containing struct; null when nothing is said, and
/// empty when what is said is in error, as was reported.</param>
/// <param name="Label">Null when nothing is said: the key is the label then.</param>
/// <param name="Anchor">
/// The anchor at the key; <c>Anchor + 1</c> is at the kind and <c>Anchor + 2</c> at the label, both at the key again where none is written.
/// </param>
internal sealed record EntityDeclaration(
    string Key,
    string? Kind,
    string? Label,
    EquatableArray<string> Aliases,
    string? Documentation,
    int Anchor)
{
    /// <summary>Gets the anchor at the kind. In a file in RDF it can be anywhere.</summary>
    public int AnchorOfKind { get; init; } = Anchor + 1;

    /// <summary>Gets the anchor at the label. In a file in RDF it can be anywhere.</summary>
    public int AnchorOfLabel { get; init; } = Anchor + 2;

    /// <summary>Gets the IRI that files in RDF name the entity by, or null for the one that its key makes.</summary>
    public DeclaredIri? Iri { get; init; }

    /// <summary>Gets a value indicating whether the kind is a guess, because the declaration has an error that was reported.</summary>
    public bool IsKindMeant { get; init; }

    /// <summary>Gets the key that the entity has in the graph of the unit's module, where it has another one here; else null.</summary>
    public string? OwnKey { get; init; }

    /// <summary>Gets the status of the entity, where its declaration states it.</summary>
    public EquatableArray<EntityStatement> Statements { get; init; }

    /// <summary>Gets the checks that do not hold for the entity, each with the reason.</summary>
    public EquatableArray<QualifierDeclaration> Exceptions { get; init; }
}

/// <summary>One source's statement of one fact, as written.</summary>
/// <param name="Member">In JSON camelCase, in C# the name of the member.</param>
/// <param name="Value">The value's text: an entity's key, or the text of the value (<c>true</c>, <c>42</c>, <c>2023~</c>).</param>
/// <param name="Form">How the value was written, for messages and for the types that only one form suits.</param>
/// <param name="DefaultSource">
/// The file's <c>source</c>, which holds unless the qualifiers name another; null if there is none, where the claim says
/// <c>"source": null</c>, and for inferred claims. The anchor 0 of a fact file's unit is at it.
/// </param>
/// <param name="Anchor">
/// The anchor at the subject; <c>Anchor + 1</c> is at the member, <c>Anchor + 2</c> at the value. A claim that stands inside its entity
/// does not name its subject: there, the first anchor is at the value too, since several claims may share one entity and one member.
/// </param>
internal sealed record ClaimDeclaration(
    string Subject,
    string Member,
    string Value,
    ValueForm Form,
    string? DefaultSource,
    EquatableArray<QualifierDeclaration> Qualifiers,
    int Anchor);

internal enum ValueForm
{
    Text,
    Number,
    Boolean,

    /// <summary>A C# enum constant; the text is the constant's name.</summary>
    Enumeration,
}

/// <summary>A qualifier as written; lists (<c>restsOn</c>, <c>except</c>) are several qualifiers of one kind.</summary>
/// <param name="Anchor">The anchor at the qualifier's value.</param>
internal sealed record QualifierDeclaration(QualifierKind Kind, string Value, int Anchor);

internal enum QualifierKind
{
    Id,
    Source,
    Quote,
    QuoteAt,
    Since,
    Until,
    At,
    Scope,
    Modality,
    AttributedTo,
    Rank,
    RankReason,
    RestsOn,
    Note,
    Recorded,

    /// <summary>Not about the fact: a check that does not hold for the claim, and why.</summary>
    Except,
}
