using System.Text.Json;

namespace KnowledgeGraph;

/// <summary>
/// Facts and claims as JSON. A claim is the qualifiers of a fact file: <c>{ "source": "D3", "quote": "H800 chips", "modality": "claimed"
/// }</c>. What is as by default is left out, as there.
/// </summary>
internal static class EvidenceJson
{
    internal static void WriteFact(Utf8JsonWriter writer, Fact fact)
    {
        writer.WriteStartObject();
        writer.WriteString("subject", fact.Subject.Key);
        writer.WriteString("member", fact.Member.JsonName);
        writer.WritePropertyName("value");
        WriteValue(writer, fact.Value);
        writer.WriteStartArray("claims");
        foreach (var claim in fact.Claims) WriteClaim(writer, claim);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

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
            case MemberType.Int32 or MemberType.Int64 or MemberType.Decimal or MemberType.Double:
                writer.WriteRawValue(value.ToString());
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    internal static void WriteClaim(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteStartObject();
        WriteText(writer, "id", claim.Id);
        WriteText(writer, "source", claim.Source?.Key);
        WriteText(writer, "quote", claim.Quote);
        if (claim.QuoteAt is { } at) writer.WriteNumber("quoteAt", at);
        WriteText(writer, "since", claim.Since?.ToString());
        WriteText(writer, "until", claim.Until?.ToString());
        WriteText(writer, "at", claim.At?.ToString());
        WriteText(writer, "scope", claim.Scope);
        if (claim.Modality != Modality.Asserted)
            WriteText(writer, "modality", JsonNamingPolicy.CamelCase.ConvertName(claim.Modality.ToString()));
        WriteText(writer, "attributedTo", claim.AttributedNode?.Key ?? claim.AttributedTo);
        if (claim.Rank != Rank.Normal) WriteText(writer, "rank", JsonNamingPolicy.CamelCase.ConvertName(claim.Rank.ToString()));
        WriteText(writer, "rankReason", claim.RankReason);
        WriteRestsOn(writer, claim.RestsOn);
        WriteText(writer, "note", claim.Note);
        WriteText(writer, "recorded", claim.RecordedText);
        writer.WriteEndObject();
    }

    private static void WriteRestsOn(Utf8JsonWriter writer, ClaimList claims)
    {
        if (claims.Count == 0) return;
        writer.WriteStartArray("restsOn");
        foreach (var claim in claims) writer.WriteStringValue(claim.Id ?? claim.Handle);
        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteString(name, text);
    }
}
