using System.Globalization;

namespace KnowledgeGraph.Interchange;

/// <summary>When a claim was written down, as fact files write it.</summary>
internal static class RecordedText
{
    public static string? Of(Claim claim) =>
        claim.RecordedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
            ?? claim.Recorded?.ToString();
}
