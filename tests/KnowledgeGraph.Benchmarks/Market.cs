using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A consumer's compilation with a <see cref="Workload"/> for its facts, to run the generator on.</summary>
internal sealed class Market
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    /// <summary>Gets what a program references: the framework and the library.</summary>
    public static ImmutableArray<MetadataReference> PlatformReferences { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(
                path =>
                    Path.GetFileName(path) is var name
                        && (name.StartsWith("System.", StringComparison.Ordinal)
                            || name is "KnowledgeGraph.dll" or "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    public Market(int facts, bool isConstrained = false)
    {
        Workload = new Workload(facts, files: Math.Max(1, facts / 1_000));
        Files = [.. Workload.Files.Select((text, i) => (AdditionalText)new FactFile($"/facts/facts-{i:000}.kg.json", text))];
        Compilation = CSharpCompilation.Create(
            "Market",
            [Parse(isConstrained ? Workload.ConstrainedVocabulary : Workload.Vocabulary, "Vocabulary.cs"),
                Parse("internal static class Unrelated { public static int Answer() => 41; }", "Unrelated.cs")],
            PlatformReferences,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
    }

    public Workload Workload { get; }

    public ImmutableArray<AdditionalText> Files { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>Makes a driver that has not run yet.</summary>
    public GeneratorDriver CreateDriver() =>
        CSharpGeneratorDriver.Create([new KnowledgeGraphGenerator().AsSourceGenerator()], Files, ParseOptions, optionsProvider: null);

    /// <summary>Makes the compilation after an edit of a file that has nothing to do with the graph.</summary>
    public CSharpCompilation WithUnrelatedEdit() =>
        Compilation.ReplaceSyntaxTree(
            Compilation.SyntaxTrees[1], Parse("internal static class Unrelated { public static int Answer() => 42; }", "Unrelated.cs"));

    /// <summary>Makes the driver's state after the value of one fact changed in the last of the fact files.</summary>
    public GeneratorDriver WithEditedFact(GeneratorDriver driver)
    {
        var last = Files[^1];
        var text = last.GetText()!.ToString();
        var claim = text.LastIndexOf("\"founded\", \"", StringComparison.Ordinal) + "\"founded\", \"".Length;
        var end = text.IndexOf('"', claim);
        return driver.ReplaceAdditionalText(last, new FactFile(last.Path, text[..claim] + "1899" + text[end..]));
    }

    /// <summary>The options that sources are parsed with.</summary>
    public static CSharpParseOptions Options => ParseOptions;

    /// <summary>Makes a fact file.</summary>
    public static AdditionalText File(string path, string text) => new FactFile(path, text);

    public static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, path);

    private sealed class FactFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
