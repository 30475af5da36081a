namespace KnowledgeGraph.Package.Tests;

/// <summary>The directories that the tests read from.</summary>
internal static class Repository
{
    /// <summary>The configuration that the tests were built in, and that is packed.</summary>
    public const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    /// <summary>The directory of the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "KnowledgeGraph.sln")))
                return directory.FullName;
        throw new DirectoryNotFoundException($"No directory above {AppContext.BaseDirectory} holds KnowledgeGraph.sln.");
    }
}
