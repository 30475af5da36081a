namespace KnowledgeGraph.Cli.Hosting;

/// <summary>Paths as they are shown: relative to the current directory where they are below it.</summary>
internal static class ShownPath
{
    public static string Of(string path, string directory)
    {
        var relative = Path.GetRelativePath(directory, path);
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }
}
