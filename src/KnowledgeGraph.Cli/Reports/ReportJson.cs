using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Cli.Reports;

/// <summary>The JSON of <c>--json</c>, as docs/kg.md describes it: camelCase, what is absent is left out.</summary>
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
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(DiagnosticReport))]
[JsonSerializable(typeof(DiagnosticsReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static ReportJson Shape { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
        NewLine = "\n",
        // The output is a document and never part of a page: names in any script stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
