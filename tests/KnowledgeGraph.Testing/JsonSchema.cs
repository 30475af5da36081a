using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Testing;

/// <summary>
/// As much of JSON Schema, draft 2020-12, as the schemas of fact files use. A keyword that is new to it fails the test.
/// </summary>
/// <param name="root">The schema, and the document that its references are in.</param>
public sealed class JsonSchema(JsonElement root)
{
    private const string Definitions = "#/$defs/";

    /// <summary>Parses a schema.</summary>
    /// <param name="text">The text, which is strict JSON.</param>
    public static JsonSchema Parse(string text) => new(JsonDocument.Parse(text).RootElement);

    /// <summary>Determines whether the schema accepts a JSON text, in which comments and trailing commas are allowed.</summary>
    /// <param name="text">The text.</param>
    public bool Accepts(string text)
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        using var document = JsonDocument.Parse(text, options);
        return Accepts(document.RootElement);
    }

    /// <summary>Determines whether the schema accepts a value.</summary>
    /// <param name="value">The value.</param>
    public bool Accepts(JsonElement value) => Accepts(root, value);

    /// <summary>Returns the part of the schema that a reference leads to.</summary>
    /// <param name="reference">The value of <c>$ref</c>.</param>
    public JsonElement Resolve(string reference)
    {
        Assert.StartsWith(Definitions, reference, StringComparison.Ordinal);
        var name = Uri.UnescapeDataString(reference[Definitions.Length..]).Replace("~1", "/", StringComparison.Ordinal)
            .Replace("~0", "~", StringComparison.Ordinal);
        Assert.True(root.GetProperty("$defs").TryGetProperty(name, out var found), name);
        return found;
    }

    /// <summary>Fails if a reference anywhere in the schema leads nowhere.</summary>
    public void CheckReferences() => CheckReferences(root);

    private void CheckReferences(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) CheckReferences(item);
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name == "$ref") Resolve(property.Value.GetString()!);
            else CheckReferences(property.Value);
        }
    }

    private bool Accepts(JsonElement schema, JsonElement value)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False) return schema.ValueKind == JsonValueKind.True;
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Accepts(schema, keyword, value)) return false;
        }

        return true;
    }

    private bool Accepts(JsonElement schema, JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "$schema" or "$id" or "$defs" or "$comment" or "title" or "description" or "examples" or "enumDescriptions" => true,
        "$ref" => Accepts(Resolve(keyword.Value.GetString()!), value),
        "anyOf" => keyword.Value.EnumerateArray().Any(part => Accepts(part, value)),
        "allOf" => keyword.Value.EnumerateArray().All(part => Accepts(part, value)),
        "oneOf" => keyword.Value.EnumerateArray().Count(part => Accepts(part, value)) == 1,
        "if" => !schema.TryGetProperty(Accepts(keyword.Value, value) ? "then" : "else", out var then) || Accepts(then, value),
        "then" or "else" => true,
        "type" => keyword.Value.ValueKind == JsonValueKind.Array
            ? keyword.Value.EnumerateArray().Any(type => IsOfType(value, type.GetString()!))
            : IsOfType(value, keyword.Value.GetString()!),
        "enum" => value.ValueKind == JsonValueKind.String && keyword.Value.EnumerateArray().Any(one => one.ValueEquals(value.GetString())),
        "const" => value.ValueKind == JsonValueKind.String && keyword.Value.ValueEquals(value.GetString()),
        _ => value.ValueKind switch
        {
            JsonValueKind.Object => AcceptsObject(schema, keyword, value),
            JsonValueKind.Array => AcceptsArray(keyword, value),
            JsonValueKind.String => AcceptsText(keyword, value.GetString()!),
            JsonValueKind.Number => AcceptsNumber(keyword, value.GetDouble()),
            _ => IsOther(keyword),
        },
    };

    private bool AcceptsObject(JsonElement schema, JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "required" => keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => keyword.Value.EnumerateObject().All(
            property => !value.TryGetProperty(property.Name, out var own) || Accepts(property.Value, own)),
        "additionalProperties" => value.EnumerateObject().All(
            property => schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out _)
                || Accepts(keyword.Value, property.Value)),
        "propertyNames" => value.EnumerateObject().All(
            property => Accepts(keyword.Value, JsonSerializer.SerializeToElement(property.Name))),
        _ => IsOther(keyword),
    };

    private bool AcceptsArray(JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "minItems" => value.GetArrayLength() >= keyword.Value.GetInt32(),
        "maxItems" => value.GetArrayLength() <= keyword.Value.GetInt32(),
        "items" => value.EnumerateArray().All(item => Accepts(keyword.Value, item)),
        "prefixItems" => value.EnumerateArray().Zip(keyword.Value.EnumerateArray()).All(pair => Accepts(pair.Second, pair.First)),
        _ => IsOther(keyword),
    };

    private static bool AcceptsText(JsonProperty keyword, string text) => keyword.Name switch
    {
        "pattern" => Regex.IsMatch(text, keyword.Value.GetString()!, RegexOptions.ECMAScript),
        "minLength" => text.EnumerateRunes().Count() >= keyword.Value.GetInt32(),
        "maxLength" => text.EnumerateRunes().Count() <= keyword.Value.GetInt32(),
        _ => IsOther(keyword),
    };

    private static bool AcceptsNumber(JsonProperty keyword, double number) => keyword.Name switch
    {
        "minimum" => number >= keyword.Value.GetDouble(),
        "maximum" => number <= keyword.Value.GetDouble(),
        "exclusiveMinimum" => number > keyword.Value.GetDouble(),
        "exclusiveMaximum" => number < keyword.Value.GetDouble(),
        _ => IsOther(keyword),
    };

    /// <summary>A keyword for values of another type accepts this one.</summary>
    private static bool IsOther(JsonProperty keyword) => keyword.Name
        is "required" or "properties" or "additionalProperties" or "propertyNames" or "minItems" or "maxItems" or "items" or "prefixItems"
        or "pattern" or "minLength" or "maxLength" or "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum"
        ? true
        : throw new InvalidOperationException($"The schema uses '{keyword.Name}', which this test does not know.");

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => string.Equals(value.ValueKind.ToString(), type, StringComparison.OrdinalIgnoreCase),
    };
}
