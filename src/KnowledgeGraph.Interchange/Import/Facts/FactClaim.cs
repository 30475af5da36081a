using System.Text.Json;

namespace KnowledgeGraph.Interchange.Import.Facts;

/// <summary>The value of a claim with its qualifiers.</summary>
/// <param name="IsRaw">Whether the text is JSON as it is.</param>
internal readonly record struct FactClaim(string Text, bool IsRaw, IReadOnlyList<KeyValuePair<string, string>>? Qualifiers)
{
    /// <summary>Writes it as the value of a property of an entity.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        if (Qualifiers is null)
        {
            WriteValue(writer);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("value");
        WriteValue(writer);
        WriteQualifiers(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes it as the end of a claim.</summary>
    public void WriteInClaim(Utf8JsonWriter writer)
    {
        WriteValue(writer);
        if (Qualifiers is null) return;
        writer.WriteStartObject();
        WriteQualifiers(writer);
        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer)
    {
        if (IsRaw) writer.WriteRawValue(Text, skipInputValidation: true);
        else writer.WriteStringValue(Text);
    }

    private void WriteQualifiers(Utf8JsonWriter writer)
    {
        foreach (var (name, value) in Qualifiers!) writer.WriteString(name, value);
    }
}
