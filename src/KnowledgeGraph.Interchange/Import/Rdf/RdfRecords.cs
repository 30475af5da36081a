using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Texts;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange.Import.Rdf;

/// <summary>Makes records of the statements of RDF: one of those that follow each other with the same subject.</summary>
/// <param name="shown">The path of the input, as messages show it.</param>
/// <param name="name">The name of the input, which tells its blank nodes from those of others.</param>
internal sealed class RdfRecords(string shown, string name)
{
    /// <summary>A subject with more statements than this gets several records, so that memory is bounded.</summary>
    private const int LongestRecord = 2000;

    /// <summary>The predicate of the label that is preferred to others.</summary>
    public const string PreferredLabel = "http://www.w3.org/2004/02/skos/core#prefLabel";

    private const string Owl = "http://www.w3.org/2002/07/owl#";

    /// <summary>Types that say nothing of an entity.</summary>
    private static readonly HashSet<string> General = [Owl + "NamedIndividual", Owl + "Thing", RdfIri.SchemaNamespace + "Resource"];

    /// <summary>Types of what a vocabulary defines, which is not an entity of the graph.</summary>
    private static readonly HashSet<string> DefinitionTypes =
    [
        Owl + "Class", Owl + "ObjectProperty", Owl + "DatatypeProperty", Owl + "AnnotationProperty", Owl + "Ontology",
        Owl + "SymmetricProperty", Owl + "TransitiveProperty", Owl + "FunctionalProperty", RdfIri.SchemaNamespace + "Class",
        RdfIri.SchemaNamespace + "Datatype", RdfIri.Namespace + "Property",
    ];

    private readonly RdfLists _lists = new();
    private readonly RdfAnnotations _annotations = new();
    private readonly HashSet<string> _definitions = new(StringComparer.Ordinal);
    private readonly ImportedRecord _record = new();
    private RdfTerm? _subject;
    private string? _comment;
    private bool _isDefinition;
    private bool _hasPreferredLabel;

    /// <summary>Gets or sets the place of the object of the statement that is taken next, or null if it is not known.</summary>
    public RdfPosition? Position { get; set; }

    /// <summary>Begins to read the input, for the first time or again.</summary>
    public void Begin(IRecordSink sink) => _annotations.Begin(sink);

    /// <summary>Takes a statement.</summary>
    /// <param name="order">Whether the object is an item of a list.</param>
    public void Add(IRecordSink sink, in RdfQuad quad, ValueOrder order = ValueOrder.None)
    {
        if (quad.Graph is { } graph) sink.LeaveOut("names of graphs of statements", graph.Value);
        if (_lists.Add(quad)) return;
        if (_subject is null || !_subject.Equals(quad.Subject) || _record.Statements.Count >= LongestRecord)
        {
            Flush(sink);
            _subject = quad.Subject;
            _isDefinition = _definitions.Contains(quad.Subject.Value);
            _record.Clear("", IdOf(quad.Subject));
            _record.Key = quad.Subject.Kind == RdfTermKind.Iri ? Identifiers.LocalName(quad.Subject.Value) : quad.Subject.Value;
        }

        if (!_annotations.Has(quad)) Add(sink, quad.Predicate.Value, quad.Object, order);
    }

    /// <summary>Ends the last record.</summary>
    public void Flush(IRecordSink sink)
    {
        if (_subject is null) return;
        var isReifier = _annotations.IsReifier;
        var isSource = _record.Kinds.Contains(RdfAnnotations.SourceKind);
        _annotations.End(sink, _subject, _record, IdOf, (term, predicate) => ValueOf(term, predicate, sink));
        if (isReifier || isSource)
        {
            // What is about a claim or a source is not about an entity.
        }
        else if (_isDefinition)
        {
            _definitions.Add(_subject.Value);
            if ((_comment ?? _record.Label) is { } description) sink.Describe(_subject.Value, description);
            sink.LeaveOut("definitions of classes and properties, of which only comments are used", _subject.Value);
        }
        else
        {
            sink.Add(_record);
        }

        (_subject, _comment, _isDefinition, _hasPreferredLabel) = (null, null, false, false);
    }

    private void Add(IRecordSink sink, string predicate, RdfTerm value, ValueOrder order)
    {
        switch (predicate)
        {
            case RdfIri.Type when value.Kind == RdfTermKind.Iri:
                _isDefinition |= DefinitionTypes.Contains(value.Value);
                if (!General.Contains(value.Value)) _record.Kinds.Add(value.Value);
                return;
            case RdfIri.Reifies when value.Kind == RdfTermKind.TripleTerm:
                _annotations.AddReified(value);
                return;
            case RdfIri.Label or PreferredLabel when value.Kind == RdfTermKind.Literal:
                AddName(sink, value, isLabel: true);
                return;
            case RdfIri.AltLabel when value.Kind == RdfTermKind.Literal:
                AddName(sink, value, isLabel: false);
                return;
            case RdfIri.Comment when value.Kind == RdfTermKind.Literal:
                _comment ??= value.Value;
                break;
        }

        if (_annotations.Add(predicate, value)) return;
        if (_lists.Find(value) is { } items)
        {
            foreach (var item in items) AddValue(sink, predicate, item, ValueOrder.Stated);
        }
        else
        {
            AddValue(sink, predicate, value, order);
        }
    }

    /// <summary>The first label is the one that people read; English and labels without a language come first.</summary>
    private void AddName(IRecordSink sink, RdfTerm value, bool isLabel)
    {
        if (value.Language is { } language) sink.LeaveOut("languages of labels", language);
        var isPreferred = value.Language is null || value.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        if (isLabel && (_record.Label is null || isPreferred && !_hasPreferredLabel))
        {
            if (_record.Label is { } other) _record.Aliases.Add(other);
            _record.Label = value.Value;
            _hasPreferredLabel = isPreferred;
        }
        else
        {
            _record.Aliases.Add(value.Value);
        }
    }

    private void AddValue(IRecordSink sink, string predicate, RdfTerm value, ValueOrder order)
    {
        if (ValueOf(value, predicate, sink) is { } found) _record.Add(predicate, found with { Order = order });
    }

    /// <summary>Gets the value that a term stands for, or null for what is left out.</summary>
    private ImportedValue? ValueOf(RdfTerm term, string predicate, IRecordSink sink)
    {
        switch (term.Kind)
        {
            case RdfTermKind.Iri:
                return new ImportedValue(ValueForm.Resource, term.Value);
            case RdfTermKind.BlankNode:
                return new ImportedValue(ValueForm.Reference, IdOf(term));
            case RdfTermKind.Literal:
                return RdfLiterals.ValueOf(term, sink, Position is { } at ? $"{shown}({at.Line},{at.Column})" : shown);
            default:
                sink.LeaveOut("statements about statements", predicate);
                return null;
        }
    }

    private string IdOf(RdfTerm term) => term.Kind == RdfTermKind.Iri ? term.Value : $"_:{name}/{term.Value}";
}
