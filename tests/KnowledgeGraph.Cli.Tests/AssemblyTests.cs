using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>This assembly holds four graphs, one of them damaged, and is given to <c>kg</c> as a file here.</summary>
public sealed class AssemblyTests : IDisposable
{
    private static readonly string ThisFile = typeof(AssemblyTests).Assembly.Location;
    private readonly string _directory = Directory.CreateTempSubdirectory("kg").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("Pets")]
    [InlineData("KnowledgeGraph.Cli.Tests.Graphs.Pets")]
    public void A_graph_of_an_assembly_goes_by_its_class(string name) =>
        Assert.StartsWith("Rex\n", Kg.Run("show", "rex", "--assembly", ThisFile, "--graph", name).Output, StringComparison.Ordinal);

    [Fact]
    public void Several_graphs_are_named() =>
        Assert.Equal(
            new Kg(
                ExitCode.InputError,
                "",
                $"""
                kg: {ThisFile} has 4 graphs: choose one by --graph NAME
                  KnowledgeGraph.Cli.Tests.Graphs.Broken
                  KnowledgeGraph.Cli.Tests.Graphs.ChipRace
                  KnowledgeGraph.Cli.Tests.Graphs.Crowd
                  KnowledgeGraph.Cli.Tests.Graphs.Pets

                """),
            Kg.Run("stats", "--assembly", ThisFile));

    [Fact]
    public void An_unknown_graph_is_an_error() =>
        Assert.StartsWith($"kg: {ThisFile} has no graph called “Cats”\n  ", Kg.Run("stats", "--assembly", ThisFile, "--graph", "Cats").Error, StringComparison.Ordinal);

    [Fact]
    public void A_damaged_graph_is_an_error()
    {
        var kg = Kg.Run("stats", "--assembly", ThisFile, "--graph", "Broken");

        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.StartsWith($"kg: the graph KnowledgeGraph.Cli.Tests.Graphs.Broken of {ThisFile} cannot be opened: ", kg.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is not a .NET assembly")]
    [InlineData("Only text.", "is not a .NET assembly")]
    [InlineData("MZ and then nothing of the kind", "is not a .NET assembly")]
    [InlineData("\u007fELF a program", "is not a .NET assembly")]
    public void A_file_that_is_no_assembly_is_an_error(string content, string message)
    {
        var file = Path.Combine(_directory, "file");
        File.WriteAllText(file, content);

        AssertError(file, message);
    }

    [Fact]
    public void The_native_program_of_an_assembly_points_to_it()
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "kg.exe" : "kg");

        AssertError(program, $"is not a .NET assembly; did you mean {Path.Combine(AppContext.BaseDirectory, "kg.dll")}?");
    }

    [Fact]
    public void Every_truncation_of_an_assembly_is_an_error()
    {
        var whole = File.ReadAllBytes(ThisFile);
        for (var length = 0; length < whole.Length; length += 1 + whole.Length / 50)
        {
            var file = Path.Combine(_directory, $"cut{length}.dll"); // Each its own: what was loaded once stays mapped.
            File.WriteAllBytes(file, whole[..length]);
            Assert.Equal(ExitCode.InputError, Kg.Run("stats", "--assembly", file).ExitCode);
        }
    }

    [Fact]
    public void A_missing_file_is_an_error() => AssertError(Path.Combine(_directory, "no.dll"), "does not exist");

    [Fact]
    public void A_directory_is_an_error() => AssertError(_directory, "is a directory; give the assembly in it");

    [Fact]
    public void An_assembly_without_a_graph_is_an_error()
    {
        AssertError(Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Compiler.dll"), "has no graph: no class in it is marked [KnowledgeGraph]");
        AssertError(typeof(FactAttribute).Assembly.Location, "has no graph: it does not reference KnowledgeGraph");
    }

    [Fact]
    public void An_assembly_built_with_a_newer_library_is_an_error()
    {
        var file = Path.Combine(_directory, "newer.dll");
        File.WriteAllBytes(file, AssemblyThatReferences("KnowledgeGraph", new Version(99, 0, 0, 0)));

        AssertError(file, $"was built with KnowledgeGraph 99.0.0.0, and this kg has {typeof(Graph).Assembly.GetName().Version}");
    }

    private static void AssertError(string file, string message)
    {
        var kg = Kg.Run("stats", "--assembly", file);

        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.Equal("", kg.Output);
        Assert.StartsWith($"kg: {file} {message}\n", kg.Error, StringComparison.Ordinal);
    }

    private static ImmutableArray<byte> Serialize(MetadataBuilder metadata)
    {
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        return image.ToImmutableArray();
    }

    private static byte[] AssemblyThatReferences(string name, Version version)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString("newer.dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("newer"), new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        metadata.AddAssemblyReference(metadata.GetOrAddString(name), version, default, default, default, default);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        return [.. Serialize(metadata)];
    }
}
