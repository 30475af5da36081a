using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests.Symbols;

/// <summary>A copy of what the library is built from, as a clone of a repository on GitHub.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    /// <summary>The commit that it is a clone of.</summary>
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private static readonly string[] Folders = ["src/KnowledgeGraph", "src/KnowledgeGraph.Rdf", "generators", "nuget"];

    private RepositoryCopy(string root) => Root = root;

    /// <summary>Gets its directory.</summary>
    public string Root { get; }

    /// <summary>Copies the sources, and writes as much of a Git directory as a build reads.</summary>
    /// <param name="repository">The owner and the name of the repository.</param>
    public static RepositoryCopy Create(string repository)
    {
        var copy = new RepositoryCopy(Directory.CreateTempSubdirectory("knowledgegraph-clone-").FullName);
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(IsSetting).Concat(Folders.SelectMany(SourcesIn)))
            copy.Add(file);
        copy.Write(".git/HEAD", "ref: refs/heads/main\n");
        copy.Write(".git/refs/heads/main", Commit + "\n");
        copy.Write(
            ".git/config", $"[core]\n\trepositoryformatversion = 0\n[remote \"origin\"]\n\turl = https://github.com/{repository}.git\n");
        Directory.CreateDirectory(Path.Combine(copy.Root, ".git", "objects"));
        return copy;
    }

    /// <summary>Determines whether a file of the clone is in its repository, and not made by a build.</summary>
    public bool Tracks(string path) => File.Exists(Path.Combine(Root, path)) && !path.Split('/').Contains("obj");

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static bool IsSetting(string file) =>
        Path.GetFileName(file) is "global.json" or ".editorconfig" or ".gitignore" || Path.GetExtension(file) is ".props" or ".targets";

    private static IEnumerable<string> SourcesIn(string folder) =>
        from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
        where !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")
        select file;

    private void Add(string file)
    {
        var path = Path.Combine(Root, Path.GetRelativePath(Repository.Root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(file, path);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
