using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Tests.Harness;

/// <summary>
/// A project in memory. Every run is two: the second, on a clone of the compilation, must find every step cached and give the same source,
/// else the test fails whatever it is about.
/// </summary>
internal sealed record GeneratorTest
{
    public const string Directory = "/project/";

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(FindReferences);

    public ImmutableArray<(string Path, string Text)> Sources { get; init; } = [];

    public ImmutableArray<(string Path, string Text)> Files { get; init; } = [];

    public ImmutableArray<AdditionalText> OtherFiles { get; init; } = [];

    /// <summary>What the project references beside the framework and KnowledgeGraph.</summary>
    public ImmutableArray<Library> Libraries { get; init; } = [];

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp13;

    public DocumentationMode Documentation { get; init; } = DocumentationMode.Diagnose;

    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public SyntaxTreeOptionsProvider? Severities { get; init; }

    /// <summary>What the compiler makes of <c>NoWarn</c> and <c>WarningsAsErrors</c> in a project file.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> ProjectSeverities { get; init; } =
        ImmutableDictionary<string, ReportDiagnostic>.Empty;

    public ImmutableDictionary<string, string> Properties { get; init; } =
        ImmutableDictionary<string, string>.Empty.Add("build_property.ProjectDir", Directory);

    public GeneratorTest Add(string path, string source) => this with { Sources = Sources.Add((Directory + path, source)) };

    public GeneratorTest AddFile(string path, string json) => this with { Files = Files.Add((Directory + path, json)) };

    /// <summary>Replaces a text in the one source or file that has it.</summary>
    public GeneratorTest Edit(string old, string @new)
    {
        Assert.True(
            Sources.Concat(Files).Count(f => f.Text.Contains(old, StringComparison.Ordinal)) == 1, $"Not exactly one file has '{old}'.");
        return this with
        {
            Sources = [.. Sources.Select(f => (f.Path, f.Text.Replace(old, @new, StringComparison.Ordinal)))],
            Files = [.. Files.Select(f => (f.Path, f.Text.Replace(old, @new, StringComparison.Ordinal)))],
        };
    }

    public GeneratorResult Run()
    {
        var compilation = Compile();
        var texts = AdditionalTexts;
        var first = NewDriver(texts).RunGenerators(compilation);
        var second = first.RunGenerators(compilation.Clone());
        StepAssert.NothingRanAgain(second.GetRunResult());
        ModelAssert.HoldsNoSymbol(first.GetRunResult());
        return new GeneratorResult(compilation, texts, Libraries, second, first.GetRunResult());
    }

    internal CSharpCompilation Compile() => Compile(Sources.Select(s => Parse(s.Path, s.Text)));

    internal CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Facts",
        trees,
        [.. References.Value, .. Libraries.Select(l => l.Reference)],
        new CSharpCompilationOptions(
            Output,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999,
            deterministic: true,
            specificDiagnosticOptions: ProjectSeverities).WithSyntaxTreeOptionsProvider(Severities));

    internal SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, path);

    internal CSharpParseOptions ParseOptions => new(LanguageVersion, Documentation);

    internal ImmutableArray<AdditionalText> AdditionalTexts => [.. Files.Select(f => new MemoryText(f.Path, f.Text)), .. OtherFiles];

    internal GeneratorDriver NewDriver(ImmutableArray<AdditionalText> texts) => CSharpGeneratorDriver.Create(
        [new KnowledgeGraphGenerator().AsSourceGenerator()],
        texts,
        ParseOptions,
        new ProjectOptions(Properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    internal static IEnumerable<MetadataReference> Platform => References.Value;

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == framework)
            .Append(typeof(KnowledgeGraphAttribute).Assembly.Location);
        return [.. paths.Select(p => MetadataReference.CreateFromFile(p))];
    }
}
