using KnowledgeGraph.CodeFixes.Declarations;
using KnowledgeGraph.CodeFixes.Tests.Harness;

namespace KnowledgeGraph.CodeFixes.Tests;

/// <summary>Members, entities and sources become partial and read-only where that loses nothing.</summary>
public sealed class MakePropertyPartialCodeFixTests
{
    private const string Member = "public partial PartialDate? Founded { get; }";
    private const string Entity = "public static partial Firm A { get; }";
    private const string Source = "public static partial Source D1 { get; }";

    private static readonly FixTest Project = new FixTest(new MakePropertyPartialCodeFix())
        .Add("Vocabulary.cs", $$"""
            using KnowledgeGraph;
            namespace N;
            [KnowledgeGraph] public static partial class G;
            [Node] public readonly partial struct Firm
            {
                /// <summary>When.</summary>
                [Property] // A date.
                {{Member}} // Kept.

                [Entity] {{Entity}}
            }

            public static partial class Sources
            {
                [Source("1.txt")] {{Source}}
            }
            """);

    [Theory]
    [InlineData(Member, "public PartialDate? Founded { get; }")]
    [InlineData(Member, "public PartialDate? Founded { get; init; }")]
    [InlineData(Member, "public partial PartialDate? Founded { get; set; }")]
    [InlineData(Member, "public partial PartialDate? Founded { set; get; }")]
    [InlineData(Entity, "public static Firm A { get; }")]
    [InlineData(Entity, "public static Firm A { get; private set; }")]
    [InlineData(Entity, "public Firm A { get; }")]
    [InlineData(Entity, "public partial Firm A { get; }")]
    [InlineData(Source, "public static Source D1 { get; set; }")]
    public Task A_property_becomes_partial_and_read_only(string right, string wrong) => Project.Edit(right, wrong).Becomes(Project);

    [Fact]
    public Task Several_are_mended_at_once() => Project
        .Edit(Member, "public PartialDate? Founded { get; }")
        .Edit(Entity, "public static Firm A { get; set; }")
        .Edit(Source, "public static Source D1 { get; }")
        .Becomes(Project);

    [Theory]
    [InlineData("public PartialDate? Founded => default;")]
    [InlineData("public PartialDate? Founded { get { return null; } }")]
    [InlineData("public static PartialDate? Founded { get; }")]
    [InlineData("public partial PartialDate? Founded { get; /* why */ set; }")]
    [InlineData("[Relation] public partial PartialDate? Founded { get; }")]
    public Task Nothing_is_offered_where_something_would_be_lost(string written) => Project.Edit(Member, written).IsNotMended("KG0002");
}
