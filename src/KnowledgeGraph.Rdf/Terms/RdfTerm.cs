using System;
using System.Text;

namespace KnowledgeGraph.Rdf;

/// <summary>A term of RDF 1.2: an IRI, a blank node, a literal or a triple term.</summary>
/// <remarks>
/// Terms are immutable and thread-safe. Two terms are equal if RDF defines them as the same term: literals by their text, datatype,
/// language (in any case) and direction, and blank nodes by their labels. To compare blank nodes of two files, use
/// <see cref="RdfDataset"/>.
/// </remarks>
sealed partial class RdfTerm : IEquatable<RdfTerm>
{
    private RdfTerm(RdfTermKind kind, string value, string? datatype = null, string? language = null)
    {
        Kind = kind;
        Value = value;
        Datatype = datatype;
        Language = language;
    }

    /// <summary>Gets what the term is.</summary>
    public RdfTermKind Kind { get; }

    /// <summary>Gets the IRI, the label of the blank node, or the text of the literal. It is empty for triple terms.</summary>
    public string Value { get; }

    /// <summary>Gets the IRI of a literal's datatype. It is null for other terms.</summary>
    public string? Datatype { get; }

    /// <summary>Gets the language tag of a literal, as written, or null.</summary>
    public string? Language { get; }

    /// <summary>Gets the base direction of a literal with a language, or null.</summary>
    public RdfDirection? Direction { get; private init; }

    /// <summary>Gets the triple of a triple term. It is null for other terms.</summary>
    public RdfTriple? Triple { get; private init; }

    internal bool IsIri => Kind == RdfTermKind.Iri;

    internal bool IsBlankNode => Kind == RdfTermKind.BlankNode;

    /// <summary>Creates an IRI.</summary>
    /// <param name="iri">An absolute IRI.</param>
    /// <exception cref="ArgumentException">The text is not an absolute IRI.</exception>
    public static RdfTerm Iri(string iri)
    {
        if (iri is null) throw new ArgumentNullException(nameof(iri));
        return IriSyntax.IsAbsolute(iri)
            ? UncheckedIri(iri)
            : throw new ArgumentException(
                $"'{iri}' is not an absolute IRI. Write one with a scheme and without spaces, such as 'urn:a'.", nameof(iri));
    }

    /// <summary>Creates a blank node.</summary>
    /// <param name="label">The label, without <c>_:</c>.</param>
    /// <exception cref="ArgumentException">The text cannot be the label of a blank node.</exception>
    public static RdfTerm BlankNode(string label)
    {
        if (label is null) throw new ArgumentNullException(nameof(label));
        return NameSyntax.IsBlankNodeLabel(label)
            ? UncheckedBlankNode(label)
            : throw new ArgumentException(
                $"'{label}' cannot be the label of a blank node. Use letters, digits, '_' and '-'.", nameof(label));
    }

    /// <summary>Creates a literal.</summary>
    /// <param name="lexical">The text, such as <c>42</c>. Whether it suits the datatype is not checked.</param>
    /// <param name="datatype">The IRI of the datatype. It is <c>xsd:string</c> if it is null.</param>
    /// <exception cref="ArgumentException">
    /// The datatype is not an absolute IRI, or it is the datatype of texts with a language, or the text has half of a surrogate pair.
    /// </exception>
    public static RdfTerm Literal(string lexical, string? datatype = null)
    {
        CheckText(lexical);
        if (datatype is null) return UncheckedLiteral(lexical, XsdIri.String);
        if (datatype is RdfIri.LangString or RdfIri.DirLangString)
            throw new ArgumentException(
                $"A literal of the datatype '{datatype}' has a language. Use {nameof(LanguageLiteral)}.", nameof(datatype));
        return IriSyntax.IsAbsolute(datatype)
            ? UncheckedLiteral(lexical, datatype)
            : throw new ArgumentException($"'{datatype}' is not an absolute IRI.", nameof(datatype));
    }

