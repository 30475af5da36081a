using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Surveys;
using KnowledgeGraph.Interchange.Import.Texts;
using KnowledgeGraph.Interchange.Import.Vocabularies;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange.Import.Rdf;

/// <summary>
/// What an input says about its statements, as <c>docs/rdf.md</c> writes it: the properties of the reifier of a statement are the
/// qualifiers of its claim. Memory grows with the number of statements that are reified, and of sources.
/// </summary>
internal sealed class RdfAnnotations
{
    /// <summary>The kind of what claims cite.</summary>
    public const string SourceKind = Model + "Source";

    private const string Model = "urn:knowledgegraph:";
    private const string SourceName = "source";
    private readonly HashSet<RdfTerm> _reified = [];
    private readonly Dictionary<string, ImportedSource> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sourceKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RdfTerm> _ids = new(StringComparer.Ordinal);
    private readonly List<(string Predicate, RdfTerm Value)> _properties = [];
    private readonly List<RdfTerm> _triples = [];
    private readonly ImportedRecord _claim = new();

    /// <summary>Gets a value indicating whether the subject of the statements since the last end reifies statements.</summary>
    public bool IsReifier => _triples.Count > 0;

    /// <summary>Gives the sources that were found when the input was read before, because fact files declare them first.</summary>
    public void Begin(IRecordSink sink)
    {
        foreach (var source in _sources.Values) sink.Add(source);
    }

    /// <summary>Determines whether a statement is reified, so that the claims of its reifiers stand for it.</summary>
    public bool Has(in RdfQuad quad) =>
        _reified.Count > 0 && _reified.Contains(RdfTerm.TripleTerm(quad.Subject, quad.Predicate, quad.Object));

    /// <summary>Takes the statement that a subject reifies.</summary>
    public void AddReified(RdfTerm triple)
    {
        _triples.Add(triple);
        if (IsMember(triple.Triple!.Predicate.Value)) _reified.Add(triple);
    }

    /// <summary>Takes a statement that can be about a claim, a source or the status of an entity.</summary>
    /// <returns>False if it is about something else.</returns>
    public bool Add(string predicate, RdfTerm value)
    {
        if (!IsReifier && ModelName(predicate, null) is null) return false;
        _properties.Add((predicate, value));
        return true;
    }

    /// <summary>Ends the statements about a subject, and gives the claims that it reifies.</summary>
    /// <param name="idOf">The identifier of an entity.</param>
    /// <param name="valueOf">The value of the object of a statement with a predicate.</param>
    public void End(
        IRecordSink sink, RdfTerm subject, ImportedRecord record, Func<RdfTerm, string> idOf, Func<RdfTerm, string, ImportedValue?> valueOf)
    {
        if (IsReifier)
        {
            foreach (var triple in _triples) AddClaim(sink, subject, triple.Triple!, idOf, valueOf);
            foreach (var statement in record.Statements) sink.LeaveOut("annotations of statements", statement.Member);
        }
        else if (record.Kinds.Contains(SourceKind))
        {
            AddSource(sink, subject);
        }
        else
        {
            foreach (var (predicate, value) in _properties) AddStatus(sink, record, ModelName(predicate, null)!, value, idOf);
        }

        _triples.Clear();
        _properties.Clear();
    }

    /// <summary>Determines whether the statements with a predicate are claims, and not the kind or a name of an entity.</summary>
    private static bool IsMember(string predicate) => predicate
        is not (RdfIri.Type or RdfIri.Label or RdfIri.AltLabel or RdfIri.First or RdfIri.Rest or RdfRecords.PreferredLabel);

    /// <summary>
    /// Gets the name of a qualifier, which is in the namespace of the model, or in that of the predicate of the statement.
    /// </summary>
    private static string? ModelName(string iri, string? predicate)
    {
        if (iri.StartsWith(Model, StringComparison.Ordinal) && !iri.AsSpan(Model.Length).Contains(':')) return iri[Model.Length..];
        var isOfGraph = predicate is not null && Identifiers.NamespaceOf(iri) == Identifiers.NamespaceOf(predicate);
        return isOfGraph ? Identifiers.LocalName(iri) : null;
    }

