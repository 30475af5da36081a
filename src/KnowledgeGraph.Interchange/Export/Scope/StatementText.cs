using System.Text.Json;

namespace KnowledgeGraph.Interchange;

/// <summary>How claims are stated, by the names of fact files.</summary>
internal static class StatementText
{
    public static string Of(Modality modality) => JsonNamingPolicy.CamelCase.ConvertName(modality.ToString());

    public static string Of(Rank rank) => JsonNamingPolicy.CamelCase.ConvertName(rank.ToString());
}
