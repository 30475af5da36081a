using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Interchange.Import.Rdf;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Trees;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange.Import.JsonLd;

/// <summary>Reads JSON-LD whose context is in the file, as statements of RDF.</summary>
internal sealed class JsonLdReader(JsonInput input) : IRecordReader
{
    private static readonly string[] Keywords = ["@id", "@type", "@context", "@graph", "@included", "@reverse", "@index"];
    private readonly RdfRecords _records = new(input.Path, System.IO.Path.GetFileName(input.Path));
    private int _blanks;

    public string Path => input.Path;

    public string Format => "JSON-LD";

    /// <summary>Determines whether a JSON file is JSON-LD.</summary>
    public static bool Is(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Object =>
            root.TryGetProperty("@context", out _) || root.TryGetProperty("@graph", out _) || root.TryGetProperty("@id", out _),
        JsonValueKind.Array =>
            root.GetArrayLength() > 0 && root[0].ValueKind == JsonValueKind.Object && root[0].TryGetProperty("@id", out _),
        _ => false,
    };

    public void Read(IRecordSink sink)
    {
        _blanks = 0;
        input.CheckTexts();
        ReadAll(input.Root, new JsonLdContext(input), sink);
        _records.Flush(sink);
    }

    private void ReadAll(JsonElement element, JsonLdContext context, IRecordSink sink)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) ReadAll(item, context, sink);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            ReadNode(element, context, sink);
        }
        else
        {
            sink.LeaveOut("items of '@graph' that are not objects", element.GetRawText());
        }
    }

    /// <summary>Reads an object, and the objects within it after its own statements, so that these follow each other.</summary>
    private RdfTerm? ReadNode(JsonElement node, JsonLdContext outer, IRecordSink sink)
    {
        var context = node.TryGetProperty("@context", out var own) ? outer.With(own) : outer;
        if (Keyword(node, context, "@graph") is { } graph)
        {
            if (Keyword(node, context, "@id") is { } name) sink.LeaveOut("names of graphs of statements", name.ToString());
            ReadAll(graph, context, sink);
            return null;
        }

        var subject = Keyword(node, context, "@id") is { ValueKind: JsonValueKind.String } id
            ? TermOf(context.Identifier(id.GetString()!)) : NewBlank();
        var inner = new List<(RdfTerm Term, JsonElement Node, JsonLdContext Context)>();
        var reverse = new List<RdfQuad>();
        foreach (var property in node.EnumerateObject())
        {
            var term = context.Find(property.Name);
            var iri = context.Property(property.Name);
            if (iri == "@type")
            {
                foreach (var type in Items(property.Value))
                {
                    if (type.ValueKind == JsonValueKind.String && context.Property(type.GetString()!) is { } kind)
                        Add(sink, subject, RdfIri.Type, RdfTerm.Iri(kind));
                    else sink.LeaveOut("types without a meaning in the context", type.ToString());
                }
            }
            else if (iri is null || !iri.Contains(':', StringComparison.Ordinal) && !iri.StartsWith('@'))
            {
                sink.LeaveOut("properties without a meaning in the context", property.Name);
            }
            else if (iri.StartsWith('@'))
            {
                if (!Keywords.Contains(iri) || iri is "@reverse" or "@included") sink.LeaveOut($"'{iri}'", property.Value.ToString());
            }
            else
            {
                AddValues(sink, subject, iri, term, property.Value, context, inner, reverse);
            }
        }

        foreach (var quad in reverse) _records.Add(sink, quad);
        foreach (var (innerTerm, innerNode, innerContext) in inner) ReadInner(innerTerm, innerNode, innerContext, sink);
        return subject;
    }

    private void ReadInner(RdfTerm term, JsonElement node, JsonLdContext context, IRecordSink sink)
    {
        // The blank node of an object is the one that was taken for it when it was found.
        if (term.Kind == RdfTermKind.BlankNode && Keyword(node, context, "@id") is null) _next = term;
        ReadNode(node, context, sink);
    }

    private RdfTerm? _next;

    private RdfTerm NewBlank()
    {
        if (_next is { } next)
        {
            _next = null;
            return next;
        }

        return RdfTerm.BlankNode("b" + (++_blanks).ToString(CultureInfo.InvariantCulture));
    }

    private void AddValues(
        IRecordSink sink, RdfTerm subject, string iri, JsonLdTerm? term, JsonElement value, JsonLdContext context,
        List<(RdfTerm Term, JsonElement Node, JsonLdContext Context)> inner, List<RdfQuad> reverse, ValueOrder order = ValueOrder.None)
    {
        if (term?.Container == "@language" && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var language in value.EnumerateObject())
            {
                foreach (var item in Items(language.Value))
                {
                    var text = item.ToString();
                    var literal = language.Name == "@none" ? RdfTerm.Literal(text) : RdfTerm.LanguageLiteral(text, language.Name);
                    Add(sink, subject, iri, literal);
                }
            }

            return;
        }

        if (term?.Container == "@list") order = ValueOrder.Stated;
        foreach (var item in Items(value))
        {
            if (item.ValueKind == JsonValueKind.Object && Keyword(item, context, "@list") is { } list)
            {
                AddValues(sink, subject, iri, term, list, context, inner, reverse, ValueOrder.Stated);
                continue;
            }

            if (item.ValueKind == JsonValueKind.Object && Keyword(item, context, "@set") is { } set)
            {
                AddValues(sink, subject, iri, term, set, context, inner, reverse);
                continue;
            }

            if (ValueOf(item, term, context, inner) is not { } found) sink.LeaveOut("values that are null or not valid", iri);
            else if (term?.IsReverse == true) reverse.Add(new RdfQuad(found, RdfTerm.Iri(iri), subject));
            else Add(sink, subject, iri, found, order);
        }
    }

    private RdfTerm? ValueOf(
        JsonElement value, JsonLdTerm? term, JsonLdContext context, List<(RdfTerm Term, JsonElement Node, JsonLdContext Context)> inner)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                if (JsonInput.TextOf(value) is not { } text) return null;
                if (term?.Type == "@id") return TermOf(context.Identifier(text));
                if (term?.Type == "@vocab") return TermOf(context.Property(text) ?? context.Identifier(text));
                if (term?.Type is { } datatype) return RdfTerm.Literal(text, datatype);
                var language = term?.Language ?? context.Language;
                return string.IsNullOrEmpty(language) ? RdfTerm.Literal(text) : RdfTerm.LanguageLiteral(text, language);
            case JsonValueKind.Number:
                var number = value.GetRawText();
                var isInteger = number.All(static c => char.IsAsciiDigit(c) || c == '-');
                var numberType = term?.Type is { } given && !given.StartsWith('@') ? given : isInteger ? XsdIri.Integer : XsdIri.Double;
                return RdfTerm.Literal(number, numberType);
            case JsonValueKind.True or JsonValueKind.False:
                return RdfTerm.Literal(value.GetRawText(), XsdIri.Boolean);
            case JsonValueKind.Object when Keyword(value, context, "@value") is { } literal:
                return LiteralOf(value, literal, context);
            case JsonValueKind.Object:
                var id = Keyword(value, context, "@id");
                var node = id is { ValueKind: JsonValueKind.String } ? TermOf(context.Identifier(id.Value.GetString()!)) : NewBlank();
                if (id is null || value.EnumerateObject().Count() > 1) inner.Add((node, value, context));
                return node;
            default:
                return null;
        }
    }

    private static RdfTerm? LiteralOf(JsonElement value, JsonElement literal, JsonLdContext context)
    {
        if (literal.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False))
            return null;
        var text = literal.ValueKind == JsonValueKind.String ? JsonInput.TextOf(literal) : literal.GetRawText();
        if (text is null) return null;
        if (Keyword(value, context, "@language") is { ValueKind: JsonValueKind.String } language)
            return RdfTerm.LanguageLiteral(text, language.GetString()!);
        if (Keyword(value, context, "@type") is { ValueKind: JsonValueKind.String } type)
            return RdfTerm.Literal(text, context.Property(type.GetString()!) ?? type.GetString()!);
        return literal.ValueKind switch
        {
            JsonValueKind.Number => RdfTerm.Literal(text, XsdIri.Double),
            JsonValueKind.String => RdfTerm.Literal(text),
            _ => RdfTerm.Literal(text, XsdIri.Boolean),
        };
    }

    private static RdfTerm TermOf(string identifier) => identifier.StartsWith("_:", StringComparison.Ordinal)
        ? RdfTerm.BlankNode(identifier[2..]) : RdfTerm.Iri(identifier);

    /// <summary>Finds a keyword, or a term that the context makes the same.</summary>
    private static JsonElement? Keyword(JsonElement element, JsonLdContext context, string keyword)
    {
        if (element.TryGetProperty(keyword, out var value)) return value;
        foreach (var property in element.EnumerateObject())
        {
            if (context.Find(property.Name)?.Iri == keyword) return property.Value;
        }

        return null;
    }

    private static List<JsonElement> Items(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private void Add(IRecordSink sink, RdfTerm subject, string predicate, RdfTerm value, ValueOrder order = ValueOrder.None) =>
        _records.Add(sink, new RdfQuad(subject, RdfTerm.Iri(predicate), value), order);
}
