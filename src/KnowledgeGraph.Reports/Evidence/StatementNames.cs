using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reports;

/// <summary>Writes a modality by its name in fact files, such as <c>asserted</c>.</summary>
internal sealed class ModalityNameConverter() : JsonStringEnumConverter<Modality>(JsonNamingPolicy.CamelCase);

/// <summary>Writes a rank by its name in fact files, such as <c>preferred</c>.</summary>
internal sealed class RankNameConverter() : JsonStringEnumConverter<Rank>(JsonNamingPolicy.CamelCase);

/// <summary>Writes the status of an entity by its name in fact files, such as <c>deprecated</c>.</summary>
internal sealed class EntityStatusNameConverter() : JsonStringEnumConverter<EntityStatus>(JsonNamingPolicy.CamelCase);

/// <summary>The names of constants as fact files and JSON write them.</summary>
internal static class StatementNames
{
    public static string Of(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
