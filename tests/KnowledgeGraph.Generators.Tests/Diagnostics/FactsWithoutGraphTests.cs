using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>Facts of a project without a graph are not left out in silence.</summary>
public sealed class FactsWithoutGraphTests
{
    private const string Message = "Write '[KnowledgeGraph] public static partial class Name;' in a C# file";

    [Fact]
    public void Fact_files_without_a_graph_are_an_error_at_the_first() => DiagnosticAssert.Reports(
        new GeneratorTest()
            .AddFile("facts/b.kg.json", """{ "claims": [["A", "b", "C"]] }""")
            .AddFile("facts/a.kg.json", """[||]{ "source": "D", "claims": [["A", "b", "C"]] }"""),
        "KG1060",
        Message);

    [Fact]
    public void An_assertion_without_a_graph_is_an_error() => DiagnosticAssert.Reports(
        new GeneratorTest().Add("A.cs", "using KnowledgeGraph;\n[assembly: [|NoPath(\"A\", \"b\", \"C\")|]]"), "KG1060", Message);

    [Fact]
    public void A_graph_without_kinds_is_one() => Assert.Empty(
        new GeneratorTest().Add("A.cs", "[KnowledgeGraph.KnowledgeGraph] public static partial class G;").AddFile("a.kg.json", "{}")
            .Run().Diagnostics);

    [Fact]
    public void A_graph_of_the_wrong_shape_is_one_error() => DiagnosticAssert.Reports(
        new GeneratorTest()
            .Add(
                "A.cs",
                "using KnowledgeGraph; [KnowledgeGraph] public static partial class [|G|]<T>; [Node] public readonly partial struct "
                    + "Firm { [Entity] public static partial Firm A { get; } }")
            .AddFile("a.kg.json", """{ "entities": { "B": { "kind": "Firm" } } }"""),
        "KG0005",
        "'G'");
}
