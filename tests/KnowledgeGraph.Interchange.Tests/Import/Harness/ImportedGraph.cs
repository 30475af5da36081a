using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using KnowledgeGraph.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Interchange.Tests.Import.Harness;

/// <summary>A directory that an import wrote, compiled as a project is: by the generator, without a warning.</summary>
internal sealed class ImportedGraph
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(FindReferences);

    private ImportedGraph(Graph graph, string vocabulary) => (Graph, Vocabulary) = (graph, vocabulary);

    public Graph Graph { get; }

    /// <summary>Gets the vocabulary in C#.</summary>
    public string Vocabulary { get; }

    public static ImportedGraph Compile(string directory)
    {
        var sources = Directory.GetFiles(directory, "*.cs").Order(StringComparer.Ordinal).ToList();
        var options = new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            "Imported",
            sources.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path, System.Text.Encoding.UTF8)),
            References.Value,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        var driver = CSharpGeneratorDriver.Create(
            [new KnowledgeGraphGenerator().AsSourceGenerator()],
            Directory.GetFiles(directory, "*.kg.json").Concat(Directory.GetFiles(directory, "*.kg.ttl"))
                .Select(static path => new FactText(path)),
            options, new ProjectOptions(directory));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var diagnostics);
        using var stream = new MemoryStream();
        var emitted = complete.Emit(stream);
        var problems = diagnostics.Concat(emitted.Diagnostics).Where(static d => d.Severity >= DiagnosticSeverity.Warning).ToList();
        var vocabulary = string.Join('\n', sources.Select(File.ReadAllText));
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)) + "\n" + vocabulary);

        stream.Position = 0;
        var assembly = new AssemblyLoadContext("imported").LoadFromStream(stream);
        var graph = assembly.GetTypes().Select(static type => type.GetProperty("Graph", BindingFlags.Static | BindingFlags.Public))
            .Single(static property => property?.PropertyType == typeof(Graph))!;
        return new ImportedGraph((Graph)graph.GetValue(null)!, vocabulary);
    }

    /// <summary>Gets what a member of an entity holds, by the name of the member in fact files.</summary>
    public IReadOnlyList<string> this[string key, string member] =>
        [.. Graph[key].Facts.Where(fact => fact.Member.JsonName == member)
            .Select(static fact => fact.Object?.Key ?? fact.Value.ToString())];

    public string KindOf(string key) => Graph[key].Kind.Name;

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == framework)
            .Append(typeof(KnowledgeGraphAttribute).Assembly.Location);
        return [.. paths.Select(static p => MetadataReference.CreateFromFile(p))];
    }

    private sealed class FactText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8);
    }

    private sealed class ProjectOptions(string directory) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(directory);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Properties(string directory) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.ProjectDir" ? directory + Path.DirectorySeparatorChar : null;
            return value is not null;
        }
    }
}
