using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Harness;

/// <summary>What the compiler makes of <c>dotnet_diagnostic.ID.severity</c>.</summary>
internal sealed class ConfiguredSeverity : SyntaxTreeOptionsProvider
{
    private readonly string _id;
    private readonly ReportDiagnostic? _inSources;
    private readonly ReportDiagnostic? _inProject;

    private ConfiguredSeverity(string id, ReportDiagnostic? inSources, ReportDiagnostic? inProject)
    {
        _id = id;
        _inSources = inSources;
        _inProject = inProject;
    }

    /// <summary>In a section of an .editorconfig: it is for the sources that the section names.</summary>
    public static ConfiguredSeverity InSources(string id, ReportDiagnostic severity) => new(id, severity, null);

    /// <summary>In a .globalconfig: it is for the whole project.</summary>
    public static ConfiguredSeverity InProject(string id, ReportDiagnostic severity) => new(id, null, severity);

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        TryGet(_inSources, diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(
        string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        TryGet(_inProject, diagnosticId, out severity);

    private bool TryGet(ReportDiagnostic? configured, string id, out ReportDiagnostic severity)
    {
        severity = configured.GetValueOrDefault();
        return configured is not null && id == _id;
    }
}
