namespace KnowledgeGraph.Hosting.Tests.Graphs;

/// <summary>A directory that images are put into as operators do: written under another name and renamed.</summary>
internal sealed class GraphDirectory : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("kg-host-").FullName;

    internal GraphDirectory(bool exists = true)
    {
        Path = System.IO.Path.Combine(_parent, "graphs");
        if (exists) Create();
    }

    internal string Path { get; }

    internal void Create() => Directory.CreateDirectory(Path);

    internal void Delete() => Directory.Delete(Path, recursive: true);

    internal void Delete(string name) => File.Delete(PathOf(name));

    internal void Put(int version) => Put($"graph-{version}.kgi", NumberedGraph.Image(version));

    internal void Put(string name, byte[] bytes)
    {
        var temporary = PathOf("." + name + ".part");
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, PathOf(name), overwrite: true);
    }

    internal string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The files of the directory that the process has mapped: Linux lists them.</summary>
    internal IReadOnlyList<string> Mapped() =>
    [
        .. File.ReadLines("/proc/self/maps").Select(line => line.IndexOf(Path + "/", StringComparison.Ordinal) is >= 0 and var start
                ? line[(start + Path.Length + 1)..].Replace(" (deleted)", "", StringComparison.Ordinal) : null)
            .OfType<string>().Distinct().Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}
