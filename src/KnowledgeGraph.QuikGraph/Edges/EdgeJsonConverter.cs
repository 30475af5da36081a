using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Json;

/// <summary>
/// Writes a <see cref="RelationEdge"/> and a <see cref="RelationEdge{T}"/> as a <see cref="PathStep"/> is written:
/// <c>{ "from": "DeepSeek", "to": "H800", "relation": "uses", "fact": { … } }</c>. A derived edge has <c>"derived": true</c> instead of a
/// fact.
/// </summary>
/// <remarks>Immutable, and safe for any number of threads.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EdgeJsonConverter : JsonConverter<IRelationEdge>
{
    private static readonly GraphItemJsonConverter<Fact> Facts = new();

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert == typeof(RelationEdge)
            || (typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(RelationEdge<>));
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override IRelationEdge Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            "An edge cannot be read from JSON, because the JSON does not say of which graph it is. Read the keys "
                + "of its ends, and look the edge up in a graph.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IRelationEdge value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        var edge = value.AsRelationEdge()!.Value;
        writer.WriteStartObject();
        writer.WriteString("from", edge.Source.Key);
        writer.WriteString("to", edge.Target.Key);
        writer.WriteString("relation", edge.Relation.Label);
        if (edge.IsDerived)
        {
            writer.WriteBoolean("derived", true);
        }
        else
        {
            writer.WritePropertyName("fact");
            Facts.Write(writer, edge.Fact, options);
        }

        writer.WriteEndObject();
    }
}
