using System.Collections.Concurrent;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Diagnostics;

/// <summary>The compiler's descriptors of problems, one for each id.</summary>
internal static class Descriptors
{
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> ById = new();

    public static DiagnosticDescriptor Of(ProblemDescriptor problem) => ById.GetOrAdd(problem.Id, _ => new DiagnosticDescriptor(
        problem.Id,
        problem.Title,
        "{0}",
        problem.Category,
        problem.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        helpLinkUri: problem.HelpLink));
}
