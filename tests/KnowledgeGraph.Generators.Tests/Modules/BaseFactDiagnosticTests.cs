using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Modules;

/// <summary>The facts of a graph held against those of the graphs that it extends, each problem at its place.</summary>
public sealed class BaseFactDiagnosticTests
{
    private static readonly Library Core = GraphProject.CoreLibrary;

    [Fact]
    public void A_required_member_is_reported_once_for_all_entities_that_lack_it() => DiagnosticAssert.Reports(
        GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph(Extends = [typeof(Cores.Core)])] public static partial class Supply;
            [Node(Extends = typeof(Cores.Company))] public readonly partial struct More
            {
                [Property] public partial string [|Region|] { get; }
            }
            """, """{ "claims": [ ["DeepSeek", "region", "Zhejiang"] ] }""", Core),
        "KG0037", "Every entity must have 'Company.Region', but 1 entity of 'Core' has none: 'Nvidia'");

    [Fact]
    public void A_claim_that_contradicts_one_of_a_base_is_reported_with_package_source_and_quote() => DiagnosticAssert.Reports(
        GraphProject.Of(GraphProject.Extending("Supply", "Core"), """
            {
              "sources": { "R1": { "document": "report.txt" } },
              "claims": [ ["Nvidia", "founded", [|1994|], { "source": "R1" }] ]
            }
            """, Core), "KG2001", "at Cores 0.0.0.0 (D1: “founded in 1993”)");

    [Fact]
    public void A_claim_of_a_base_that_the_graph_deprecates_contradicts_nothing()
    {
        var facts = """
            {
              "sources": { "R1": { "document": "report.txt" } },
              "claims": [ ["Nvidia", "founded", 1994, { "source": "R1" }] ],
              "amendments": { "C1": { "rank": "deprecated", "reason": "The company has corrected it." } }
            }
            """;
        Assert.Empty(GraphProject.Of(GraphProject.Extending("Supply", "Core"), facts, Core).Run().Diagnostics);
    }

    [Fact]
    public void What_a_base_states_in_both_directions_need_not_be_stated_again()
    {
        var atlas = GraphProject.Build("Atlases", """
            namespace Atlass;
            [KnowledgeGraph] public static partial class Atlas;
            [Node] public readonly partial struct Country
            {
                [Relation, Symmetric(BothWays = true)] public partial Nodes<Country> Borders { get; }
            }
            """, """
            {
              "entities": {
                "CHN": { "kind": "Country", "borders": "IND" }, "IND": { "kind": "Country", "borders": "CHN" }, "LKA": { "kind": "Country" }
              }
            }
            """);
        var extending = GraphProject.Extending("World", "Atlas");
        Assert.Empty(GraphProject.Of(extending, """{ "claims": [ ["IND", "borders", "CHN", { "scope": "land" }] ] }""", atlas)
            .Run().Diagnostics);
        DiagnosticAssert.Reports(
            GraphProject.Of(extending, """{ "claims": [ ["LKA", "borders", [|"IND"|]] ] }""", atlas), "KG1090",
            "stated from 'LKA' to 'IND', but not from 'IND' to 'LKA'");
    }

    [Fact]
    public void An_unknown_entity_is_compared_with_those_of_bases() => DiagnosticAssert.Reports(
        GraphProject.Of(
            GraphProject.Extending("Supply", "Core"), """{ "claims": [ ["DeepSeek", "backs", [|"Nvidea"|]] ] }""", Core),
        "KG1001", "did you mean 'Nvidia'");

    [Fact]
    public void An_entity_of_a_base_is_not_declared_again() => DiagnosticAssert.Reports(
        GraphProject.Of(GraphProject.Extending("Supply", "Core"), """{ "entities": { [|"Nvidia"|]: { "kind": "Company" } } }""", Core),
        "KG1006", "already declared at Cores 0.0.0.0");

    [Fact]
    public void What_bases_say_against_each_other_is_reported_where_the_graph_extends_them()
    {
        var a = GraphProject.Build("As", GraphProject.Extending("A", "Core"), """
            { "sources": { "A1": { "document": "a.txt" } }, "source": "A1", "claims": [ ["DeepSeek", "founded", 2023] ] }
            """, Core);
        var b = GraphProject.Build("Bs", GraphProject.Extending("B", "Core"), """
            { "sources": { "B1": { "document": "b.txt" } }, "source": "B1", "claims": [ ["DeepSeek", "founded", 2015] ] }
            """, Core);
        var test = GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph(Extends = [[|typeof(As.A)|], typeof(Bs.B)])] public static partial class Both;
            """, null, Core, a, b);
        DiagnosticAssert.Reports(test, "KG0038", "'B' has a problem at Bs 0.0.0.0 (B1): ");
    }

    [Fact]
    public void A_base_that_was_built_with_another_version_of_its_base_is_checked_again()
    {
        var middle = GraphProject.Build("Middles", GraphProject.Extending("Middle", "Core"), """
            { "claims": [ ["Nvidia", "backs", "DeepSeek"] ] }
            """, Core);
        var changed = GraphProject.Build(
            "Cores", GraphProject.Core, GraphProject.CoreFacts.Replace("\"DeepSeek\"", "\"OpenAI\"", StringComparison.Ordinal));
        var test = GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph(Extends = [[|typeof(Middles.Middle)|]])] public static partial class Supply;
            """, null, changed, middle);
        DiagnosticAssert.Reports(test, "KG0039", "'Middle' has an error at Middles 0.0.0.0: There is no entity 'DeepSeek'");
    }

    [Fact]
    public void A_claim_about_an_entity_that_is_gone_is_reported_beside_the_base_that_uses_it()
    {
        var middle = GraphProject.Build("Middles", GraphProject.Extending("Middle", "Core"), """
            { "claims": [ ["Nvidia", "backs", "DeepSeek"], ["DeepSeek", "founded", 2023] ] }
            """, Core);
        var changed = GraphProject.Build(
            "Cores", GraphProject.Core, GraphProject.CoreFacts.Replace("\"DeepSeek\"", "\"OpenAI\"", StringComparison.Ordinal));
        var result = GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph(Extends = [typeof(Middles.Middle)])] public static partial class Supply;
            """, """{ "claims": [ ["Nvidia", "backs", "DeepSeek"] ] }""", changed, middle).Run();
        Assert.Equal(["KG0039", "KG1001"], result.Diagnostics.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_assertion_of_a_base_is_reported_at_the_new_fact()
    {
        var core = GraphProject.Build(
            "Cores", "[assembly: NoPath(\"Nvidia\", \"Backs+\", \"DeepSeek\")]\n" + GraphProject.Core, GraphProject.CoreFacts);
        var test = GraphProject.Of(
            GraphProject.Extending("Supply", "Core"), """{ "claims": [ [[|"Nvidia"|], "backs", "DeepSeek"] ] }""", core);
        DiagnosticAssert.Reports(test, "KG0039", "'Core' has an error at Cores 0.0.0.0");
    }

    [Fact]
    public void A_rule_of_a_base_holds_for_new_facts()
    {
        var core = GraphProject.Build(
            "Cores", GraphProject.Core.Replace("[Relation]", "[Relation, Irreflexive]", StringComparison.Ordinal), GraphProject.CoreFacts);
        DiagnosticAssert.Reports(
            GraphProject.Of(
                GraphProject.Extending("Supply", "Core"), """{ "claims": [ ["Nvidia", "backs", [|"Nvidia"|]] ] }""", core),
            "KG1223", "Nvidia");
    }
}
