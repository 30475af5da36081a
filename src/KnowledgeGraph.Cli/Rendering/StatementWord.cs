namespace KnowledgeGraph.Cli.Rendering;

/// <summary>How a claim is stated or ranked, in the words of fact files.</summary>
internal static class StatementWord
{
    public static string Of(Modality modality) => modality.ToString().ToLowerInvariant();

    public static string Of(EntityStatus status) => status.ToString().ToLowerInvariant();

    public static string Of(Rank rank) => rank.ToString().ToLowerInvariant();
}
