using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests;

/// <summary>A copy of the consumer project that a test may build and spoil.</summary>
internal sealed partial class ConsumerCopy
{
    private ConsumerCopy(string directory) => Root = directory;

    /// <summary>Gets the directory of the copy.</summary>
    public string Root { get; }

    /// <summary>Copies the consumer's sources, without what was built from them, to a directory that does not exist yet.</summary>
    public static ConsumerCopy Create(string directory)
    {
        var origin = Repository.PathOf("nuget", "consumer");
        foreach (var file in Directory.EnumerateFiles(origin, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(origin, file);
            if (path.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj")
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(directory, path))!);
            File.Copy(file, Path.Combine(directory, path));
        }

        return new(directory);
    }

    /// <summary>Replaces a text of one file, which must hold it exactly once.</summary>
    /// <returns>The line and column, both from 1, at which the replaced text begins.</returns>
    public (int Line, int Column) Replace(string file, string old, string replacement)
    {
        var path = Path.Combine(Root, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0 && at == text.LastIndexOf(old, StringComparison.Ordinal), $"{file} should hold \"{old}\" once.");
        File.WriteAllText(path, text[..at] + replacement + text[(at + old.Length)..]);
        return (text[..at].Count(character => character == '\n') + 1, at - (at == 0 ? -1 : text.LastIndexOf('\n', at - 1)));
    }

    /// <summary>Gets what was restored, and the source that NuGet noted for it.</summary>
    public SortedDictionary<string, string> RestoredFrom()
    {
        var origins = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var packages = Path.Combine(Root, "..", "..", "artifacts", "consumer", "packages");
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "obj", "project.assets.json")));
        foreach (var package in assets.RootElement.GetProperty("libraries").EnumerateObject())
        {
            var path = Path.Combine(packages, package.Value.GetProperty("path").GetString()!, ".nupkg.metadata");
            using var metadata = JsonDocument.Parse(File.ReadAllText(path));
            origins.Add(package.Name.Split('/')[0].ToLowerInvariant(), metadata.RootElement.GetProperty("source").GetString()!);
        }

        return origins;
    }

    /// <summary>Restores the packages from the packed feed, and builds.</summary>
    public DotnetCommand Build() => DotnetCommand.Run(Root, "build", "-m:1", "-c", "Release");

    /// <summary>Runs what was built.</summary>
    public DotnetCommand Run() => DotnetCommand.Run(Root, "run", "-c", "Release", "--no-build");

    /// <summary>The build's summary of its warnings.</summary>
    [GeneratedRegex(@"^ +(\d+) Warning\(s\)$", RegexOptions.Multiline)]
    internal static partial Regex WarningCount { get; }
}
