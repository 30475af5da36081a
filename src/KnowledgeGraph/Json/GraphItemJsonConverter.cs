using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Json;

/// <summary>
/// Writes an item of a graph as what identifies it, or as what it states. Only names in options are read: a value in JSON does not tell
/// which graph it belongs to.
/// </summary>
/// <typeparam name="T">The type of the item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GraphItemJsonConverter<T> : JsonConverter<T>
    where T : notnull
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (default(T) is not INamedJsonItem item) throw new NotSupportedException(WhyNotRead);
        return reader.TokenType == JsonTokenType.String
            ? (T)item.FromJsonName(reader.GetString()!)
            : throw new JsonException($"Expected a name, as a string, but found {reader.TokenType}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ((IJsonItem)value).WriteJson(writer);
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (((IJsonItem)value).JsonName is { } name) writer.WritePropertyName(name);
        else base.WriteAsPropertyName(writer, value, options);
    }

    private static string WhyNotRead => default(T) is null
        ? $"A {typeof(T).Name} cannot be read from JSON. Use Graph.Open or Graph.Load to read an image that Graph.Save wrote."
        : $"A {typeof(T).Name} cannot be read from JSON, because the JSON does not identify the graph. Read the "
            + "generated type of a node, and use its members.";
}
