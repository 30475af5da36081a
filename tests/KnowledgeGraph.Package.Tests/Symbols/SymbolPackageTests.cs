using System.Text;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests.Symbols;

[Collection(UsesPackedFeed.Name)]
public sealed class SymbolPackageTests(PackedFeed feed)
{
#if DEBUG
    private const string? OnlyRelease = "A debug build keeps the paths of the machine, by which a debugger finds the source there.";
#else
    private const string? OnlyRelease = null;
#endif

    public static TheoryData<string> Packages =>
        [
            "KnowledgeGraph", "KnowledgeGraph.Seeds", "KnowledgeGraph.QuikGraph", "KnowledgeGraph.Reports", "KnowledgeGraph.Compiler",
            "KnowledgeGraph.Rdf", "KnowledgeGraph.Interchange", "KnowledgeGraph.Hosting", "KnowledgeGraph.Orleans", "KnowledgeGraph.Cli",
        ];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_symbols_of_every_assembly_of_the_project_are_in_a_package_of_their_own(string id)
    {
        using var package = feed.Open(id);
        using var symbols = feed.OpenSymbols(id);
        var assemblies = package.Files.Where(IsOurs).ToList();

        Assert.NotEmpty(assemblies);
        Assert.DoesNotContain(package.Files, file => Path.GetExtension(file) == ".pdb");
        Assert.Equal(assemblies.Select(PathOfSymbols), symbols.Files.Where(file => Path.GetExtension(file) != ".nuspec"));
        Assert.All(assemblies, assembly =>
        {
            using var read = new DebugSymbols(symbols.Read(PathOfSymbols(assembly)));
            Assert.Equal(DebugSymbols.IdOf(package.Read(assembly)), read.Id);
        });
    }

    [Theory(Skip = OnlyRelease)]
    [MemberData(nameof(Packages))]
    public void No_assembly_and_no_symbols_name_a_path_of_the_machine_that_built_them(string id)
    {
        using var package = feed.Open(id);
        using var symbols = feed.OpenSymbols(id);

        Assert.All(package.Files.Where(file => Path.GetExtension(file) == ".dll"), file => AssertNamesNoPath(package.Read(file)));
        Assert.All(symbols.Files.Where(file => Path.GetExtension(file) == ".pdb"), file =>
        {
            AssertNamesNoPath(symbols.Read(file));
            using var read = new DebugSymbols(symbols.Read(file));
            Assert.All(read.Documents, document =>
            {
                Assert.StartsWith("/_", document.Name, StringComparison.Ordinal);
                Assert.DoesNotContain(Repository.Root, document.Text ?? "", StringComparison.Ordinal);
            });
        });
    }

    [Fact]
    public void A_debugger_finds_every_source_file_at_the_commit_of_a_known_repository()
    {
        using var clone = RepositoryCopy.Create("example/graph");
        var packages = Path.Combine(clone.Root, "packages");
        DotnetCommand.Run(
            clone.Root, "pack", "src/KnowledgeGraph", "-m:1", "-c", "Release", "-p:ContinuousIntegrationBuild=true", "-o",
            packages).Succeeded();

        using var symbols = PackedFile.Open(Assert.Single(Directory.GetFiles(packages, "*.snupkg")));
        var files = symbols.Files.Where(file => Path.GetExtension(file) == ".pdb").ToList();
        Assert.Equal(3, files.Count);
        Assert.All(files, file =>
        {
            using var read = new DebugSymbols(symbols.Read(file));
            Assert.Equal(
                $$$"""{"documents":{"/_/*":"https://raw.githubusercontent.com/example/graph/{{{RepositoryCopy.Commit}}}/*"}}""",
                read.SourceLink);

            // What is not in the repository, because the build has made it, is in the symbols.
            Assert.All(read.Documents, document => Assert.Equal(document.Text is null, clone.Tracks(document.Name["/_/".Length..])));
        });
    }

    private static bool IsOurs(string file) =>
        Path.GetExtension(file) == ".dll"
            && (Path.GetFileName(file) == "kg.dll" || Path.GetFileName(file).StartsWith("KnowledgeGraph", StringComparison.Ordinal));

    private static string PathOfSymbols(string assembly) => Path.ChangeExtension(assembly, ".pdb");

    private static void AssertNamesNoPath(byte[] file)
    {
        Assert.True(file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root)) < 0);
        Assert.True(file.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Repository.Root)) < 0);
    }
}
