namespace KnowledgeGraph.Testing;

/// <summary>
/// Data that is not part of the repository: in the folder <c>shared</c> beside it, or in the one that the environment variable
/// KNOWLEDGEGRAPH_SHARED names.
/// </summary>
public static class SharedData
{
    /// <summary>Gets the path of a file or directory. Where it does not exist, the test is skipped.</summary>
    /// <param name="parts">The parts of the path below the folder.</param>
    public static string Require(params string[] parts)
    {
        var found = Candidates().Select(shared => Path.Combine([shared, .. parts])).FirstOrDefault(Path.Exists);
        Assert.SkipWhen(
            found is null, $"'shared/{string.Join('/', parts)}' does not exist. Set KNOWLEDGEGRAPH_SHARED to the path of 'shared'.");
        return found!;
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("KNOWLEDGEGRAPH_SHARED") is { Length: > 0 } shared)
        {
            yield return shared;
            yield break;
        }

        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            yield return Path.Combine(directory.FullName, "shared");
    }
}
