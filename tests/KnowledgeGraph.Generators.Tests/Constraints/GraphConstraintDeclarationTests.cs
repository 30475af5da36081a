using KnowledgeGraph.Generators.Tests.Harness;
using static KnowledgeGraph.Generators.Tests.Constraints.ConstraintExample;

namespace KnowledgeGraph.Generators.Tests.Constraints;

/// <summary>What an author can get wrong in constraints on facts against each other: id, message and exact span.</summary>
public sealed class GraphConstraintDeclarationTests
{
    [Theory]
    [InlineData(
        "[Property, [|Acyclic|]] public partial string? M { get; }", "KG0101",
        "[Acyclic] is not allowed on 'Firm.M': it applies to relations, and this is a text.")]
    [InlineData(
        "[Relation, [|Unique(nameof(M))|]] public partial Firm? M { get; }", "KG0101",
        "[Unique] is not allowed on 'Firm.M': on a member it cannot name other members; to name several members, write it on the kind.")]
    [InlineData(
        "[Property, [|Before(nameof(M))|]] public partial PartialDate? M { get; }", "KG0101",
        "[Before] is not allowed on 'Firm.M': the member cannot be compared with itself.")]
    [InlineData(
        "[Relation, DisjointWith(nameof(N)), [|DisjointWith(nameof(N))|]] public partial Firm? M { get; } "
            + "[Relation] public partial Firm? N { get; }",
        "KG0103", "[DisjointWith] on 'Firm.M' repeats the constraint at Vocabulary.cs:8:16.")]
    [InlineData(
        "[Property, Before([|\"Clsed\"|])] public partial PartialDate? M { get; } [Property] public partial PartialDate? Closed { get; }",
        "KG0107",
        "[Before] on 'Firm.M' names 'Clsed', which is not a member of 'Firm' (did you mean 'Closed'?). Name a member with nameof(…).")]
    [InlineData(
        "[Property, After([|nameof(N)|])] public partial PartialDate? M { get; } [Property] public partial int? N { get; }", "KG0108",
        "[After] on 'Firm.M' names 'N', which is a whole number. Name a property that holds dates.")]
    [InlineData(
        "[Relation, DisjointWith([|nameof(N)|])] public partial Firm? M { get; } [Property] public partial int? N { get; }", "KG0108",
        "[DisjointWith] on 'Firm.M' names 'N', which is a whole number. Name a relation.")]
    [InlineData(
        "[Relation, [|Irreflexive|]] public partial Person? M { get; }", "KG0109",
        "[Irreflexive] has no effect on 'Firm.M': it leads from 'Firm' to 'Person', and no entity is of both kinds.")]
    [InlineData(
        "[Relation, Symmetric, [|Acyclic|]] public partial Nodes<Firm> M { get; }", "KG0110",
        "[Acyclic] on 'Firm.M' does not allow any fact: the relation is [Symmetric], so each of its facts leads back.")]
    [InlineData(
        "[Relation, AllowsQualifier(Qualifier.At), [|RequiresQualifier(Qualifier.Since)|]] public partial Firm? M { get; }", "KG0110",
        "[RequiresQualifier] on 'Firm.M' does not allow any fact: [AllowsQualifier] does not allow Since.")]
    [InlineData(
        "[Relation, DisjointWith([|nameof(M)|])] public partial Firm? M { get; }", "KG0113",
        "'Firm.M' cannot be [DisjointWith] 'M': a relation cannot exclude itself. Name another kind or relation.")]
    [InlineData(
        "[Relation, [|Contemporary|]] public partial Firm? M { get; }", "KG0114",
        "[Contemporary] on 'Firm.M' compares lifetimes, but 'Firm' has none.")]
    [InlineData(
        "[Relation, [|RequiresQualifier|]] public partial Firm? M { get; }", "KG0115",
        "[RequiresQualifier] on 'Firm.M' names nothing. Name a qualifier.")]
    public void A_mistake_in_a_member_is_reported_at_its_place(string members, string id, string message) =>
        DiagnosticAssert.Reports(Vocabulary(members), id, message);

    [Theory]
    [InlineData(", [|Unique|]", "KG0115", "[Unique] on 'Firm' names nothing. Name the members whose values together identify an entity.")]
    [InlineData(
        ", Unique([|\"Nam\"|])", "KG0107", "[Unique] on 'Firm' names 'Nam', which is not a member of 'Firm' (did you mean 'Name'?).")]
    [InlineData(
        ", Unique(nameof(Name)), [|Unique(nameof(Name))|]", "KG0103", "[Unique] on 'Firm' repeats the constraint at Vocabulary.cs:6:28.")]
    [InlineData(
        ", DisjointWith([|typeof(Agent)|])", "KG0113", "'Firm' cannot be [DisjointWith] 'Agent': one of them is a kind of the other.")]
    [InlineData(
        ", DisjointWith([|typeof(string)|])", "KG0113", "'Firm' cannot be [DisjointWith] 'System.String': it is not a kind of this graph.")]
    [InlineData(", [|DisjointWith(\"Person\")|]", "KG0101", "on a kind it must name another kind with typeof(…)")]
    [InlineData(
        ", Lifetime(Start = [|nameof(Name)|])", "KG0108",
        "[Lifetime] on 'Firm' names 'Name', which is a text. Name a property that holds dates.")]
    [InlineData(", [|Lifetime|]", "KG0115", "[Lifetime] on 'Firm' names nothing.")]
    public void A_mistake_in_a_kind_is_reported_at_its_place(string firm, string id, string message) =>
        DiagnosticAssert.Reports(Vocabulary("[Property] public partial string? Name { get; }", firm), id, message);
}
