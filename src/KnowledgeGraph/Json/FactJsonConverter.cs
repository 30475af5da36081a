using System.ComponentModel;
using System.Text.Json;

namespace KnowledgeGraph;

/// <summary>
/// Writes a <see cref="Fact"/> in the words of fact files, with its claims:
/// <c>{ "subject": "DeepSeek", "member": "uses", "value": "H800", "claims": [{ "source": "D3", … }] }</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FactJsonConverter : GraphItemJsonConverter<Fact>
{
    private protected override void Write(Utf8JsonWriter writer, Fact value) => WriteFact(writer, value);

    internal static void WriteFact(Utf8JsonWriter writer, Fact fact)
    {
        writer.WriteStartObject();
        writer.WriteString("subject", fact.Subject.Key);
        writer.WriteString("member", fact.Member.JsonName);
        writer.WritePropertyName("value");
        FactValueJsonConverter.WriteValue(writer, fact.Value);
        writer.WriteStartArray("claims");
        foreach (var claim in fact.Claims) ClaimJsonConverter.WriteClaim(writer, claim);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

/// <summary>
/// Writes a <see cref="FactValue"/>: a node as its key, booleans and numbers as such, everything else as its canonical text.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FactValueJsonConverter : GraphItemJsonConverter<FactValue>
{
    private protected override void Write(Utf8JsonWriter writer, FactValue value) => WriteValue(writer, value);

    internal static void WriteValue(Utf8JsonWriter writer, FactValue value)
    {
        switch (value.Type)
        {
            case MemberType.Node:
                writer.WriteStringValue(value.AsNode().Key);
                break;
            case MemberType.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case MemberType.Int32 or MemberType.Int64:
                writer.WriteRawValue(value.ToString());
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
