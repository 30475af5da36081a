using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGraph.Compiler.Json;

/// <summary>A JSON value in memory, for documents that are put together and written.</summary>
internal abstract class JsonTree
{
    /// <summary>Reads a document that is part of the program.</summary>
    /// <exception cref="FormatException">The text is not JSON (RFC 8259).</exception>
    public static JsonTree Parse(string text)
    {
        var reader = new JsonReader(text, JsonReaderOptions.Strict);
        var tree = reader.Read() ? Read(reader, new TextPool()) : null;
        return tree is null || reader.Read() || reader.Error is not null
            ? throw new FormatException("The text is not JSON: " + reader.Error?.Message)
            : tree;
    }

    private static JsonTree? Read(JsonReader reader, TextPool pool)
    {
        switch (reader.Kind)
        {
            case JsonTokenKind.StartObject:
                var read = new JsonObject();
                while (reader.Read() && reader.Kind == JsonTokenKind.PropertyName)
                {
                    var name = reader.GetString(pool);
                    if (!reader.Read() || Read(reader, pool) is not { } value) return null;
                    read[name] = value;
                }

                return reader.Error is null ? read : null;
            case JsonTokenKind.StartArray:
                var items = new JsonArray();
                while (reader.Read() && reader.Kind != JsonTokenKind.EndArray)
                {
                    if (Read(reader, pool) is not { } item) return null;
                    items.Items.Add(item);
                }

                return reader.Error is null ? items : null;
            case JsonTokenKind.String:
                return new JsonText(reader.GetString(null));
            default:
                return new JsonLiteral(reader.GetRawText(pool));
        }
    }
}

/// <summary>An object. Its properties stay in the order in which they came.</summary>
internal sealed class JsonObject : JsonTree
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, JsonTree> _values = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => _names;

    /// <summary>Gets or sets a property. One that is set again keeps its place.</summary>
    public JsonTree this[string name]
    {
        get => _values[name];
        set
        {
            if (!Contains(name)) _names.Add(name);
            _values[name] = value;
        }
    }

    public bool Contains(string name) => _values.ContainsKey(name);

    public JsonObject Object(string name) => (JsonObject)this[name];

    public void Remove(string name)
    {
        if (_values.Remove(name)) _names.Remove(name);
    }

    /// <summary>Copies the properties but some. The copy shares their values.</summary>
    public JsonObject Without(params string[] names)
    {
        var copy = new JsonObject();
        foreach (var name in _names.Where(name => Array.IndexOf(names, name) < 0)) copy[name] = this[name];
        return copy;
    }
}

internal sealed class JsonArray : JsonTree
{
    public JsonArray(params IEnumerable<JsonTree> items) => Items = [.. items];

    public List<JsonTree> Items { get; }
}

internal sealed class JsonText(string text) : JsonTree
{
    public string Text => text;
}

/// <summary>A number, a truth value or null, as it is written.</summary>
internal sealed class JsonLiteral(string text) : JsonTree
{
    public static JsonLiteral True { get; } = new("true");

    public static JsonLiteral False { get; } = new("false");

    public string Text => text;
}
