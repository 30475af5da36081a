using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using KnowledgeGraph.Generators.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KnowledgeGraph.Generators.Tests.Harness;

/// <summary>What the generator made of a project in memory.</summary>
internal sealed class GeneratorResult(
    CSharpCompilation input, ImmutableArray<AdditionalText> texts, ImmutableArray<Library> libraries, GeneratorDriver driver,
    GeneratorDriverRunResult run)
{
    public ImmutableArray<Diagnostic> Diagnostics => run.Diagnostics;

    public GeneratorDriverRunResult Run => run;

    public CSharpCompilation Input => input;

    public GeneratorDriver Driver => driver;

    public ImmutableArray<(string Name, string Text)> Files =>
        [.. run.Results.Single().GeneratedSources.Select(s => (s.HintName, s.SourceText.ToString()))];

    public string this[string name] => Files.Single(f => f.Name == name).Text;

    public CSharpCompilation Compilation => input.AddSyntaxTrees(run.GeneratedTrees);

    /// <summary>What the analyzer of the package says of the project, the generated sources included.</summary>
    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync() => AnalyzeAsync(Compilation);

    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation) =>
        compilation.WithAnalyzers([new PathExpressionAnalyzer(), new NodeFilterAnalyzer(), new QuikGraphReferenceAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);

    /// <summary>Runs the generator again on another state of the project.</summary>
    public GeneratorDriverRunResult After(GeneratorTest edited)
    {
        // Unchanged files keep their trees and texts, as they do in an editor.
        var trees = edited.Sources.Select(s =>
            input.SyntaxTrees.FirstOrDefault(t => t.FilePath == s.Path && t.ToString() == s.Text) ?? edited.Parse(s.Path, s.Text));
        var next = driver;
        foreach (var text in edited.AdditionalTexts)
        {
            var before = texts.FirstOrDefault(t => t.Path == text.Path);
            if (before is null) next = next.AddAdditionalTexts([text]);
            else if (before.GetText()!.ToString() != text.GetText()!.ToString()) next = next.ReplaceAdditionalText(before, text);
        }

        foreach (var gone in texts.Where(t => edited.AdditionalTexts.All(n => n.Path != t.Path))) next = next.RemoveAdditionalTexts([gone]);
        return next.RunGenerators(edited.Compile(trees)).GetRunResult();
    }

    /// <summary>Compiles without a warning, runs <c>Program.Main</c> and returns what it wrote.</summary>
    public string Execute()
    {
        using var stream = new MemoryStream();
        var emitted = Compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Concat(Diagnostics)));
        Assert.DoesNotContain(emitted.Diagnostics.Concat(Diagnostics), d => d.Severity >= DiagnosticSeverity.Warning);

        stream.Position = 0;
        var context = new AssemblyLoadContext("test", isCollectible: true);
        foreach (var library in libraries) library.LoadInto(context);
        var assembly = context.LoadFromStream(stream);
        var main = assembly.GetTypes().Single(t => t.Name == "Program")
            .GetMethod("Main", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!;
        var output = new StringWriter { NewLine = "\n" };
        main.Invoke(null, [output]);
        context.Unload();
        return output.ToString();
    }
}
