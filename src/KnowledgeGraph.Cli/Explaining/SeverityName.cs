using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Cli.Explaining;

/// <summary>How severe a diagnostic is, as MSBuild and the JSON of <c>kg</c> write it.</summary>
internal static class SeverityName
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
