using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>What is checked, against what.</summary>
/// <param name="Paths">Full paths of fact files and directories.</param>
/// <param name="Assembly">The full path of the assembly with the vocabulary.</param>
/// <param name="Documents">The full path of the directory of the documents that are quoted, or null.</param>
/// <param name="Today">The last day that is not in the future, or null.</param>
/// <param name="Directory">The full path of the directory that shown paths are relative to.</param>
internal sealed record CheckSubject(
    IReadOnlyList<string> Paths, string Assembly, string? Documents, string? Today, bool WarningsAreErrors, string Directory)
{
    /// <summary>A path as it is shown.</summary>
    public string Shown(string path) => ShownPath.Of(path, Directory);
}
