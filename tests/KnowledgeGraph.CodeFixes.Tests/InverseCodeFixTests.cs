using KnowledgeGraph.CodeFixes.Inverses;
using KnowledgeGraph.CodeFixes.Tests.Harness;

namespace KnowledgeGraph.CodeFixes.Tests;

/// <summary>A relation and its inverse come to name each other.</summary>
public sealed class InverseCodeFixTests
{
    private static readonly FixTest Project = new FixTest(new AddInverseCodeFix())
        .Add("Graph.cs", """
            using KnowledgeGraph;
            namespace N;
            [KnowledgeGraph] public static partial class G;
            [Node] public readonly partial struct Firm
            {
                [Relation(Inverse = nameof(Chip.UsedBy))] public partial Nodes<Chip> Uses { get; }
            }
            """)
        .Add("Chips.cs", """
            namespace N;
            using KnowledgeGraph;

            [Node]
            public readonly partial struct Chip
            {
                [Property] public partial PartialDate? Made { get; }

                // Who.
                [Inverse] public partial Nodes<Firm> UsedBy { get; }
            }
            """);

    private static readonly FixTest WithoutInverse =
        Project.Edit("\n\n    // Who.\n    [Inverse] public partial Nodes<Firm> UsedBy { get; }", "");

    private static readonly FixTest WithNewInverse =
        Project.Edit("\n\n    // Who.\n    [Inverse]", "\n    [Inverse]");

    [Theory]
    [InlineData("nameof(Chip.UsedBy)", "nameof(Chip.UsedBy)")]
    [InlineData("nameof(UsedBy)", "nameof(Chip.UsedBy)")]
    [InlineData("\"UsedBy\"", "\"UsedBy\"")]
    public Task A_missing_inverse_is_added(string written, string right) =>
        WithoutInverse.Edit("nameof(Chip.UsedBy)", written).Becomes(WithNewInverse.Edit("nameof(Chip.UsedBy)", right));

    [Fact]
    public Task Several_are_added_at_once_to_a_kind_without_a_body()
    {
        var project = WithoutInverse.Edit("\n{\n    [Property] public partial PartialDate? Made { get; }\n}", ";")
            .Edit("Uses { get; }", "Uses { get; }\n    [Relation(Inverse = nameof(Chip.VendedBy))] public partial Chip? Vends { get; }");
        return project.Becomes(project.Edit("struct Chip;", """
            struct Chip
            {
                [Inverse] public partial Nodes<Firm> UsedBy { get; }
                [Inverse] public partial Nodes<Firm> VendedBy { get; }
            }
            """));
    }

    [Fact]
    public Task An_inverse_of_a_kind_to_itself_is_added_below_it()
    {
        var project = Project.Edit(
            "Uses { get; }", "Uses { get; }\n    [Relation(Inverse = nameof(BackedBy))] public partial Nodes<Firm> Backs { get; }");
        return project.Becomes(
            project.Edit("Backs { get; }", "Backs { get; }\n    [Inverse] public partial Nodes<Firm> BackedBy { get; }"));
    }

    [Fact]
    public Task Nothing_is_added_where_the_name_is_taken() =>
        WithoutInverse.Edit("nameof(Chip.UsedBy)", "nameof(Chip.Made)").IsNotMended("KG0014");

    [Fact]
    public Task An_inverse_that_leads_elsewhere_is_led_back() =>
        (Project.Edit("Nodes<Firm> UsedBy", "Nodes<Chip> UsedBy") with { Fix = new RedirectInverseCodeFix() }).Becomes(Project);

    [Fact]
    public Task It_stays_where_another_relation_names_it()
    {
        var project = Project with { Fix = new RedirectInverseCodeFix() };
        return project
            .Edit("Nodes<Firm> UsedBy", "Nodes<Chip> UsedBy")
            .Edit("[Property] public partial PartialDate? Made", "[Relation(Inverse = nameof(UsedBy))] public partial Nodes<Chip> Made")
            .IsNotMended("KG0015");
    }

    [Theory]
    [InlineData("[Relation]")]
    [InlineData("[Relation()]")]
    public Task An_inverse_is_named_on_the_one_relation_that_leads_to_it(string written) =>
        (Project.Edit("[Relation(Inverse = nameof(Chip.UsedBy))]", written) with { Fix = new NameInverseCodeFix() }).Becomes(Project);

    [Fact]
    public Task It_is_not_where_there_are_two()
    {
        var project = Project with { Fix = new NameInverseCodeFix() };
        return project
            .Edit("[Relation(Inverse = nameof(Chip.UsedBy))]", "[Relation] public partial Chip? Sells { get; }\n    [Relation]")
            .IsNotMended("KG0016");
    }
}
