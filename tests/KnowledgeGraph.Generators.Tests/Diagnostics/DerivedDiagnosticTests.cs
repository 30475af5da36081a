using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>What derived, transitive and inherited relations can say and must not.</summary>
public sealed class DerivedDiagnosticTests
{
    private const string Graph = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node] public readonly partial struct Chip
        {
            [Relation] public partial Nodes<Chip> Class { get; }
            [Relation(Inverse = nameof(Policy.Restricts))] public partial Nodes<Policy> RestrictedBy { get; }
            [Property] public partial string? Name { get; }
        }
        [Node] public readonly partial struct Policy { [Inverse] public partial Nodes<Chip> Restricts { get; } }

        """;

    [Theory]
    [InlineData("[Derived(\"Uses\")] public partial [|Chip?|] D { get; }", "KG0003", "'Nodes<T>'")]
    [InlineData(
        "[Derived(\"Uses\")] public partial [|Chip|] D { get; }", "KG0003", "The type of a [Derived] member is 'Nodes<T>' of a kind")]
    [InlineData("[Derived(\"Uses\")] public partial [|Values<int>|] D { get; }", "KG0003", "a path can lead to any number of nodes")]
    [InlineData(
        "[Derived(\"Uses\"), Relation] public partial Nodes<Chip> [|D|] { get; }", "KG0002", "is both a [Derived] and a [Relation]")]
    [InlineData("[Derived(\"Uses\"), Inverse] public partial Nodes<Chip> [|D|] { get; }", "KG0002", "is both a [Derived] and a [Inverse]")]
    [InlineData(
        "[Derived(\"Uses\"), Symmetric] public partial Nodes<Chip> [|D|] { get; }", "KG0018", "it is derived from a path expression")]
    [InlineData(
        "[Derived(\"Uses\"), [|Acyclic|]] public partial Nodes<Chip> D { get; }", "KG0101",
        "the member is derived, and constraints apply only to stated facts")]
    [InlineData("[Derived(\"Uses\"), [|MaxCount(2)|]] public partial Nodes<Chip> D { get; }", "KG0101", "[assembly: NoPath(…)]")]
    [InlineData(
        "[Derived(\"Uses\"), [|Transitive|]] public partial Nodes<Chip> D { get; }", "KG0024",
        "'Firm.D' cannot be [Transitive]: it is derived")]
    [InlineData(
        "[Derived(\"Uses\"), InheritedThrough([|nameof(Backs)|])] public partial Nodes<Chip> D { get; }", "KG0025",
        "it is derived from a path expression")]
    [InlineData("[Derived(\"Uses/[|/|]Class\")] public partial Nodes<Chip> D { get; }", "KG5001", "column 6")]
    [InlineData("[Derived(\"[||]\")] public partial Nodes<Chip> D { get; }", "KG5001", "column 1")]
    [InlineData("[Derived(\"Uses/[|Clas|]\")] public partial Nodes<Chip> D { get; }", "KG5002", "did you mean 'Class'?")]
    [InlineData("[Derived(\"Uses/[|Name|]\")] public partial Nodes<Chip> D { get; }", "KG5003", "'Name' is a property of 'Chip'")]
    [InlineData(
        "[Derived(\"Uses/[|Backs|]\")] public partial Nodes<Firm> D { get; }", "KG5004", "'Uses' leads to 'Chip', which has no 'Backs'")]
    [InlineData("[Derived(\"[|RestrictedBy|]\")] public partial Nodes<Policy> D { get; }", "KG5004", "The path begins at 'Firm'")]
    [InlineData(
        "[Derived([|\"Uses/RestrictedBy\"|])] public partial Nodes<Chip> D { get; }", "KG5006",
        "leads to 'Policy', but 'Firm.D' holds nodes of 'Chip'. Fix the expression, or write 'Nodes<Policy>'.")]
    [InlineData(
        "[Derived([|\"Uses|Uses/RestrictedBy\"|])] public partial Nodes<Chip> D { get; }", "KG5006",
        "leads to 'Chip' and 'Policy', but 'Firm.D' holds nodes of 'Chip'. Fix the expression.")]
    [InlineData("[Derived([|\"Backs*\"|])] public partial Nodes<Chip> D { get; }", "KG5006", "write 'Nodes<Firm>'")]
    [InlineData(
        "[Relation, [|Transitive|]] public partial Nodes<Chip> R { get; }", "KG0024",
        "it leads from 'Firm' to 'Chip', so none of its facts can follow another")]
    [InlineData("[Property, [|Transitive|]] public partial int? R { get; }", "KG0024", "it is a property")]
    [InlineData(
        "[Relation(Inverse = nameof(I))] public partial Nodes<Firm> R { get; } "
            + "[Inverse, [|Transitive|]] public partial Nodes<Firm> I { get; }",
        "KG0024", "write the attribute on the relation 'Firm.R'")]
    [InlineData(
        "[Relation, InheritedThrough([|\"Bakcs\"|])] public partial Nodes<Chip> R { get; }", "KG0025",
        "'Firm' has no relation or inverse 'Bakcs' (did you mean 'Backs'?)")]
    [InlineData(
        "[Relation, InheritedThrough([|nameof(Uses)|])] public partial Nodes<Chip> R { get; }", "KG0025",
        "'Uses' leads to 'Chip', which has no 'R'")]
    [InlineData(
        "[Relation, InheritedThrough([|nameof(R)|])] public partial Nodes<Firm> R { get; }", "KG0025",
        "it cannot be inherited through itself")]
    [InlineData(
        "[Property] public partial string? Motto { get; } [Relation, InheritedThrough([|nameof(Motto)|])] public partial Nodes<Chip> "
            + "R { get; }",
        "KG0025", "'Motto' is a property")]
    [InlineData(
        "[Derived(\"Backs\")] public partial Nodes<Firm> D { get; } [Relation, InheritedThrough([|nameof(D)|])] public partial Nodes<Chip> "
            + "R { get; }",
        "KG0025", "'D' is derived")]
    [InlineData("[Property, InheritedThrough([|nameof(Backs)|])] public partial int? R { get; }", "KG0025", "it is a property")]
    [InlineData(
        "[Derived(\"Backs\")] public partial Nodes<Firm> D { get; } "
            + "[Relation, DisjointWith([|nameof(D)|])] public partial Nodes<Firm> R { get; }",
        "KG0108", "which is derived")]
    [InlineData(
        "[Derived(\"Backs\")] public partial Nodes<Firm> D { get; } [Entity, Claim([|nameof(D)|], "
            + "nameof(E))] public static partial Firm E { get; }",
        "KG1025", "'D' is derived from 'Backs' and cannot be stated.")]
    public void A_rule_that_cannot_be_meant_is_reported_at_its_place(string members, string id, string message) => DiagnosticAssert.Reports(
        new GeneratorTest().Add(
            "Vocabulary.cs",
            Graph + "[Node] public readonly partial struct Firm { [Relation] public partial Nodes<Firm> Backs { get; } "
                + "[Relation] public partial Nodes<Chip> Uses { get; } " + members + " }"),
        id,
        message);

    [Fact]
    public void Relations_that_are_inherited_through_each_other_are_reported_once()
    {
        var result = new GeneratorTest().Add("Vocabulary.cs", Graph + """
            [Node] public readonly partial struct Firm
            {
                [Relation, InheritedThrough(nameof(S))] public partial Nodes<Firm> R { get; }
                [Relation(Inverse = nameof(T)), InheritedThrough(nameof(R))] public partial Nodes<Firm> S { get; }
                [Inverse] public partial Nodes<Firm> T { get; }
                [Relation, InheritedThrough(nameof(T))] public partial Nodes<Firm> U { get; }
            }
            """).Run();
        Assert.Equal(["KG0025"], result.Diagnostics.Select(d => d.Id));
        Assert.Contains(
            "'S' is itself inherited through it", result.Diagnostics[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_file_cannot_state_what_is_derived()
    {
        var test = new GeneratorTest()
            .Add(
                "Vocabulary.cs",
                Graph + "[Node] public readonly partial struct Firm { [Relation] public partial Nodes<Firm> Backs { get; } "
                    + "[Derived(\"Backs+\")] public partial Nodes<Firm> Holds { get; } }")
            .AddFile("facts.kg.json", """{ "entities": { "A": { "kind": "Firm", "holds": "A" } } }""");
        Assert.Equal(["KG1025"], test.Run().Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void A_member_that_is_in_error_is_not_reported_again_where_an_expression_names_it()
    {
        var result = new GeneratorTest().Add("Vocabulary.cs", Graph + """
            [Node] public readonly partial struct Firm
            {
                [Relation] public partial decimal Backs { get; }
                [Derived("Backs+")] public partial Nodes<Firm> Holds { get; }
            }
            """).Run();
        Assert.Equal(["KG0003"], result.Diagnostics.Select(d => d.Id));
    }
}
