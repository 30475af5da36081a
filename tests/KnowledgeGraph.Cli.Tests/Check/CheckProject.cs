using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using KnowledgeGraph.Cli.Tests.Graphs;
using KnowledgeGraph.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Cli.Tests.Check;

/// <summary>
/// A project on disk that the generator builds: its assembly is what <c>kg check</c> reads, its diagnostics are what it has to find.
/// </summary>
internal sealed class CheckProject : IDisposable
{
    public const string Vocabulary = """
        using System.ComponentModel.DataAnnotations;
        using KnowledgeGraph;

        [assembly: NoPath("Alpha", "Backs", "Omega")]
        [assembly: NoPath("Beta", "Reaches", "Omega")]

        namespace N;

        [KnowledgeGraph] public static partial class G;

        public enum Sector { Chips, Models }

        [Node] public readonly partial struct Firm
        {
            [Property] public partial PartialDate? Founded { get; }
            [Property, Range(0, 100)] public partial int? Staff { get; }
            [Property, StringLength(5)] public partial string? Code { get; }
            [Property] public partial Quantity? Worth { get; }
            [Property] public partial Sector? Sector { get; }
            [Property, MaxLength(1)] public partial Values<string> Names { get; }
            [Relation] public partial Nodes<Firm> Backs { get; }
            [Relation] public partial Firm? Owner { get; }
            [Relation, Transitive] public partial Nodes<Firm> Within { get; }
            [Derived("Within/Owner|Reaches/Within")] public partial Nodes<Firm> Reaches { get; }

            [Entity("Alpha Ltd.")]
            [Claim(nameof(Founded), "1999", Source = nameof(Sources.D1), Quote = "Alpha began in 1999")]
            public static partial Firm Alpha { get; }
        }

        public static partial class Sources
        {
            [Source("d1.txt")] public static partial Source D1 { get; }
        }
        """;

    private readonly string[] _libraries;

    private CheckProject(string directory, string[] libraries) => (Directory, _libraries) = (directory, libraries);

    public string Directory { get; }

    public string Assembly => PathOf("N.dll");

    /// <summary>Builds a project of C# alone; fact files are added by <see cref="Write(string, string)"/>.</summary>
    /// <param name="libraries">Assemblies that it references, which are copied into its directory.</param>
    public static CheckProject Create(string source = Vocabulary, params string[] libraries)
    {
        var project = new CheckProject(System.IO.Directory.CreateTempSubdirectory("kg").FullName, libraries);
        foreach (var library in libraries) File.Copy(library, project.PathOf(Path.GetFileName(library)));
        project.Write("Vocabulary.cs", source);
        project.Compile();
        return project;
    }

    /// <summary>Builds the assembly from the source and all fact files, and the file of its documentation beside it.</summary>
    public void Compile()
    {
        var (compilation, _) = Build();
        var emitted = compilation.Emit(Assembly, xmlDocPath: Path.ChangeExtension(Assembly, ".xml"));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
    }

    public string PathOf(string file) => Path.Combine(Directory, file);

    public void Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public void Write(string file, byte[] bytes)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
    }

    /// <summary>Runs <c>kg check</c> in the directory, on all of its fact files unless others are named.</summary>
    public Kg Check(params string[] arguments) => Kg.RunIn(Directory, ["check", .. Paths(arguments), "--assembly", Assembly, .. arguments]);

    /// <summary>What a build reports: the generator runs on the source, all fact files and the documents in <c>docs</c>.</summary>
    public ImmutableArray<Diagnostic> BuildDiagnostics() => Build().Diagnostics;

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);

    private static string[] Paths(string[] arguments) => arguments.Length > 0 && !arguments[0].StartsWith('-') ? [] : ["."];

    private (Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Build()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Parse);
        var path = PathOf("Vocabulary.cs");
        var compilation = CSharpCompilation.Create(
            "N",
            [CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path), Encoding.UTF8), options, path)],
            [.. GraphAssemblyFile.References, .. _libraries.Select(static library => MetadataReference.CreateFromFile(library))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true));
        var texts = System.IO.Directory.EnumerateFiles(Directory, "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".kg.json", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal))
            .Select(f => (AdditionalText)new FileText(f));
        CSharpGeneratorDriver.Create(
            [new KnowledgeGraphGenerator().AsSourceGenerator()], texts, options,
            new ProjectOptions(Directory + Path.DirectorySeparatorChar))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        return (output, diagnostics);
    }

    /// <summary>Reads a file as the compiler does.</summary>
    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            using var stream = File.OpenRead(path);
            return SourceText.From(stream, new UTF8Encoding(false), SourceHashAlgorithm.Sha256);
        }
    }

    /// <summary>The properties that the package makes visible; every text file is a document.</summary>
    private sealed class ProjectOptions(string directory) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("build_property.ProjectDir", directory);

        private static readonly Values DocumentOptions = new("build_metadata.AdditionalFiles.KnowledgeGraphDocument", "true");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            textFile.Path.EndsWith(".txt", StringComparison.Ordinal) ? DocumentOptions : GlobalOptions;
    }

    private sealed class Values(string name, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? found)
        {
            found = key == name ? value : null;
            return found is not null;
        }
    }
}
