using System.ComponentModel;
using System.Text.Json;

namespace KnowledgeGraph;

/// <summary>
/// Writes a <see cref="PathStep"/> with its fact: <c>{ "from": "DeepSeek", "to": "H800", "relation": "uses", "fact": { … } }</c>. A
/// <see cref="GraphPath"/> is the list of its steps.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PathStepJsonConverter : GraphItemJsonConverter<PathStep>
{
    private protected override void Write(Utf8JsonWriter writer, PathStep value)
    {
        writer.WriteStartObject();
        writer.WriteString("from", value.From.Key);
        writer.WriteString("to", value.To.Key);
        writer.WriteString("relation", value.Label);
        writer.WritePropertyName("fact");
        FactJsonConverter.WriteFact(writer, value.Fact);
        writer.WriteEndObject();
    }
}
