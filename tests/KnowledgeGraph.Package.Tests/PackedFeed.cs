using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests;

/// <summary>
/// The packages, packed once for all tests into a feed of their own, and beside it a place for copies of the consumer. The directory has
/// the repository's layout, so that the consumer's relative paths lead to this feed.
/// </summary>
public sealed class PackedFeed : IDisposable
{
    private static readonly string[] Projects =
    [
        "src/KnowledgeGraph", "src/KnowledgeGraph.Seeds", "src/KnowledgeGraph.QuikGraph", "src/KnowledgeGraph.Reports",
        "src/KnowledgeGraph.Rdf", "src/KnowledgeGraph.Interchange", "src/KnowledgeGraph.Hosting", "src/KnowledgeGraph.Orleans",
        "generators/KnowledgeGraph.Compiler", "src/KnowledgeGraph.Cli", "src/KnowledgeGraph.Templates",
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("knowledgegraph-packages-").FullName;
    private readonly Lazy<InstalledTool> _tool;

    /// <summary>Packs the packages.</summary>
    public PackedFeed()
    {
        File.Copy(Repository.PathOf("global.json"), Path.Combine(_root, "global.json"));
        foreach (var project in Projects)
            DotnetCommand.Run(
                Repository.Root, "pack", project, "-c", Repository.Configuration, "--no-build", "-o",
                Packages).Succeeded();
        _tool = new(() => InstalledTool.Install(Path.Combine(_root, "tool"), Packages, Version("KnowledgeGraph.Cli")));
    }

    /// <summary>Gets the directory of the packed files.</summary>
    public string Packages => Path.Combine(_root, "artifacts", "packages");

    /// <summary>Gets <c>kg</c>, installed from the packed files alone.</summary>
    internal InstalledTool Tool => _tool.Value;

    /// <summary>Copies the consumer.</summary>
    internal ConsumerCopy Consumer(string name) => ConsumerCopy.Create(Path.Combine(_root, "nuget", name));

    /// <summary>
    /// Makes a project without sources that references a package and finds the feed where the consumer does, and no other source.
    /// </summary>
    /// <returns>Its directory.</returns>
    internal string Project(
        string name, string package, string properties = "", string items = "", string framework = "net10.0", string extension = ".csproj")
    {
        var directory = Directory.CreateDirectory(Path.Combine(_root, "nuget", name)).FullName;
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", ".editorconfig"])
            File.Copy(Repository.PathOf("nuget", "consumer", file), Path.Combine(directory, file));
        File.WriteAllText(Path.Combine(directory, "nuget.config"), """
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="../../artifacts/packages" />
              </packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(directory, name + extension), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <RestorePackagesPath>../../artifacts/consumer/packages</RestorePackagesPath>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="*-*" />
                {items}
              </ItemGroup>
            </Project>
            """);
        return directory;
    }

    /// <summary>Makes an empty folder whose projects find the packed packages beside those of the machine's own sources.</summary>
    /// <remarks>What they restore goes to a folder of this feed's: another build of the same version may lie in that of the user.</remarks>
    /// <returns>The folder.</returns>
    internal string Newcomer(string name)
    {
        var directory = Directory.CreateDirectory(Path.Combine(_root, "newcomers", name)).FullName;
        File.WriteAllText(Path.Combine(_root, "newcomers", "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root, "newcomers", "packages")}" /></config>
              <packageSources><add key="packed" value="{Packages}" /></packageSources>
            </configuration>
            """);
        return directory;
    }

    /// <summary>Opens the one package of an id.</summary>
    internal PackedFile Open(string id) => Open(id, ".nupkg");

    /// <summary>Opens the symbols of the package of an id.</summary>
    internal PackedFile OpenSymbols(string id) => Open(id, ".snupkg");

    /// <summary>Gets the version of a package.</summary>
    internal string Version(string id)
    {
        using var package = Open(id);
        return package.Element("version").Value;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_root, recursive: true);

    private PackedFile Open(string id, string extension) => PackedFile.Open(
        Assert.Single(
            Directory.GetFiles(Packages, $"{id}.*{extension}"), path => char.IsAsciiDigit(Path.GetFileName(path)[id.Length + 1])));
}

/// <summary>Lets the test classes share one feed.</summary>
[CollectionDefinition(Name)]
public sealed class UsesPackedFeed : ICollectionFixture<PackedFeed>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "packed feed";
}
