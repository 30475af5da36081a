using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KnowledgeGraph.CodeFixes.Baselines;

/// <summary>Makes a baseline what the graph is, for a project or a solution.</summary>
internal sealed class UpdateWholeBaseline : FixAllProvider
{
    public static readonly UpdateWholeBaseline Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var projects = fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project];
        var found = new List<(ProjectId Project, LineEdits Edits)>();
        foreach (var project in projects)
        {
            var diagnostics = await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            var edits = LineEdits.Of(
                diagnostics.Where(diagnostic => fixAllContext.CodeFixProvider.FixableDiagnosticIds.Contains(diagnostic.Id)));
            if (!edits.IsEmpty) found.Add((project.Id, edits));
        }

        return found.Count == 0
            ? null
            : CodeAction.Create(
                "Update the shipped facts", token => ApplyAsync(fixAllContext.Solution, found, token),
                fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<Solution> ApplyAsync(
        Solution solution, List<(ProjectId Project, LineEdits Edits)> all, CancellationToken cancellationToken)
    {
        foreach (var (project, edits) in all)
            solution = await edits.ApplyAsync(solution.GetProject(project)!, cancellationToken).ConfigureAwait(false);
        return solution;
    }
}
