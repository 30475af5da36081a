namespace KnowledgeGraph.Conformance;

/// <summary>
/// Finds the suites: <c>shared/suites</c> beside the repository, or below the directory that KNOWLEDGEGRAPH_SHARED names.
/// </summary>
internal static class Suites
{
    public const string NotPresent = "skipped, suites not present";

    /// <summary>The directory of a suite; null where there is none.</summary>
    public static string? Find(string suite)
    {
        if (Environment.GetEnvironmentVariable("KNOWLEDGEGRAPH_SHARED") is { Length: > 0 } shared) return Existing(shared, suite);
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (Existing(Path.Combine(directory.FullName, "shared"), suite) is { } found) return found;
        }

        return null;
    }

    private static string? Existing(string shared, string suite)
    {
        var path = Path.Combine(shared, "suites", suite);
        return Directory.Exists(path) ? path : null;
    }
}
