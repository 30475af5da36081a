using System.Globalization;
using System.Text;
using KnowledgeGraph.Conversion;

namespace KnowledgeGraph;

/// <summary>
/// Writes one claim on one line: source, modality, attribution, rank, qualifiers, quote, and what it rests on. What is as usual is left
/// out.
/// </summary>
internal static class ClaimLine
{
    internal static void Append(StringBuilder builder, Claim claim)
    {
        if (claim.Source is { } source) builder.AppendName(source.Key);
        else builder.Append("no source");
        if (claim.Modality != Modality.Asserted) builder.Append(", ").Append(claim.Modality.ToString().ToLowerInvariant());
        if (claim.AttributedNode is { } node) builder.Append(", by ").AppendName(node.Key);
        else if (claim.AttributedTo is { } attributedTo) builder.Append(", by ").AppendQuoted(attributedTo);
        if (claim.Rank != Rank.Normal) builder.Append(", ").Append(claim.Rank.ToString().ToLowerInvariant());
        if (claim.RankReason is { } reason) builder.Append(" because ").AppendQuoted(reason);
        AppendDate(builder, "since", claim.Since?.ToString());
        AppendDate(builder, "until", claim.Until?.ToString());
        AppendDate(builder, "at", claim.At?.ToString());
        AppendDate(builder, "recorded", claim.RecordedText);
        if (claim.Scope is { } scope) builder.Append(", scope ").AppendQuoted(scope);
        if (claim.Quote is { } quote) builder.Append(", quote ").AppendQuoted(quote);
        if (claim.QuoteAt is { } offset) builder.Append(", quote at ").Append(offset.ToString(CultureInfo.InvariantCulture));
        if (claim.Note is { } note) builder.Append(", note ").AppendQuoted(note);
        if (claim.Id is { } id) builder.Append(", id ").AppendName(id);
        var separator = ", rests on ";
        foreach (var other in claim.RestsOn)
        {
            builder.Append(separator);
            AppendReference(builder, other);
            separator = " and ";
        }
    }

    private static void AppendDate(StringBuilder builder, string name, string? date)
    {
        if (date is not null) builder.Append(", ").Append(name).Append(' ').Append(date);
    }

    /// <summary>A claim is named by its id, or where it has none by its fact.</summary>
    private static void AppendReference(StringBuilder builder, Claim claim)
    {
        if (claim.Id is { } id) builder.AppendName(id);
        else builder.AppendQuoted(claim.Fact.ToString());
    }
}
