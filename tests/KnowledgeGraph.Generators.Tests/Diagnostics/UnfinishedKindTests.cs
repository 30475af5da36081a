using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>Kinds that are being written: structs without an attribute that name each other, and classes.</summary>
public sealed class UnfinishedKindTests
{
    [Theory]
    [InlineData("public readonly partial struct A { public partial Nodes<A> X { get; } }")]
    [InlineData(
        "public readonly partial struct A { public partial Nodes<B> X { get; } } "
            + "public readonly partial struct B { public partial Nodes<A> X { get; } }")]
    public void Structs_that_name_each_other_are_read_once(string structs)
    {
        var result = Test("[Node] public readonly partial struct K { [Relation] public partial Nodes<A> R { get; } } " + structs).Run();
        Assert.Contains(result.Diagnostics, problem => problem.Id == "KG0013");
    }

    [Theory]
    [InlineData("[Node] partial class Company { }")]
    [InlineData("[Node] public partial class Company { [Property] public string Name { get; set; } = \"\"; }")]
    [InlineData("[Node(Abstract = true)] public readonly partial struct Thing; [Node(Is = typeof(Thing))] partial class Company { }")]
    public void Generated_code_for_a_class_has_no_error(string kinds)
    {
        var result = Test(kinds).Run();
        Assert.Contains(result.Diagnostics, problem => problem.Id == "KG0001");
        Assert.DoesNotContain(
            result.Compilation.GetDiagnostics(),
            error => error.Severity == DiagnosticSeverity.Error
                && error.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_struct_that_is_no_kind_takes_no_name_from_a_kind()
    {
        var result = Test(
            "[Node] public readonly partial struct Place; [Node] public readonly partial struct K "
                + "{ [Relation] public partial Nodes<A.Place> At { get; } } namespace N.A { public readonly partial struct Place; }",
            isInBlock: true).Run();
        Assert.DoesNotContain(result.Diagnostics, problem => problem.Id == "KG0019");
        Assert.Contains(result.Diagnostics, problem => problem.Id == "KG0013");
    }

    [Theory]
    [InlineData("?Company")]
    [InlineData("?N.Company")]
    public void A_kind_with_a_question_mark_is_not_a_kind(string kind)
    {
        var result = Test("[Node] public readonly partial struct Company;")
            .AddFile("facts.kg.json", $$"""{ "entities": { "A": { "kind": "{{kind}}" } } }""").Run();
        Assert.Equal("KG1003", Assert.Single(result.Diagnostics).Id);
    }

    private static GeneratorTest Test(string kinds, bool isInBlock = false) => new GeneratorTest().Add(
        "Vocabulary.cs",
        isInBlock
            ? "using KnowledgeGraph; namespace N { [KnowledgeGraph] public static partial class G; "
                + kinds.Replace(" namespace", " } namespace", StringComparison.Ordinal)
            : "using KnowledgeGraph; namespace N; [KnowledgeGraph] public static partial class G; " + kinds);
}
