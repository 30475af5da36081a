using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

public sealed class NamedEntityTests
{
    private static readonly GeneratorTest Vocabulary = new GeneratorTest().Add("V.cs", """
        using KnowledgeGraph;
        namespace N;
        /// <summary>G.</summary>
        [KnowledgeGraph] public static partial class G;
        /// <summary>K.</summary>
        [Node] public readonly partial struct K
        {
            /// <summary>P.</summary>
            [Property] public partial bool? Member { get; }
            internal const int Own = 1;
        }
        """);

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("漢字", "漢字")]
    [InlineData("_1", "_1")]
    [InlineData("a b", "AB")]
    [InlineData("1a", "_1a")]
    [InlineData("a.b", "AB")]
    [InlineData("get_Member", "Get_Member")]
    [InlineData("get_Key", "Get_Key")]
    [InlineData("op_Implicit", "Op_Implicit")]
    public void A_key_has_a_property(string key, string name)
    {
        var result = Vocabulary.AddFile("a.kg.json", $$"""{ "entities": { "{{key}}": { "kind": "K" } } }""").Run();
        Assert.Contains($"K {name} => EntityAt(", result["K.Entities.g.cs"], StringComparison.Ordinal);
        AssertCompiles(result);
    }

    [Theory]
    [InlineData("K")]
    [InlineData("Key")]
    [InlineData("Claims")]
    [InlineData("KClaims")]
    [InlineData("Member")]
    [InlineData("Own")]
    [InlineData("Parse")]
    [InlineData("GetType")]
    [InlineData("_node")]
    public void A_key_that_is_taken_has_none_and_an_info_says_so(string key)
    {
        var result = Vocabulary.AddFile("a.kg.json", $$"""{ "entities": { "{{key}}": { "kind": "K" } } }""").Run();
        Assert.DoesNotContain(result.Files, f => f.Name == "K.Entities.g.cs");
        var info = Assert.Single(result.Diagnostics);
        Assert.Equal(("KG1046", DiagnosticSeverity.Info), (info.Id, info.Severity));
        AssertCompiles(result);
    }

    [Fact]
    public void Beyond_the_limit_entities_of_files_have_none_and_an_info_says_so()
    {
        var test = Vocabulary
            .Add(
                "F.cs",
                "using KnowledgeGraph; namespace N; public readonly partial struct K { [Entity] public static partial K InCode { get; } }")
            .AddFile("a.kg.json", """{ "entities": { "A": { "kind": "K" }, "B": { "kind": "K" }, "C": { "kind": "K" } } }""");
        var result = Limited(test, "2").Run();
        var info = Assert.Single(result.Diagnostics);
        Assert.Equal(("KG9001", DiagnosticSeverity.Info), (info.Id, info.Severity));
        Assert.Contains(
            "declare 3 entities, so none of them gets a C# property: the limit is 2.", info.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("InCode", result["K.Entities.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(" A => ", result["K.Entities.g.cs"], StringComparison.Ordinal);
        Assert.Empty(Limited(test, "3").Run().Diagnostics);
    }

    [Fact]
    public void An_entity_and_a_source_of_files_can_be_named_in_CSharp()
    {
        var result = Vocabulary
            .Add("F.cs", """
                using KnowledgeGraph;
                namespace N;
                public readonly partial struct K
                {
                    [Entity, Claim("Member", true, Source = nameof(Sources.D1), AttributedTo = nameof(InFile))]
                    public static partial K InCode { get; }
                }
                """)
            .AddFile("a.kg.json", """{ "sources": { "D1": { "document": "d.txt" } }, "entities": { "InFile": { "kind": "K" } } }""")
            .Run();
        Assert.Empty(result.Diagnostics);
        AssertCompiles(result);
    }

    [Fact]
    public void Sources_of_files_go_into_the_class_of_the_author_when_there_is_one()
    {
        var test = Vocabulary.AddFile(
            "a.kg.json", """{ "sources": { "D1": { "document": "d.txt" }, "2025 x": { "document": "e.txt" } } }""");
        Assert.Contains("public static partial class Sources", test.Run()["Sources.g.cs"], StringComparison.Ordinal);

        var result = test.Add(
            "S.cs",
            "using KnowledgeGraph; namespace M; internal static partial class Papers { [Source] internal static partial Source D2 { get; } "
                + "}").Run();
        Assert.Contains("namespace M\n{\n    partial class Papers", result["Sources.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public static global::KnowledgeGraph.Source D1 =>", result["Sources.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("class Sources", result["Sources.g.cs"], StringComparison.Ordinal);
        AssertCompiles(result);
    }

    private static GeneratorTest Limited(GeneratorTest test, string limit) =>
        test with { Properties = test.Properties.SetItem("build_property.KnowledgeGraphNamedEntities", limit) };

    private static void AssertCompiles(GeneratorResult result) =>
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS1591");
}
