using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>
/// Files that are given to <c>kg</c> as assemblies: with a graph, with several, with none, damaged ones, and what is no assembly.
/// </summary>
public sealed class AssemblyTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string ThisFile = GraphAssemblyFile.Shared;
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
                kg: {ThisFile} has 4 graphs: choose one with --graph NAME
                  KnowledgeGraph.Cli.Tests.Graphs.Broken
                  KnowledgeGraph.Cli.Tests.Graphs.ChipRace
                  KnowledgeGraph.Cli.Tests.Graphs.Crowd
                  KnowledgeGraph.Cli.Tests.Graphs.Pets

                """),
            Kg.Run("stats", "--assembly", ThisFile));

    [Fact]
    public void An_unknown_graph_is_an_error() =>
        Assert.StartsWith(
            $"kg: {ThisFile} has no graph called “Cats”\n  ", Kg.Run("stats", "--assembly", ThisFile, "--graph", "Cats").Error,
            StringComparison.Ordinal);

    [Fact]
    public void A_damaged_graph_is_an_error()
    {
        var kg = Kg.Run("stats", "--assembly", ThisFile, "--graph", "Broken");

        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.StartsWith(
            $"kg: the graph KnowledgeGraph.Cli.Tests.Graphs.Broken of {ThisFile} cannot be opened: ", kg.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Neither)]
    [InlineData("Only text.", Neither)]
    [InlineData("MZ and then nothing of the kind", "is not a .NET assembly, or is damaged")]
    [InlineData("\u007fELF a program", Neither)]
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

        var what = OperatingSystem.IsWindows() ? "is not a .NET assembly, or is damaged" : "is neither an image nor an assembly";
        AssertError(program, $"{what}; did you mean {Path.Combine(AppContext.BaseDirectory, "kg.dll")}?");
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
    public void An_assembly_with_changed_bytes_is_read_or_is_one_error()
    {
        var whole = File.ReadAllBytes(
            GraphAssemblyFile.Write(Path.Combine(_directory, "whole.dll"), ("Pets", GraphAssemblyFile.ImageOf(Pets.Graph))));
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var file = Path.Combine(_directory, "changed.dll");
        for (var i = 0; i < 400; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var n = random.Next(1, 8); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(file, bytes);

            var kg = Kg.Run("list", "--assembly", file);
            Assert.True(
                kg.ExitCode is ExitCode.Found && kg.Error.Length == 0 || kg.ExitCode is ExitCode.InputError && kg.Output.Length == 0,
                kg.ToString());
        }
    }

    /// <summary>The token in the method that gives the image names a table in its last byte.</summary>
    [Fact]
    public void The_image_of_a_method_with_the_token_of_another_table_is_one_error()
    {
        const byte Ldsflda = 0x7F, LdcI4 = 0x20, FieldTable = 0x04;
        const int LastOfToken = 4, Next = 5;
        var file = GraphAssemblyFile.Write(Path.Combine(_directory, "pets.dll"), ("Pets", GraphAssemblyFile.ImageOf(Pets.Graph)));
        var bytes = File.ReadAllBytes(file);
        var start = Enumerable.Range(0, bytes.Length - Next).Single(
            i => bytes[i] == Ldsflda && bytes[i + LastOfToken] == FieldTable && bytes[i + Next] == LdcI4);
        foreach (var table in Enumerable.Range(0, 256).Where(table => table != FieldTable))
        {
            bytes[start + LastOfToken] = (byte)table;
            File.WriteAllBytes(file, bytes);

            var kg = Kg.Run("list", "--assembly", file);
            Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
            Assert.StartsWith("kg: ", kg.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void An_image_is_found_in_every_configuration(OptimizationLevel level)
    {
        var file = GraphAssemblyFile.Write(Path.Combine(_directory, "pets.dll"), level, ("Pets", GraphAssemblyFile.ImageOf(Pets.Graph)));

        Assert.StartsWith("Rex\n", Kg.Run("show", "rex", "--assembly", file).Output, StringComparison.Ordinal);
    }

    /// <summary>Twelve pieces, so that their numbers are not in the order of their names.</summary>
    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void An_image_in_pieces_is_found_in_every_configuration(OptimizationLevel level)
    {
        var image = GraphAssemblyFile.ImageOf(Pets.Graph);
        var file = GraphAssemblyFile.Write(Path.Combine(_directory, "pets.dll"), level, image.Length / 11, ("Pets", image));

        Assert.StartsWith("Rex\n", Kg.Run("show", "rex", "--assembly", file).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01", "Build the project again with this version of the package.")]
    [InlineData("99", "Update kg to the version of the package that the project uses.")]
    public void An_image_of_another_version_is_an_error_with_a_remedy(string version, string remedy)
    {
        var image = GraphAssemblyFile.ImageOf(Pets.Graph);
        Encoding.ASCII.GetBytes(version).CopyTo(image, 6);
        var file = GraphAssemblyFile.Write(Path.Combine(_directory, "pets.dll"), ("Pets", image));

        Assert.Equal(
            new Kg(
                ExitCode.InputError,
                "",
                $"kg: the graph KnowledgeGraph.Cli.Tests.Graphs.Pets of {file} cannot be opened: it has version {version} of the image "
                    + $"format, but this kg reads versions 02 and 03\n  {remedy}\n"),
            Kg.Run("stats", "--assembly", file));
    }

    [Fact]
    public void An_image_that_is_damaged_is_an_error_with_a_remedy()
    {
        var image = GraphAssemblyFile.ImageOf(Pets.Graph);
        image[^1] ^= 1;
        var file = GraphAssemblyFile.Write(Path.Combine(_directory, "pets.dll"), ("Pets", image));

        var kg = Kg.Run("stats", "--assembly", file);
        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.Matches(
            "^kg: the graph KnowledgeGraph.Cli.Tests.Graphs.Pets of .* cannot be opened: .*\n  Build the project again\\.\n$", kg.Error);
    }

    [Fact]
    public void A_reference_assembly_is_an_error()
    {
        var file = Path.Combine(_directory, "reference.dll");
        CompileText(
            file,
            "[assembly: System.Runtime.CompilerServices.ReferenceAssembly] public class Holder { public KnowledgeGraph.Graph Graph; }");

        AssertError(file, "is a reference assembly, which does not contain a graph");
    }

    [Fact]
    public void An_accessor_of_another_shape_is_an_error()
    {
        var file = Path.Combine(_directory, "shape.dll");
        CompileText(
            file, "public class G { public KnowledgeGraph.Graph Graph; class GeneratedImage { static byte[] Bytes() => new byte[3]; } }");

        AssertError(file, "", $"kg: the graph G of {file} cannot be opened: the image is not where this version of kg looks for it.");
    }

    private static void CompileText(string file, string source)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        Assert.True(
            CSharpCompilation.Create("A", [CSharpSyntaxTree.ParseText(source)], GraphAssemblyFile.References, options).Emit(file).Success);
    }

    [Fact]
    public void A_missing_file_is_an_error() => AssertError(Path.Combine(_directory, "no.dll"), "does not exist");

    [Fact]
    public void A_directory_is_an_error() => AssertError(_directory, "is a directory; give the assembly in it");

    [Fact]
    public void An_assembly_without_a_graph_is_an_error()
    {
        AssertError(
            Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Compiler.dll"),
            "has no graph: no class in it is marked [KnowledgeGraph]");
        AssertError(typeof(FactAttribute).Assembly.Location, "has no graph: it does not reference KnowledgeGraph");
    }

    [Fact]
    public void An_assembly_built_with_a_newer_library_is_an_error()
    {
        var file = Path.Combine(_directory, "newer.dll");
        File.WriteAllBytes(file, AssemblyThatReferences("KnowledgeGraph", new Version(99, 0, 0, 0)));

        AssertError(file, $"was built with KnowledgeGraph 99.0.0.0, but this kg has {typeof(Graph).Assembly.GetName().Version}");
    }

    private const string Neither =
        "is neither an image nor an assembly\n  Give an image, or an assembly (.dll) that contains a graph.";

    private static void AssertError(string file, string message, string? whole = null)
    {
        var kg = Kg.Run("stats", "--assembly", file);

        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.Equal("", kg.Output);
        Assert.StartsWith(whole ?? $"kg: {file} {message}\n", kg.Error, StringComparison.Ordinal);
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
        metadata.AddAssembly(
            metadata.GetOrAddString("newer"), new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        metadata.AddAssemblyReference(metadata.GetOrAddString(name), version, default, default, default, default);
        metadata.AddTypeDefinition(
            default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1));
        return [.. Serialize(metadata)];
    }
}
