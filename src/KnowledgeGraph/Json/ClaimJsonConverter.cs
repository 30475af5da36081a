using System.ComponentModel;
using System.Text.Json;

namespace KnowledgeGraph;

/// <summary>
/// Writes a <see cref="Claim"/> as the qualifiers of a fact file: <c>{ "source": "D3", "quote": "H800 chips", "modality": "claimed" }</c>.
/// What is as by default is left out, as there; the fact is not in it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClaimJsonConverter : GraphItemJsonConverter<Claim>
{
    private protected override void Write(Utf8JsonWriter writer, Claim value) => WriteClaim(writer, value);

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
        writer.WriteEndObject();
    }

    private static void WriteRestsOn(Utf8JsonWriter writer, ClaimList claims)
    {
        if (claims.Count == 0) return;
        writer.WriteStartArray("restsOn");
        foreach (var claim in claims) writer.WriteStringValue(claim.Id);
        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteString(name, text);
    }
}
