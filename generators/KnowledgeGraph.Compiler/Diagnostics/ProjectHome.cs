namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// Where the project is at home in the web. The build writes the address, which is the MSBuild property <c>ProjectHome</c>; while that is
/// empty, nothing has a link, and <c>kg explain</c> shows the pages.
/// </summary>
internal static partial class ProjectHome
{
    /// <summary>Gets the address of a page, by its path in the repository; null while the project has no home.</summary>
    public static string? PageOf(string path) => PageOf(Address, path);

    public static string? PageOf(string? home, string path) =>
        string.IsNullOrEmpty(home) ? null : home!.TrimEnd('/') + "/blob/main/" + path;
}
