using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Cli.Tests.Graphs;

/// <summary>Compiles assemblies that hold images as generated code does. Whatever runs of one throws.</summary>
internal static class GraphAssemblyFile
{
    private const string Space = "KnowledgeGraph.Cli.Tests.Graphs";

    private static readonly Lazy<string> SharedFile = new(() => Write(
        Path.Combine(AppContext.BaseDirectory, "several-graphs.dll"),
        ("Broken", Encoding.ASCII.GetBytes(new string('x', 200))), ("ChipRace", ImageOf(ChipRace.Graph)), ("Crowd", ImageOf(Crowd.Graph)),
        ("Pets", ImageOf(Pets.Graph))));

    public static ImmutableArray<MetadataReference> References { get; } = FindReferences();

    /// <summary>Gets an assembly with four graphs, one of them damaged.</summary>
    public static string Shared => SharedFile.Value;

    public static byte[] ImageOf(Graph graph)
    {
        using var stream = new MemoryStream();
        graph.Save(stream);
        return stream.ToArray();
    }

    /// <returns>The path.</returns>
    public static string Write(string file, params (string Name, byte[] Image)[] graphs) => Write(file, OptimizationLevel.Release, graphs);

    public static string Write(string file, OptimizationLevel level, params (string Name, byte[] Image)[] graphs) =>
        Write(file, level, int.MaxValue, graphs);

    /// <param name="pieceLength">How many bytes of an image, which are ASCII, are in a method of their own.</param>
    public static string Write(string file, OptimizationLevel level, int pieceLength, params (string Name, byte[] Image)[] graphs)
    {
        var source = new StringBuilder($$"""
            namespace {{Space}};

            file static class Startup
            {
                [System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Run() => throw new System.InvalidOperationException("The assembly was run.");
            }

            public static class Shortcut
            {
                public static KnowledgeGraph.Graph Graph => throw new System.InvalidOperationException();
            }

            """);
        foreach (var (name, image) in graphs)
        {
            source.Append(CultureInfo.InvariantCulture, $$"""
                public static class {{name}}
                {
                    static {{name}}() => throw new System.InvalidOperationException("The class was run.");

                    private static class GeneratedImage
                    {
                        {{Accessors(image, pieceLength)}}
                    }
                }

                """);
        }

        var tree = CSharpSyntaxTree.ParseText(source.ToString(), new CSharpParseOptions(LanguageVersion.CSharp13));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, deterministic: true);
        var emitted = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(file), [tree], References, options).Emit(file);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return file;
    }

    private static string Accessors(byte[] image, int pieceLength)
    {
        if (image.Length <= pieceLength) return Accessor("Bytes", image);
        var pieces = image.Chunk(pieceLength).Select((piece, index) => Accessor($"Piece{index}", piece));
        return "internal static System.ReadOnlySpan<byte> Bytes(int index, out int start) => throw new System.InvalidOperationException();"
            + string.Concat(pieces);
    }

    private static string Accessor(string name, byte[] bytes) =>
        $"\n internal static System.ReadOnlySpan<byte> {name}() => "
            + SymbolDisplay.FormatLiteral(Encoding.UTF8.GetString(bytes), quote: true) + "u8;";

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == framework)
            .Append(typeof(Graph).Assembly.Location);
        return [.. paths.Select(p => MetadataReference.CreateFromFile(p))];
    }
}
