using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange;

/// <summary>
/// A graph as JSON-LD 1.1 with its context: an object for each node, whose members are the terms of the context, and one for each claim, as
/// a statement of RDF with its qualifiers.
/// </summary>
internal sealed class JsonLdExport : IDisposable
{
    private static readonly (string Prefix, string Iri)[] Prefixes =
    [
        ("rdf", RdfIri.Namespace), ("rdfs", RdfIri.SchemaNamespace), ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("xsd", XsdIri.Namespace),
        ("edtf", "http://id.loc.gov/datatypes/edtf/"), ("kg", GraphIris.Model),
    ];

    /// <summary>Terms whose values are IRIs.</summary>
    private static readonly string[] References =
        ["kg:source", "kg:attributedTo", "kg:restsOn", "kg:replacedBy", "rdf:subject", "rdf:predicate"];

    private readonly ExportScope _scope;
    private readonly TextWriter _writer;
    private readonly GraphIris _iris;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly HashSet<string> _otherTerms;

    private JsonLdExport(ExportScope scope, TextWriter writer)
    {
        _scope = scope;
        _writer = writer;
        _iris = new GraphIris(scope.Graph, scope.Options.Namespace);
        _otherTerms = [.. Prefixes.Select(prefix => prefix.Prefix), .. scope.Graph.Kinds.Select(kind => kind.Name)];
        _json = new Utf8JsonWriter(
            _buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public static void Write(ExportScope scope, TextWriter writer)
    {
        using var export = new JsonLdExport(scope, writer);
        export.Write();
    }

    public void Dispose() => _json.Dispose();

    private void Write()
    {
        _json.WriteStartObject();
        WriteContext();
        _json.WriteStartArray("@graph");
        foreach (var source in _scope.Sources) WriteSource(source);
        foreach (var node in _scope.Nodes) WriteNode(node);
        if (_scope.Options.Provenance) WriteClaims();
        _json.WriteEndArray();
        _json.WriteEndObject();
        Flush();
        _writer.Write('\n');
    }

    private void WriteContext()
    {
        _json.WriteStartObject("@context");
        _json.WriteNumber("@version", 1.1m);
        foreach (var (prefix, iri) in Prefixes) _json.WriteString(prefix, iri);
        foreach (var name in References) WriteReferenceTerm(name);
        foreach (var kind in _scope.Graph.Kinds) _json.WriteString(kind.Name, _iris.Of(kind));
        foreach (var namesakes in _scope.Graph.Members.Where(member => !member.IsDerived).GroupBy(TermOf))
            WriteTerm(namesakes.Key, [.. namesakes]);
        _json.WriteEndObject();
    }

    private void WriteReferenceTerm(string name)
    {
        _json.WriteStartObject(name);
        _json.WriteString("@type", "@id");
        _json.WriteEndObject();
    }

    /// <summary>The name of a member; its IRI where a prefix or a kind has that name.</summary>
    private string TermOf(Member member) => _otherTerms.Contains(member.JsonName) ? _iris.Of(member) : member.JsonName;

    /// <summary>Members of one name are one term; their values say what they are by themselves.</summary>
    private void WriteTerm(string name, IReadOnlyList<Member> namesakes)
    {
        _json.WriteStartObject(name);
        _json.WriteString("@id", _iris.Of(namesakes[0]));
        if (namesakes.All(member => member.IsRelation)) _json.WriteString("@type", "@id");
        _json.WriteEndObject();
    }

    private void WriteSource(Source source)
    {
        _json.WriteStartObject();
        _json.WriteString("@id", _iris.Of(source));
        _json.WriteString("@type", "kg:Source");
        WriteText("kg:document", source.Document);
        WriteText("kg:title", source.Title);
        WriteText("kg:author", source.Author);
        WriteTyped("kg:published", source.Published?.ToString(), "edtf:EDTF");
        WriteTyped("kg:url", source.Url?.OriginalString, "xsd:anyURI");
        WriteText("kg:sha256", source.Sha256);
        End();
    }

    private void WriteNode(Node node)
    {
        _json.WriteStartObject();
        _json.WriteString("@id", _iris.Of(node));
        _json.WriteString("@type", node.Kind.Name);
        _json.WriteString("rdfs:label", node.Label);
        if (node.Aliases is { Count: > 0 } aliases)
        {
            _json.WriteStartArray("skos:altLabel");
            foreach (var alias in aliases) _json.WriteStringValue(alias);
            _json.WriteEndArray();
        }

        WriteText("kg:status", StatusText.Of(node));
        WriteText("kg:replacedBy", node.ReplacedBy is { } other ? _iris.Of(other) : null);
        WriteText("kg:statusReason", node.StatusReason);
        foreach (var values in _scope.FactsOf(node).Where(IsAsserted).GroupBy(fact => TermOf(fact.Member)))
        {
            _json.WritePropertyName(values.Key);
            var isList = values.Skip(1).Any();
            if (isList) _json.WriteStartArray();
            foreach (var fact in values) WriteValue(fact.Value);
            if (isList) _json.WriteEndArray();
        }

        End();
    }

    private void WriteClaims()
    {
        foreach (var node in _scope.Nodes)
        {
            foreach (var fact in _scope.FactsOf(node))
            {
                foreach (var claim in _scope.ClaimsOf(fact)) WriteClaim(fact, claim);
            }
        }
    }

    private void WriteClaim(Fact fact, Claim claim)
    {
        _json.WriteStartObject();
        _json.WriteString("@id", _iris.Of(claim));
        _json.WriteString("@type", "rdf:Statement");
        _json.WriteString("rdf:subject", _iris.Of(fact.Subject));
        _json.WriteString("rdf:predicate", _iris.Of(fact.Member));
        _json.WritePropertyName("rdf:object");
        WriteValue(fact.Value);
        WriteText("kg:source", claim.Source is { } source ? _iris.Of(source) : null);
        WriteText("kg:quote", claim.Quote);
        if (claim.QuoteAt is { } offset) _json.WriteNumber("kg:quoteAt", offset);
        WriteTyped("kg:since", claim.Since?.ToString(), "edtf:EDTF");
        WriteTyped("kg:until", claim.Until?.ToString(), "edtf:EDTF");
        WriteTyped("kg:at", claim.At?.ToString(), "edtf:EDTF");
        WriteTyped("kg:recorded", claim.RecordedText, claim.RecordedAt is null ? "edtf:EDTF" : "xsd:dateTime");
        WriteText("kg:note", claim.Note);
        WriteText("kg:scope", claim.Scope);
        _json.WriteString("kg:modality", StatementText.Of(claim.Modality));
        if (claim.AttributedNode is { } node) _json.WriteString("kg:attributedTo", _iris.Of(node));
        else if (claim.AttributedTo is { } name) WriteAttribution(name);
        if (claim.Rank != Rank.Normal) _json.WriteString("kg:rank", StatementText.Of(claim.Rank));
        WriteText("kg:rankReason", claim.RankReason);
        var premises = _scope.PremisesOf(claim).Select(_iris.Of).ToList();
        if (premises.Count > 0)
        {
            _json.WriteStartArray("kg:restsOn");
            foreach (var premise in premises) _json.WriteStringValue(premise);
            _json.WriteEndArray();
        }

        End();
    }

    /// <summary>Writes the name of somebody who is no node: a text where the context expects an IRI.</summary>
    private void WriteAttribution(string name)
    {
        _json.WriteStartObject("kg:attributedTo");
        _json.WriteString("@value", name);
        _json.WriteEndObject();
    }

    private void WriteValue(FactValue value)
    {
        switch (value.Type)
        {
            case MemberType.Node:
                WriteObject("@id", _iris.Of(value.AsNode()));
                break;
            case MemberType.Boolean:
                _json.WriteBooleanValue(value.AsBoolean());
                break;
            case MemberType.Int32:
                _json.WriteNumberValue(value.AsInt32());
                break;
            case MemberType.LanguageText:
                WriteObject("@value", value.AsLanguageText().Text, "@language", value.AsLanguageText().Language);
                break;
            default:
                if (DatatypeOf(value.Type) is { } datatype) WriteObject("@value", value.ToString(), "@type", datatype);
                else _json.WriteStringValue(value.ToString());
                break;
        }
    }

    /// <summary>Numbers that a reader in JavaScript would round are texts with their datatype.</summary>
    private static string? DatatypeOf(MemberType type) => type switch
    {
        MemberType.Int64 => "xsd:integer",
        MemberType.Decimal => "xsd:decimal",
        MemberType.Double => "xsd:double",
        MemberType.DateTimeOffset => "xsd:dateTime",
        MemberType.PartialDate => "edtf:EDTF",
        MemberType.Quantity => "kg:quantity",
        MemberType.Uri => "xsd:anyURI",
        _ => null,
    };

    private void WriteObject(string name, string text, string? secondName = null, string? second = null)
    {
        _json.WriteStartObject();
        _json.WriteString(name, text);
        if (secondName is not null) _json.WriteString(secondName, second);
        _json.WriteEndObject();
    }

    private void WriteText(string name, string? text)
    {
        if (text is not null) _json.WriteString(name, text);
    }

    private void WriteTyped(string name, string? text, string datatype)
    {
        if (text is null) return;
        _json.WritePropertyName(name);
        WriteObject("@value", text, "@type", datatype);
    }

    private bool IsAsserted(Fact fact) => _scope.ClaimsOf(fact).Any(claim => claim.Modality != Modality.Denied);

    private void End()
    {
        _json.WriteEndObject();
        if (_json.BytesPending > 1 << 15) Flush();
    }

    private void Flush()
    {
        _json.Flush();
        _writer.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
