using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reports;

/// <summary>
/// The JSON of reports: names in camelCase, and no field for what is absent. A claim is written as <see cref="Claim"/> itself is.
/// </summary>
public static class ReportJson
{
    /// <summary>
    /// Gets the options that write and read every report. They are indented and read-only, and know the types in advance, so that they work
    /// in native programs too.
    /// </summary>
    /// <remarks>The text is a document: before it becomes part of a page, it has to be escaped as the page requires.</remarks>
    public static JsonSerializerOptions Options { get; } = ReportJsonContext.Shape.Options;

    /// <summary>Writes a report as a JSON document.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The document, with <c>\n</c> between lines and none at the end.</returns>
    public static string Write(GraphReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonSerializer.Serialize(report, Options.GetTypeInfo(report.GetType()));
    }
}

/// <summary>What the serializer knows of the reports in advance.</summary>
[JsonSerializable(typeof(PathReport))]
[JsonSerializable(typeof(EntityReport))]
[JsonSerializable(typeof(FindReport))]
[JsonSerializable(typeof(ListReport))]
[JsonSerializable(typeof(KindsReport))]
[JsonSerializable(typeof(DatesReport))]
[JsonSerializable(typeof(StatsReport))]
[JsonSerializable(typeof(WalkReport))]
[JsonSerializable(typeof(WhyReport))]
[JsonSerializable(typeof(RankReport))]
[JsonSerializable(typeof(GroupsReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext
{
    public static ReportJsonContext Shape { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        // The output is a document and never part of a page: names in any script stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
