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

    private static GeneratorTest Test(string kinds) => new GeneratorTest().Add(
        "Vocabulary.cs", "using KnowledgeGraph; namespace N; [KnowledgeGraph] public static partial class G; " + kinds);
}