    /// <summary>Creates a literal with a language.</summary>
    /// <param name="lexical">The text.</param>
    /// <param name="language">A language tag, such as <c>en-GB</c>.</param>
    /// <param name="direction">The base direction of the text, or null.</param>
    /// <exception cref="ArgumentException">The language is not a language tag, or the text has half of a surrogate pair.</exception>
    public static RdfTerm LanguageLiteral(string lexical, string language, RdfDirection? direction = null)
    {
        CheckText(lexical);
        if (language is null) throw new ArgumentNullException(nameof(language));
        return LanguageTagSyntax.IsWellFormed(language)
            ? UncheckedLanguageLiteral(lexical, language, direction)
            : throw new ArgumentException($"'{language}' is not a language tag. Write one such as 'en' or 'pt-BR'.", nameof(language));
    }

    /// <summary>Creates a triple term.</summary>
    /// <param name="subject">An IRI or a blank node.</param>
    /// <param name="predicate">An IRI.</param>
    /// <param name="obj">Any term.</param>
    /// <exception cref="ArgumentException">The subject or the predicate is a term that cannot be one.</exception>
    public static RdfTerm TripleTerm(RdfTerm subject, RdfTerm predicate, RdfTerm obj)
    {
        if (subject is null) throw new ArgumentNullException(nameof(subject));
        if (predicate is null) throw new ArgumentNullException(nameof(predicate));
        if (obj is null) throw new ArgumentNullException(nameof(obj));
        if (!subject.IsIri && !subject.IsBlankNode)
            throw new ArgumentException("The subject of a triple term must be an IRI or a blank node.", nameof(subject));
        if (!predicate.IsIri) throw new ArgumentException("The predicate of a triple term must be an IRI.", nameof(predicate));
        return new RdfTerm(RdfTermKind.TripleTerm, "") { Triple = new RdfTriple(subject, predicate, obj) };
    }

    internal static RdfTerm UncheckedIri(string iri) => new(RdfTermKind.Iri, iri);

    internal static RdfTerm UncheckedBlankNode(string label) => new(RdfTermKind.BlankNode, label);

    internal static RdfTerm UncheckedLiteral(string lexical, string datatype) => new(RdfTermKind.Literal, lexical, datatype);

    internal static RdfTerm UncheckedLanguageLiteral(string lexical, string language, RdfDirection? direction)
    {
        var datatype = direction is null ? RdfIri.LangString : RdfIri.DirLangString;
        return new RdfTerm(RdfTermKind.Literal, lexical, datatype, language) { Direction = direction };
    }

    /// <summary>Determines whether another term is the same term of RDF.</summary>
    /// <param name="other">The other term.</param>
    public bool Equals(RdfTerm? other)
    {
        if (ReferenceEquals(this, other)) return true;
        return other is not null
            && Kind == other.Kind
            && Value == other.Value
            && Datatype == other.Datatype
            && Direction == other.Direction
            && string.Equals(Language, other.Language, StringComparison.OrdinalIgnoreCase)
            && Equals(Triple, other.Triple);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RdfTerm);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = (Value.GetHashCode() * 397) ^ (int)Kind;
        if (Triple is not null) return (hash * 397) ^ Triple.GetHashCode();
        if (Language is not null) return (hash * 397) ^ StringComparer.OrdinalIgnoreCase.GetHashCode(Language);
        return Datatype is null ? hash : (hash * 397) ^ Datatype.GetHashCode();
    }

    /// <summary>Determines whether two terms are the same term of RDF.</summary>
    /// <param name="left">A term.</param>
    /// <param name="right">Another term.</param>
    public static bool operator ==(RdfTerm? left, RdfTerm? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Determines whether two terms are different terms of RDF.</summary>
    /// <param name="left">A term.</param>
    /// <param name="right">Another term.</param>
    public static bool operator !=(RdfTerm? left, RdfTerm? right) => !(left == right);

    /// <summary>Returns the term as N-Triples writes it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        CanonicalText.Append(text, this);
        return text.ToString();
    }

    private static void CheckText(string lexical)
    {
        if (lexical is null) throw new ArgumentNullException(nameof(lexical));
        if (CharacterClasses.FindLoneSurrogate(lexical) >= 0)
            throw new ArgumentException("The text of a literal must not have half of a surrogate pair.", nameof(lexical));
    }
}
