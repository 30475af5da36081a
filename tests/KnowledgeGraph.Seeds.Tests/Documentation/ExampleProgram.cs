using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Seeds.Tests.Documentation;

/// <summary>All examples, compiled as they are: each is the body of a method whose parameter takes the place of the console.</summary>
internal sealed class ExampleProgram
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using KnowledgeGraph;
        using KnowledgeGraph.Reports;
        using KnowledgeGraph.Seeds;
        using QuikGraph;
        using QuikGraph.Algorithms;
        """;

    private readonly Assembly _assembly;

    /// <summary>Gets what these tests run on: the framework, the libraries and the packages.</summary>
    private static string[] ReferencedFiles => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private ExampleProgram(Assembly assembly) => _assembly = assembly;

    /// <summary>Compiles the examples, and fails the test with the errors of those that do not.</summary>
    public static ExampleProgram Compile(IReadOnlyList<DocumentedExample> examples)
    {
        var compilation = CSharpCompilation.Create(
            "DocumentedExamples",
            examples.Select((example, index) => CSharpSyntaxTree.ParseText(SourceOf(example, index), Language, example.Member)),
            ReferencedFiles.Select(file => MetadataReference.CreateFromFile(file)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return new(Assembly.Load(image.ToArray()));
    }

    /// <summary>Runs an example.</summary>
    /// <returns>What it writes.</returns>
    public string Run(int index)
    {
        using var console = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        _assembly.GetType("Example" + index)!.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [console], null);
        return console.ToString();
    }

    private static string SourceOf(DocumentedExample example, int index) =>
        $"{Usings}\npublic static class Example{index}\n{{\npublic static void Run(TextWriter Console)\n{{\n{example.Code}}}\n}}\n";
}
