using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Programs;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>A problem with its place, as it is shown.</summary>
/// <param name="Severity">That of the descriptor, unless warnings count as errors.</param>
/// <param name="Others">The places that the message names, in its order.</param>
/// <param name="Text">The text that the place lies in; null if there is none to show.</param>
internal sealed record FoundProblem(
    ProblemDescriptor Descriptor, Severity Severity, string Message, Place Place, IReadOnlyList<Place> Others, TextLines? Text)
{
    /// <summary>Gets the line of the file that the text begins with.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>Gets the claim that the problem is at, and those that the message names.</summary>
    public IReadOnlyList<FoundClaim> Claims { get; init; } = [];
}

/// <summary>What one check of all files found.</summary>
/// <param name="Graph">The name of the graph.</param>
/// <param name="Files">How many fact files were read.</param>
/// <param name="Problems">Those of fact files by path and place, then those of the assembly.</param>
internal sealed record CheckResult(string Graph, int Files, IReadOnlyList<FoundProblem> Problems)
{
    public int Errors { get; } = Problems.Count(p => p.Severity == Severity.Error);

    public int Warnings { get; } = Problems.Count(p => p.Severity == Severity.Warning);

    public int Infos { get; } = Problems.Count(p => p.Severity == Severity.Info);

    public int ExitCode => Errors > 0 ? Hosting.ExitCode.HasErrors : Hosting.ExitCode.Found;
}
