using System.Text.Json;
using KnowledgeGraph.Interchange.Import.Trees;

namespace KnowledgeGraph.Interchange.Import.JsonLd;

/// <summary>The meaning of names in JSON-LD, as a context in the file declares it.</summary>
internal sealed class JsonLdContext
{
    private readonly Dictionary<string, JsonLdTerm> _terms;
    private readonly JsonInput _input;
    private string? _vocabulary;
    private string? _base;

    public JsonLdContext(JsonInput input) => (_input, _terms) = (input, new Dictionary<string, JsonLdTerm>(StringComparer.Ordinal));

    private JsonLdContext(JsonLdContext outer)
    {
        _input = outer._input;
        _terms = new Dictionary<string, JsonLdTerm>(outer._terms, StringComparer.Ordinal);
        (_vocabulary, _base, Language) = (outer._vocabulary, outer._base, outer.Language);
    }

    /// <summary>Gets the language of texts that do not say another one.</summary>
    public string? Language { get; private set; }

    /// <summary>Gets the context within an object with another one.</summary>
    /// <exception cref="ImportFormatException">The context is not in the file.</exception>
    public JsonLdContext With(JsonElement context)
    {
        switch (context.ValueKind)
        {
            case JsonValueKind.Array:
                return context.EnumerateArray().Aggregate(this, static (outer, inner) => outer.With(inner));
            case JsonValueKind.Null:
                return new JsonLdContext(_input);
            case JsonValueKind.Object:
                var inner = new JsonLdContext(this);
                inner.Add(context);
                return inner;
            case JsonValueKind.String:
                throw _input.Error(
                    context.GetRawText(),
                    $"The context {context.GetRawText()} is not in the file, and an import does not fetch it. "
                        + "Put the context itself into \"@context\".");
            default:
                throw _input.Error(
                    "\"@context\"", $"The context is {context.GetRawText()}. Write an object with the meaning of each name.");
        }
    }

    public JsonLdTerm? Find(string name) => _terms.GetValueOrDefault(name);

    /// <summary>Gets the IRI that a property or type stands for, or null.</summary>
    public string? Property(string name)
    {
        if (_terms.TryGetValue(name, out var term)) return term.Iri;
        if (name.StartsWith('@')) return name;
        return Compact(name) ?? (_vocabulary is { } vocabulary ? vocabulary + name : null);
    }

    /// <summary>Gets the IRI of an identifier. A relative one is relative to the base.</summary>
    public string Identifier(string text)
    {
        if (text.StartsWith("_:", StringComparison.Ordinal)) return text;
        if (Compact(text) is { } iri) return iri;
        return Uri.TryCreate(_base ?? "file:///", UriKind.Absolute, out var start) && Uri.TryCreate(start, text, out var resolved)
            ? resolved.AbsoluteUri : text;
    }

    private void Add(JsonElement context)
    {
        if (Text(context, "@base") is { } start) _base = start;
        if (context.TryGetProperty("@vocab", out var vocabulary))
            _vocabulary = vocabulary.ValueKind == JsonValueKind.String ? Property(vocabulary.GetString()!) ?? vocabulary.GetString() : null;
        if (context.TryGetProperty("@language", out var language))
            Language = language.ValueKind == JsonValueKind.String ? language.GetString() : null;

        // A prefix can be declared after the terms that it is used in.
        foreach (var term in context.EnumerateObject())
        {
            if (!term.Name.StartsWith('@') && term.Value.ValueKind == JsonValueKind.String) Add(term.Name, term.Value.GetString()!);
        }

        foreach (var term in context.EnumerateObject())
        {
            if (!term.Name.StartsWith('@')) Add(term.Name, term.Value);
        }
    }

    private void Add(string name, string iri) => _terms[name] = new JsonLdTerm(iri, null, null, null, false);

    private void Add(string name, JsonElement definition)
    {
        if (definition.ValueKind == JsonValueKind.String)
        {
            var iri = definition.GetString()!;
            _terms[name] = new JsonLdTerm(iri.StartsWith('@') ? iri : Compact(iri) ?? Property(iri), null, null, null, false);
            return;
        }

        if (definition.ValueKind != JsonValueKind.Object)
        {
            _terms[name] = new JsonLdTerm(null, null, null, null, false);
            return;
        }

        var reverse = Text(definition, "@reverse");
        var id = reverse ?? Text(definition, "@id") ?? (Compact(name) is null && _vocabulary is null ? null : name);
        _terms.Remove(name);
        var type = Text(definition, "@type");
        var language = definition.TryGetProperty("@language", out var l) ? l.ValueKind == JsonValueKind.String ? l.GetString() : "" : null;
        _terms[name] = new JsonLdTerm(
            id is null ? null : id.StartsWith('@') ? id : Property(id),
            type is null || type.StartsWith('@') ? type : Property(type), Text(definition, "@container"), language, reverse is not null);
    }

    /// <summary>Expands a prefix, or recognises an absolute IRI.</summary>
    private string? Compact(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) return null;
        if (text.AsSpan(colon + 1).StartsWith("//")) return text;
        if (_terms.TryGetValue(text[..colon], out var prefix) && prefix.Iri is { } iri)
            return (Compact(iri) ?? iri) + text[(colon + 1)..];
        return text;
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
