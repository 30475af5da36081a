using System.Text.Json;

namespace KnowledgeGraph.Interchange;

/// <summary>The constants that fact files describe claims and entities with.</summary>
internal static class StatementText
{
    public static string Of(Modality modality) => JsonNamingPolicy.CamelCase.ConvertName(modality.ToString());

    public static string Of(EntityStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    public static string Of(Rank rank) => JsonNamingPolicy.CamelCase.ConvertName(rank.ToString());
}
