using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Comparing;
using KnowledgeGraph.Cli.Explaining;
using KnowledgeGraph.Interchange.Import;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The JSON of answers that are not about a graph. It has the form of reports.</summary>
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(ConflictsReport))]
[JsonSerializable(typeof(DiffReport))]
[JsonSerializable(typeof(DiagnosticReport))]
[JsonSerializable(typeof(DiagnosticsReport))]
[JsonSerializable(typeof(ImportReport))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    public static DocumentJson Shape { get; } = new(new JsonSerializerOptions(ReportJson.Options));
}
