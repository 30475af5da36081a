using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph;

/// <summary>Writes a <see cref="Node"/> as its key. It reads none: a key alone does not say of which graph.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NodeKeyJsonConverter : JsonConverter<Node>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: read the generated type of a kind instead.</exception>
    public override Node Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            "A Node cannot be read from JSON, because a key does not identify the graph. Read the generated type of its kind instead.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Node value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Key);
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Node value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.Key);
    }
}
