using System.Reflection;
using KnowledgeGraph.Seeds;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ServiceCatalogue;

namespace KnowledgeGraph.Programs.Tests;

public sealed class WrongArgumentTests
{
    private static readonly Dictionary<string, (Type Error, string Parameter, Func<object?> Call)> WrongArguments = new()
    {
        ["null graph"] = (typeof(ArgumentNullException), "graph", () => FactCompiler.For(null!)),
        ["null files"] = (typeof(ArgumentNullException), "files", () => Catalogue.Compile(null!)),
        ["null file"] = (typeof(ArgumentException), "files", () => Catalogue.Compile([null!])),
        ["empty path"] = (typeof(ArgumentException), "path", () => new FactText("", "{}")),
        ["null text"] = (typeof(ArgumentNullException), "text", () => new FactText("a", null!)),
        ["null path to read"] = (typeof(ArgumentNullException), "path", () => FactText.Read(null!)),
        ["empty path of bytes"] = (typeof(ArgumentException), "path", () => FactText.FromUtf8("", [])),
    };

    public static TheoryData<string> WrongArgumentNames => [.. WrongArguments.Keys];

    [Theory]
    [MemberData(nameof(WrongArgumentNames))]
    public void Null_and_empty_arguments_are_named(string argument)
    {
        var (type, parameter, call) = WrongArguments[argument];
        var error = Assert.Throws(type, () => call());
        Assert.Equal(parameter, Assert.IsType<ArgumentException>(error, exactMatch: false).ParamName);
    }

    [Fact]
    public void Two_files_of_one_path_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Catalogue.Compile([new FactText("a", "{}"), new FactText("a", "{}")]));
        Assert.StartsWith("Two files have the path 'a'. Give each file a path of its own.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_token_ends_the_work()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Catalogue.Compile([], null, source.Token));
        Assert.Throws<OperationCanceledException>(() => Catalogue.Compile([new FactText("a", "{}")], cancellationToken: source.Token));
    }

    [Theory]
    [InlineData(typeof(string))]
    [InlineData(typeof(Service))]
    [InlineData(typeof(Holder))]
    [InlineData(typeof(Seeds.Company))]
    public void A_type_that_is_not_a_graph_is_refused(Type type)
    {
        var error = Assert.Throws<ArgumentException>(() => FactCompiler.For(type));
        Assert.StartsWith(
            $"The type {type.FullName} is not the class of a graph. Give the class that is marked with [KnowledgeGraph]", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_one_compiler_for_each_graph()
    {
        Assert.Same(FactCompiler.For(typeof(Catalogue)), FactCompiler.For(typeof(Catalogue)));
        Assert.Same(Race.Graph, FactCompiler.For(typeof(Race)).Graph);
    }

    [Theory]
    [InlineData("99;", "its declarations have version 99, but KnowledgeGraph.Compiler reads version ")]
    [InlineData("x", "The declarations in the assembly Other cannot be read: ")]
    public void An_assembly_that_another_version_built_is_refused(string declarations, string message)
    {
        var error = Assert.Throws<InvalidOperationException>(() => FactCompiler.For(Build(declarations)));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_whose_declarations_are_not_those_of_its_image_is_refused()
    {
        var declarations = typeof(Race).Assembly.GetCustomAttribute<CompilerServices.GeneratedDeclarationsAttribute>()!.Declarations;
        var error = Assert.Throws<InvalidOperationException>(() => FactCompiler.For(Build(declarations, "KnowledgeGraph.Seeds", "Race")));
        Assert.Equal(
            "The declarations in the assembly Other are not those of the image of Race. Build the assembly again.", error.Message);
    }

    /// <summary>Builds an assembly with the graph of this one and other declarations.</summary>
    private static Type Build(string declarations, string space = "Other", string name = "Catalogue")
    {
        var source = $$"""
            [assembly: KnowledgeGraph.CompilerServices.GeneratedDeclarations({{SymbolDisplay.FormatLiteral(declarations, true)}})]
            namespace {{space}}
            {
                public static class {{name}}
                {
                    public static KnowledgeGraph.Graph Graph => ServiceCatalogue.Catalogue.Graph;
                }
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Other", [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        Assert.Empty(compilation.Emit(stream).Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(stream.ToArray()).GetType(space + "." + name)!;
    }

    /// <summary>It has a graph and is not the class of one.</summary>
    private static class Holder
    {
        public static Graph Graph => Catalogue.Graph;
    }
}
