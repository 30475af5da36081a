namespace KnowledgeGraph.Testing;

/// <summary>The repository that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The configuration that the tests were built in.</summary>
    public const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    /// <summary>Gets its root: the directory of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the directory with a page for each diagnostic.</summary>
    public static string Pages { get; } = PathOf("docs", "diagnostics");

    /// <summary>Gets the path of a file or directory.</summary>
    /// <param name="parts">The parts of the path below the root.</param>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Reads a text, with <c>\n</c> at the ends of lines.</summary>
    /// <param name="parts">The parts of the path below the root.</param>
    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "KnowledgeGraph.sln"))) return directory.FullName;
        }

        throw new DirectoryNotFoundException($"No directory above {AppContext.BaseDirectory} contains KnowledgeGraph.sln.");
    }
}
