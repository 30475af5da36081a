using KnowledgeGraph.CodeFixes.Declarations;
using KnowledgeGraph.CodeFixes.Tests.Harness;

namespace KnowledgeGraph.CodeFixes.Tests;

/// <summary>Kinds and the class of a graph get the modifiers that they lack.</summary>
public sealed class AddModifiersCodeFixTests
{
    private static readonly FixTest Project = new FixTest(new AddModifiersCodeFix())
        .Add("Graph.cs", "using KnowledgeGraph;\nnamespace N;\n[KnowledgeGraph] /* the graph */ public static partial class G;\n")
        .Add("Kinds.cs", """
            using KnowledgeGraph;
            namespace N;

            /// <summary>A firm.</summary>
            [Node]
            // Not much yet.
            public readonly partial struct Firm;
            """);

    [Theory]
    [InlineData("public partial struct")]
    [InlineData("public readonly struct")]
    [InlineData("public struct")]
    public Task A_kind_becomes_readonly_and_partial(string written) =>
        Project.Edit("public readonly partial struct", written).Becomes(Project);

    [Fact]
    public Task A_kind_without_any_modifier_does() => Project.Edit("public readonly partial struct", "struct")
        .Becomes(Project.Edit("public readonly partial struct", "readonly partial struct"));

    [Theory]
    [InlineData("public partial class")]
    [InlineData("public static class")]
    [InlineData("public class")]
    public Task The_class_of_the_graph_becomes_static_and_partial(string written) =>
        Project.Edit("public static partial class", written).Becomes(Project);

    [Fact]
    public Task Several_are_mended_at_once() => Project
        .Edit("public static partial class", "public class")
        .Edit("public readonly partial struct Firm;", "public struct Firm;\n[Node] public readonly struct Chip;")
        .Becomes(
            Project.Edit(
                "public readonly partial struct Firm;",
                "public readonly partial struct Firm;\n[Node] public readonly partial struct Chip;"));

    [Theory]
    [InlineData("public partial struct Firm<T>;")]
    [InlineData("public partial record struct Firm;")]
    [InlineData("public ref partial struct Firm;")]
    [InlineData("file partial struct Firm;")]
    public Task Nothing_is_offered_where_modifiers_do_not_help(string written) =>
        Project.Edit("public readonly partial struct Firm;", written).IsNotMended("KG0001");
}
