using KnowledgeGraph.Generators.Steps;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>The method of the graph's class that compiles facts while the program runs.</summary>
public sealed class CompileMethodTests
{
    private const string File = "Race.Compile.g.cs";

    private const string Kinds = "using KnowledgeGraph; [Node] public readonly partial struct Company;";

    /// <summary>The surface of the package, without what is behind it.</summary>
    private static readonly Library Package = Library.Compile("KnowledgeGraph.Compiler", """
        namespace KnowledgeGraph
        {
            public sealed class FactText;
            public sealed class CompileOptions;
            public sealed class CompiledGraph(string text) { public override string ToString() => text; }
            public sealed class FactCompiler(System.Type type)
            {
                public static FactCompiler For(System.Type type) => new(type);
                public CompiledGraph Compile(
                    System.Collections.Generic.IEnumerable<FactText> files, CompileOptions options,
                    System.Threading.CancellationToken token) =>
                    new(type.FullName + " " + System.Linq.Enumerable.Count(files) + " " + (options is null) + " " + token.CanBeCanceled);
            }
        }
        """);

    [Fact]
    public void Only_a_project_that_references_the_package_has_the_method()
    {
        Assert.DoesNotContain(AiRace.Test.Run().Files, file => file.Name == File);
        Assert.Contains(Test("[KnowledgeGraph] public static partial class Race;").Run().Files, file => file.Name == File);
    }

    [Fact]
    public void It_calls_the_compiler_for_the_class_of_the_graph()
    {
        var test = Test("namespace @event { [KnowledgeGraph] public static partial class Race; }").Add("Program.cs", """
            using KnowledgeGraph;

            internal static class Program
            {
                internal static void Main(System.IO.TextWriter output)
                {
                    output.WriteLine(@event.Race.Compile([new FactText(), new FactText()]));
                    output.WriteLine(@event.Race.Compile([], new CompileOptions(), new System.Threading.CancellationTokenSource().Token));
                }
            }
            """);
        Assert.Equal("event.Race 2 True False\nevent.Race 0 False True\n", test.Run().Execute());
    }

    [Theory]
    [InlineData("[KnowledgeGraph] public static partial class Race { public static int Compile(string text) => text.Length; }")]
    [InlineData("[KnowledgeGraph] public static partial class Race { private const int Compile = 1; }")]
    public void A_member_of_the_author_with_that_name_stays_alone(string graph)
    {
        var result = Test(graph).Run();
        Assert.DoesNotContain(result.Files, file => file.Name == File);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_plural_cannot_take_its_name()
    {
        var result = Test("""
            [KnowledgeGraph] public static partial class Race;
            [Node(Plural = "Compile")] public readonly partial struct Chip;
            """).Run();
        Assert.Equal("KG0022", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void An_edit_in_the_program_does_not_write_it_again()
    {
        var test = Test("[KnowledgeGraph] public static partial class Race;").Add("Other.cs", "internal static class Other;");
        var before = test.Run();
        Assert.DoesNotContain(
            StepNames.CompileMethod, StepReasons.Computed(before.After(test.Edit("class Other;", "class Another;"))));

        // The reference comes or goes: the method does, and nothing else.
        var without = before.After(test with { Libraries = [] });
        Assert.Equal([StepNames.CompileMethod], StepReasons.Changed(without));
        Assert.Equal([File], StepReasons.ChangedFiles(before.Run, without));
    }

    private static GeneratorTest Test(string graph) =>
        new GeneratorTest { Libraries = [Package], Documentation = DocumentationMode.Parse }
            .Add("Kinds.cs", Kinds).Add("Graph.cs", "using KnowledgeGraph; " + graph);
}
