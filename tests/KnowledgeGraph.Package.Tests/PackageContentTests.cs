using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KnowledgeGraph.Package.Tests;

[Collection(UsesPackedFeed.Name)]
public sealed class PackageContentTests(PackedFeed feed)
{
    private static readonly string[] BroughtByCompiler =
    [
        "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory",
        "System.Buffers", "System.Numerics.Vectors", "System.Reflection.Metadata", "System.Runtime.CompilerServices.Unsafe",
    ];

    [Fact]
    public void The_library_package_holds_exactly_these_files()
    {
        string[] expected =
        [
            "KnowledgeGraph.nuspec",
            "README.md",
            "analyzers/dotnet/cs/KnowledgeGraph.CodeFixes.dll",
            "analyzers/dotnet/cs/KnowledgeGraph.Generators.dll",
            "build/net10.0/KnowledgeGraph.props",
            "build/net10.0/KnowledgeGraph.targets",
            "buildTransitive/net10.0/KnowledgeGraph.props",
            "buildTransitive/net10.0/KnowledgeGraph.targets",
            "icon.png",
            "lib/net10.0/KnowledgeGraph.dll",
            "lib/net10.0/KnowledgeGraph.xml",
            "schema/knowledgegraph.facts.schema.json",
        ];
        Assert.Equal(expected, FilesOf("KnowledgeGraph"));
    }

    [Fact]
    public void The_seeds_package_holds_exactly_these_files()
    {
        string[] expected =
        [
            "KnowledgeGraph.Seeds.nuspec",
            "README.md",
            "icon.png",
            "lib/net10.0/KnowledgeGraph.Seeds.dll",
            "lib/net10.0/KnowledgeGraph.Seeds.xml",
        ];
        Assert.Equal(expected, FilesOf("KnowledgeGraph.Seeds"));
    }

    [Fact]
    public void The_package_of_QuikGraph_holds_exactly_these_files()
    {
        string[] expected =
        [
            "KnowledgeGraph.QuikGraph.nuspec",
            "README.md",
            "icon.png",
            "lib/net10.0/KnowledgeGraph.QuikGraph.dll",
            "lib/net10.0/KnowledgeGraph.QuikGraph.xml",
        ];
        Assert.Equal(expected, FilesOf("KnowledgeGraph.QuikGraph"));
    }

    [Fact]
    public void The_package_of_the_compiler_holds_exactly_these_files()
    {
        string[] expected =
        [
            "KnowledgeGraph.Compiler.nuspec",
            "README.md",
            "icon.png",
            "lib/net10.0/KnowledgeGraph.Compiler.dll",
            "lib/net10.0/KnowledgeGraph.Compiler.xml",
        ];
        Assert.Equal(expected, FilesOf("KnowledgeGraph.Compiler"));
    }

    [Fact]
    public void The_package_of_reports_holds_exactly_these_files()
    {
        string[] expected =
        [
            "KnowledgeGraph.Reports.nuspec",
            "README.md",
            "icon.png",
            "lib/net10.0/KnowledgeGraph.Reports.dll",
            "lib/net10.0/KnowledgeGraph.Reports.xml",
        ];
        Assert.Equal(expected, FilesOf("KnowledgeGraph.Reports"));
    }

    [Theory]
    [InlineData("KnowledgeGraph.Rdf")]
    [InlineData("KnowledgeGraph.Interchange")]
    [InlineData("KnowledgeGraph.Hosting")]
    [InlineData("KnowledgeGraph.Orleans")]
    public void A_package_of_one_library_holds_exactly_these_files(string id)
    {
        string[] expected = [$"{id}.nuspec", "README.md", "icon.png", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"];
        Assert.Equal(expected, FilesOf(id));
    }

    [Fact]
    public void Build_and_buildTransitive_are_the_same()
    {
        using var package = feed.Open("KnowledgeGraph");
        foreach (var file in (string[])["KnowledgeGraph.props", "KnowledgeGraph.targets"])
            Assert.Equal(package.Read("build/net10.0/" + file), package.Read("buildTransitive/net10.0/" + file));
    }

    [Theory]
    [InlineData("KnowledgeGraph", "lib/net10.0/KnowledgeGraph.dll")]
    [InlineData("KnowledgeGraph", "analyzers/dotnet/cs/KnowledgeGraph.Generators.dll")]
    [InlineData("KnowledgeGraph", "analyzers/dotnet/cs/KnowledgeGraph.CodeFixes.dll")]
    [InlineData("KnowledgeGraph.Seeds", "lib/net10.0/KnowledgeGraph.Seeds.dll")]
    [InlineData("KnowledgeGraph.QuikGraph", "lib/net10.0/KnowledgeGraph.QuikGraph.dll")]
    [InlineData("KnowledgeGraph.Compiler", "lib/net10.0/KnowledgeGraph.Compiler.dll")]
    [InlineData("KnowledgeGraph.Reports", "lib/net10.0/KnowledgeGraph.Reports.dll")]
    [InlineData("KnowledgeGraph.Rdf", "lib/net10.0/KnowledgeGraph.Rdf.dll")]
    [InlineData("KnowledgeGraph.Interchange", "lib/net10.0/KnowledgeGraph.Interchange.dll")]
    [InlineData("KnowledgeGraph.Hosting", "lib/net10.0/KnowledgeGraph.Hosting.dll")]
    [InlineData("KnowledgeGraph.Orleans", "lib/net10.0/KnowledgeGraph.Orleans.dll")]
    public void An_assembly_is_deterministic(string id, string path)
    {
        using var package = feed.Open(id);
        using var assembly = new PEReader(new MemoryStream(package.Read(path)));
        Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    [Fact]
    public void The_generator_needs_nothing_that_the_compiler_does_not_bring()
    {
        var references = ReferencesOf("analyzers/dotnet/cs/KnowledgeGraph.Generators.dll");
        Assert.Empty(references.Keys.Except(BroughtByCompiler));
        Assert.Equal(new Version(4, 14, 0, 0), references["Microsoft.CodeAnalysis"]);
    }

    [Fact]
    public void The_code_fixes_need_nothing_that_an_editor_does_not_bring()
    {
        string[] broughtByEditor =
        [
            "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel",
        ];
        var references = ReferencesOf("analyzers/dotnet/cs/KnowledgeGraph.CodeFixes.dll");
        Assert.Empty(references.Keys.Except(BroughtByCompiler).Except(broughtByEditor));
        Assert.Equal(new Version(4, 14, 0, 0), references["Microsoft.CodeAnalysis.Workspaces"]);
    }

    private Dictionary<string, Version> ReferencesOf(string path)
    {
        using var package = feed.Open("KnowledgeGraph");
        using var assembly = new PEReader(new MemoryStream(package.Read(path)));
        var metadata = assembly.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);
    }

    private IReadOnlyList<string> FilesOf(string id)
    {
        using var package = feed.Open(id);
        return package.Files;
    }
}