    private void AddClaim(
        IRecordSink sink, RdfTerm reifier, RdfTriple triple, Func<RdfTerm, string> idOf, Func<RdfTerm, string, ImportedValue?> valueOf)
    {
        if (!IsMember(triple.Predicate.Value))
        {
            sink.LeaveOut("annotations of kinds and names", triple.ToString());
            return;
        }

        if (valueOf(triple.Object, triple.Predicate.Value) is not { } value) return;
        var qualifiers = new List<KeyValuePair<string, string>>();
        if (reifier.Kind == RdfTermKind.Iri && IdOf(reifier, triple) is { } id)
            qualifiers.Add(new KeyValuePair<string, string>("id", id));
        foreach (var (predicate, qualifier) in _properties)
        {
            var name = ModelName(predicate, triple.Predicate.Value);
            var text = TextOf(name, qualifier);
            if (text is null || qualifiers.Exists(other => other.Key == name)) sink.LeaveOut("annotations of statements", predicate);
            else qualifiers.Add(new KeyValuePair<string, string>(name!, text));
        }

        _claim.Clear("", idOf(triple.Subject));
        _claim.IsMention = true;
        _claim.Statements.Add(new ImportedStatement(triple.Predicate.Value, value, ClaimQualifiers.Valid(qualifiers, sink)));
        sink.Add(_claim);
    }

    /// <summary>Gets the value of a qualifier, or null if it is not one that an import keeps.</summary>
    private string? TextOf(string? name, RdfTerm value)
    {
        if (name is SourceName) return SourceKey(value);
        if (name is null or "id" || !ClaimQualifiers.Names.Contains(name)) return null;
        if (value.Kind == RdfTermKind.Literal) return value.Value;
        return value.Kind == RdfTermKind.Iri && name is "modality" or "rank" or "attributedTo" ? Identifiers.LocalName(value.Value) : null;
    }

    /// <summary>Gets the id of a claim, if no other claim has it.</summary>
    private string? IdOf(RdfTerm reifier, RdfTriple triple)
    {
        var id = KeyPlanner.Valid(Identifiers.LocalName(reifier.Value), 0);
        var claim = RdfTerm.TripleTerm(triple.Subject, triple.Predicate, triple.Object);
        return _ids.TryAdd(id, claim) || _ids[id] == claim ? id : null;
    }

    private string? SourceKey(RdfTerm term)
    {
        if (term.Kind == RdfTermKind.BlankNode || string.IsNullOrWhiteSpace(term.Value)) return null;
        if (!_sources.TryGetValue(term.Value, out var source))
        {
            var isAddress = term.Kind == RdfTermKind.Iri && ValueTypes.IsAddress(term.Value);
            _sources.Add(term.Value, source = new ImportedSource(TakeKey(term.Value)) { Url = isAddress ? term.Value : null });
        }

        return source.Key;
    }

    private void AddSource(IRecordSink sink, RdfTerm subject)
    {
        if (!_sources.TryGetValue(subject.Value, out var source)) source = new ImportedSource(TakeKey(subject.Value));
        foreach (var (predicate, value) in _properties)
        {
            source = ModelName(predicate, null) switch
            {
                "document" => source with { Document = value.Value },
                "title" => source with { Title = value.Value },
                "url" when ValueTypes.IsAddress(value.Value) => source with { Url = value.Value },
                "sha256" => source with { Sha256 = value.Value },
                _ => Left(source, predicate, value),
            };
        }

        _sources[subject.Value] = source;

        ImportedSource Left(ImportedSource same, string predicate, RdfTerm value)
        {
            sink.LeaveOut($"'{Identifiers.LocalName(predicate)}' of sources", value.Value);
            return same;
        }
    }

    private string TakeKey(string iri)
    {
        var key = Identifiers.Take(KeyPlanner.Valid(Identifiers.LocalName(iri), 0), _sourceKeys.Contains);
        _sourceKeys.Add(key);
        return key;
    }

    private static void AddStatus(IRecordSink sink, ImportedRecord record, string name, RdfTerm value, Func<RdfTerm, string> idOf)
    {
        if (name == "status" && Identifiers.LocalName(value.Value) == "deprecated") record.IsDeprecated = true;
        else if (name == "replacedBy" && value.Kind != RdfTermKind.Literal) (record.IsDeprecated, record.ReplacedBy) = (true, idOf(value));
        else sink.LeaveOut($"'{name}' of entities", value.Value);
    }
}
