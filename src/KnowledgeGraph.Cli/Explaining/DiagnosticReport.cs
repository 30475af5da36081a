using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Cli.Explaining;

/// <summary>The page of a diagnostic: what <c>kg explain ID</c> answers.</summary>
/// <param name="Help">The address of the page; null while the project has no home in the web.</param>
/// <param name="Page">The page as Markdown.</param>
internal sealed record DiagnosticReport(string Id, string Title, string Severity, string Category, string? Help, string Page)
{
    public static DiagnosticReport Of(ProblemDescriptor diagnostic) => new(
        diagnostic.Id, diagnostic.Title, SeverityName.Of(diagnostic.Severity), diagnostic.Category, diagnostic.HelpLink,
        DiagnosticPages.Read(diagnostic.Id) ?? "");
}

/// <summary>All diagnostics, by id: what <c>kg explain</c> answers.</summary>
internal sealed record DiagnosticsReport(IReadOnlyList<DiagnosticTitle> Diagnostics)
{
    public static DiagnosticsReport Of(IEnumerable<ProblemDescriptor> diagnostics) =>
        new([.. diagnostics.Select(d => new DiagnosticTitle(d.Id, d.Title, SeverityName.Of(d.Severity), d.Category))]);
}

/// <summary>A diagnostic without its page.</summary>
internal sealed record DiagnosticTitle(string Id, string Title, string Severity, string Category);
