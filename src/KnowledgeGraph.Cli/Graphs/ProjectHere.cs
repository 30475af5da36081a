using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>The projects of a directory, which is mostly one or none, and what was built of it.</summary>
/// <param name="directory">The full path of the directory.</param>
internal sealed partial class ProjectHere(string directory)
{
    private const string Extension = ".csproj";

    /// <summary>What is below an output directory, but is no output of a build.</summary>
    private static readonly string[] NoOutputs = ["ref", "refint", "publish"];

    /// <summary>Gets the file names of the projects, in ordinal order.</summary>
    public IReadOnlyList<string> Projects { get; } = FindProjects(directory);

    /// <summary>Finds the assembly that was built last of the one project; null if there is none, or not one project.</summary>
    /// <returns>The full path of the file.</returns>
    public string? FindNewestOutput()
    {
        if (Projects is not [var project]) return null;
        var outputs = OutputDirectories(Path.GetFileNameWithoutExtension(project)).ToList();
        var files = AssemblyName(project) is { } name ? FindAssemblies(outputs, name) : [];

        // The name may be set where only a build looks. The assembly of an output directory is the one with a list of dependencies.
        if (files.Count == 0)
            files = FindAssemblies(outputs, "*").FindAll(f => File.Exists(Path.ChangeExtension(f.FullName, ".deps.json")));
        return files.MaxBy(f => f.LastWriteTimeUtc)?.FullName;
    }

    private static IReadOnlyList<string> FindProjects(string directory)
    {
        try
        {
            return [.. Directory.EnumerateFiles(directory, "*" + Extension).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>
    /// <c>bin</c> beside the project; with UseArtifactsOutput, <c>artifacts/bin</c> in a directory above has one for each project.
    /// </summary>
    private IEnumerable<string> OutputDirectories(string project)
    {
        yield return Path.Combine(directory, "bin");
        for (var above = directory; above is not null; above = Path.GetDirectoryName(above))
            yield return Path.Combine(above, "artifacts", "bin", project);
    }

    /// <summary>
    /// The name that the project file gives its assembly, which is its own unless it sets another; null where a build computes it.
    /// </summary>
    private string? AssemblyName(string project)
    {
        var own = Path.GetFileNameWithoutExtension(project);
        try
        {
            // By its text: a reader of XML would make the native program half as large again.
            var text = Comment.Replace(File.ReadAllText(Path.Combine(directory, project)), "");
            if (AssemblyNameElement.Match(text) is not { Success: true } element) return own;
            var name = element.Groups[1].Value.Trim().Replace("$(MSBuildProjectName)", own, StringComparison.OrdinalIgnoreCase);
            return name.IndexOfAny(['$', '&', '*', '?', '/', '\\']) >= 0 ? null : name;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return own;
        }
    }

    private static List<FileInfo> FindAssemblies(IEnumerable<string> outputs, string name)
    {
        var found = new List<FileInfo>();
        foreach (var output in outputs)
        {
            if (!Directory.Exists(output)) continue;
            var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
            found.AddRange(new DirectoryInfo(output).EnumerateFiles(name + ".dll", options).Where(f => !IsBelow(f, output, NoOutputs)));
        }

        return found;
    }

    private static bool IsBelow(FileInfo file, string output, string[] directories) =>
        Path.GetRelativePath(output, file.DirectoryName!).Split(Path.DirectorySeparatorChar)
            .Any(d => directories.Contains(d, StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"<AssemblyName(?:\s[^>]*)?>([^<]+)</AssemblyName\s*>")]
    private static partial Regex AssemblyNameElement { get; }
}
