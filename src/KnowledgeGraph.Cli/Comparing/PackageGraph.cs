using System.IO.Compression;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Comparing;

/// <summary>Opens the graph of the assembly in a package.</summary>
internal static class PackageGraph
{
    private const string Library = "lib/";

    /// <param name="name">The name of the graph where there are several, or null.</param>
    /// <exception cref="InputException">The package has no graph, or several.</exception>
    public static Graph Open(string path, string shown, string? name)
    {
        var temporary = Directory.CreateTempSubdirectory("kg").FullName;
        try
        {
            using var package = ZipFile.OpenRead(path);
            var graphs = new List<(string Entry, Graph Graph)>();
            foreach (var entry in Assemblies(package))
            {
                if (TryOpen(entry, temporary, shown, name) is { } graph) graphs.Add((entry.FullName, graph));
            }

            return graphs switch
            {
                [var only] => only.Graph,
                [] => throw new InputException(
                    $"{shown} has no graph{(name is null ? "" : $" called “{name}”")}: no assembly in its lib directory has one",
                    "Give the package of a project with a class that is marked [KnowledgeGraph]."),
                _ => throw new InputException(
                    $"{shown} has {graphs.Count} graphs: choose one with --graph NAME",
                    [.. graphs.Select(static found => $"{found.Graph.Name}, of {found.Entry}")]),
            };
        }
        catch (InvalidDataException error)
        {
            throw new InputException($"{shown} is not a package, or is damaged: {error.Message}", "Pack it again, or download it again.");
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>The assemblies for the framework that comes last, which is the latest.</summary>
    private static IEnumerable<ZipArchiveEntry> Assemblies(ZipArchive package)
    {
        var byFramework = package.Entries
            .Where(static entry => entry.FullName.StartsWith(Library, StringComparison.OrdinalIgnoreCase)
                && entry.FullName.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && entry.FullName.Split('/').Length == 3)
            .GroupBy(static entry => entry.FullName.Split('/')[1], StringComparer.OrdinalIgnoreCase);
        return byFramework.OrderByDescending(static group => FrameworkVersion(group.Key)).FirstOrDefault() is { } latest
            ? latest.OrderBy(static entry => entry.FullName, StringComparer.Ordinal)
            : [];
    }

    /// <summary>The version in the name of a framework: 10.0 of <c>net10.0</c>.</summary>
    private static Version FrameworkVersion(string framework) =>
        Version.TryParse(framework.TrimStart([.. "netcoreappstandard"]), out var version) ? version : new Version(0, 0);

    private static Graph? TryOpen(ZipArchiveEntry entry, string directory, string shown, string? name)
    {
        var file = Path.Combine(directory, Path.GetFileName(entry.FullName));
        entry.ExtractToFile(file, overwrite: true);
        try
        {
            return GraphAssembly.Open(file, name);
        }
        catch (InputException error) when (error.IsWithoutGraph)
        {
            return null;
        }
        catch (InputException error)
        {
            var message = error.Message.Replace(file, Path.GetFileName(file), StringComparison.Ordinal);
            throw new InputException($"{entry.FullName} of {shown}: {message}", error.Details);
        }
    }
}
