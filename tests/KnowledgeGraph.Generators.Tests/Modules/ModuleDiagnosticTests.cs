using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Generators.Tests.Modules;

/// <summary>What is wrong with graphs that extend others, each at its place.</summary>
public sealed class ModuleDiagnosticTests
{
    private static readonly Library Core = GraphProject.CoreLibrary;

    [Fact]
    public void An_internal_graph_keeps_its_facts()
    {
        var hidden = GraphProject.Build(
            "Cores", GraphProject.Core.Replace("public", "internal", StringComparison.Ordinal)
                .Replace("internal partial Nodes", "public partial Nodes", StringComparison.Ordinal)
                .Replace("internal partial int", "public partial int", StringComparison.Ordinal)
                + "\npublic static class Marker;", GraphProject.CoreFacts);
        var test = GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph(Extends = [[|typeof(Cores.Marker)|]])] public static partial class Supply;
            """, null, hidden);
        DiagnosticAssert.Reports(test, "KG0031", "the assembly 'Cores' does not contain its facts");
    }

    [Fact]
    public void A_graph_of_the_same_project_is_not_extended() => DiagnosticAssert.Reports(
        GraphProject.Of("""
            namespace Ns;
            public static class Other;
            [KnowledgeGraph(Extends = [[|typeof(Other)|]])] public static partial class Supply;
            """, null), "KG0030", "it is in the same project");

    [Fact]
    public void A_base_of_a_base_that_is_missing_is_named_with_its_assembly()
    {
        var middle = GraphProject.Build("Middles", GraphProject.Extending("Middle", "Core"), null, Core);
        var test = GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph(Extends = [[|typeof(Middles.Middle)|]])] public static partial class Supply;
            """, null, middle);
        DiagnosticAssert.Reports(test, "KG0034", "'Middle' extends 'Cores.Core', which is in the assembly 'Cores'");
    }

    [Fact]
    public void A_struct_adds_to_a_kind_of_an_extended_graph_only() => DiagnosticAssert.Reports(
        GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph] public static partial class Supply;
            [[|Node(Extends = typeof(Cores.Company))|]] public readonly partial struct More
            {
                [Property] public partial int? Size { get; }
            }
            """, null, Core), "KG0035", "not a kind of another graph that this one extends");

    [Fact]
    public void Members_that_are_added_to_a_wrong_kind_are_not_reported_where_they_are_named() => DiagnosticAssert.Reports(
        GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph(Extends = [typeof(Cores.Core)])] public static partial class Supply;
            [Node] public readonly partial struct Fab { [Inverse] public partial Nodes<Cores.Company> Owners { get; } }
            [[|Node(Extends = typeof(Fab))|]] public readonly partial struct More
            {
                [Relation(Inverse = nameof(Fab.Owners))] public partial Nodes<Fab> Owns { get; }
            }
            """, """
            {
              "entities": { "Fab18": { "kind": "Fab" } },
              "claims": [ ["Nvidia", "owns", "Fab18"] ],
              "assertions": [ { "noPath": ["Nvidia", "owns/owners", "DeepSeek"] } ]
            }
            """, Core), "KG0035", "which is a kind of this graph");

    [Theory]
    [InlineData("[Relation] public partial [|Nodes<Cores.Company>|] Makers { get; }", "KG0013")]
    public void A_kind_of_a_graph_that_is_not_extended_says_how_to_extend_it(string member, string id)
    {
        var source = "namespace Ns;\n[KnowledgeGraph] public static partial class Supply;\n"
            + "[Node] public readonly partial struct Fab\n{\n    " + member + "\n}\n";
        DiagnosticAssert.Reports(GraphProject.Of(source, null, Core), id, "It is declared in 'Cores'. If it is a kind of a graph there");
    }

    [Fact]
    public void A_kind_above_of_a_graph_that_is_not_extended_says_how_to_extend_it() => DiagnosticAssert.Reports(
        GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph] public static partial class Supply;
            [[|Node(Is = typeof(Cores.Company))|]] public readonly partial struct Fab;
            """, null, Core), "KG0010", "[KnowledgeGraph(Extends = [typeof(…)])]");

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
    public void Two_bases_that_share_a_key_are_reported_with_both_ways_out()
    {
        var (a, b) = (Twin("A", "Chips"), Twin("B", "Chips"));
        var test = GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph(Extends = [[|typeof(As.A)|], typeof(Bs.B)])] public static partial class Both;
            """, null, Core, a, b);
        DiagnosticAssert.Reports(
            test, "KG1070", "write \"same\": [\"A:Chips\", \"B:Chips\"] in a fact file; if not, write \"different\"");
    }

    [Fact]
    public void The_same_entity_of_two_bases_is_one_node_that_both_keys_find()
    {
        var result = Both("""{ "same": ["A:Chips", "B:Silicon"], "claims": [ ["B:Silicon", "backs", "Nvidia"] ] }""", "Silicon").Run();
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Different_entities_of_one_key_keep_the_names_of_their_graphs()
    {
        var result = Both("""{ "different": ["A:Chips", "B:Chips"], "claims": [ ["B:Chips", "backs", "A:Chips"] ] }""", "Chips").Run();
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void What_is_the_same_or_different_can_be_said_in_code()
    {
        var (a, b) = (Twin("A", "Chips"), Twin("B", "Silicon"));
        var same = GraphProject.Of(
            "[assembly: SameAs(\"A:Chips\", \"B:Silicon\")]\n" + GraphProject.Extending("Both", "A", "B"),
            """{ "claims": [ ["B:Silicon", "founded", 1999], ["A:Chips", "backs", "Nvidia"] ] }""", Core, a, b);
        Assert.Empty(same.Run().Diagnostics);
        DiagnosticAssert.Reports(
            same.Edit("\"B:Silicon\")]", "[|\"B:Silikon\"|])]"), "KG1071", "did you mean 'B:Silicon'");
        var different = GraphProject.Of(
            "[assembly: DifferentFrom(\"A:Chips\", \"B:Chips\")]\n" + GraphProject.Extending("Both", "A", "B"), null, Core, a,
            Twin("B", "Chips"));
        Assert.Empty(different.Run().Diagnostics);
    }

    [Fact]
    public void Claims_of_the_same_entity_that_contradict_each_other_are_reported()
    {
        var test = Both("""
            {
              "same": ["A:Chips", "B:Silicon"],
              "claims": [ ["A:Chips", "founded", 1999], ["B:Silicon", "founded", [|2001|]] ]
            }
            """, "Silicon");
        DiagnosticAssert.Reports(test, "KG1008", "1999");
    }

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

    [Theory]
    [InlineData("Chip", "KG1071", "does not name exactly one entity of the graphs that are extended; did you mean 'A:Chips'")]
    public void What_is_said_to_be_the_same_has_to_be_there(string key, string id, string message) => DiagnosticAssert.Reports(
        Both($$"""{ "same": ["B:Silicon", [|"A:{{key}}"|]] }""", "Silicon"), id, message);

    [Fact]
    public void Entities_of_different_kinds_are_not_the_same()
    {
        var states = GraphProject.Build("States", """
            namespace Lands;
            [KnowledgeGraph] public static partial class Land;
            [Node] public readonly partial struct State;
            """, """{ "entities": { "France": { "kind": "State" } } }""");
        var test = GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph(Extends = [typeof(Cores.Core), typeof(Lands.Land)])] public static partial class Both;
            """, """{ "same": ["Nvidia", [|"France"|]] }""", Core, states);
        DiagnosticAssert.Reports(test, "KG1072", "'Core:Nvidia' is of the kind 'Company' and 'Land:France' is of the kind 'State'");
    }

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

    [Theory]
    [InlineData("999;", "KG0032", "the facts in Cores have version 999 of their format")]
    [InlineData("1;", "KG0032", "Update 'Cores' to a version that was built with this version of the package")]
    [InlineData("6;1:x", "KG0033", "its facts in Cores cannot be read")]
    [InlineData("", "KG0033", "its facts in Cores cannot be read")]
    public void A_module_that_cannot_be_read_is_one_error(string declarations, string id, string message)
    {
        var library = Library.Compile("Cores", $$"""
            [assembly: KnowledgeGraph.CompilerServices.GeneratedModule("Cores.Core", "{{declarations}}", "")]
            namespace Cores;
            public static class Core;
            """);
        DiagnosticAssert.Reports(
            GraphProject.Of("""
                namespace Ns;
                [KnowledgeGraph(Extends = [[|typeof(Cores.Core)|]])] public static partial class Supply;
                """, null, library), id, message);
    }

    [Theory]
    [InlineData("Cores", true)]
    [InlineData("Other; cor*", true)]
    [InlineData("Core", false)]
    [InlineData("Other;Core.*", false)]
    public void A_project_limits_whose_facts_it_takes(string trusted, bool isTrusted)
    {
        var test = GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph(Extends = [[|typeof(Cores.Core)|]])] public static partial class Supply;
            """, null, Core);
        test = test with { Properties = test.Properties.SetItem("build_property.KnowledgeGraphTrustedBases", trusted) };
        if (!isTrusted) DiagnosticAssert.Reports(test, "KG0029", "the project does not trust the facts of 'Cores'");
        else Assert.Empty(test.Edit("[|", "").Edit("|]", "").Run().Diagnostics);
    }

    [Theory]
    [InlineData("Supply.Walk<Company, Factory>(\"Backs/Factories\")", null)]
    [InlineData("Company.DeepSeek.Walk<Factory>(\"Backs/Factories\")", null)]
    [InlineData("Supply.Graph.Walk<Company, Factory>(\"Backs/Factories\")", null)]
    [InlineData("Supply.Walk<Company, Factory>(\"Backs/Factorys\")", "KG5002")]
    [InlineData("Race.Walk<Company, Company>(\"Backz\")", "KG5002")]
    public async Task Path_expressions_are_held_against_both_vocabularies(string call, string? id)
    {
        var result = SupplyProject.Test.Add(
            "Query.cs",
            $"using AiRace;\nusing KnowledgeGraph;\nusing Supplies;\ninternal static class Query {{ static object Q() => {call}; }}").Run();
        var found = await result.AnalyzeAsync();
        Assert.Equal(id is null ? [] : [id], found.Select(d => d.Id));
    }

    [Theory]
    [InlineData("Company", "Company{}class_Evil", "The name of a kind is not a C# name")]
    [InlineData("Company", "Companies", "The assembly does not have its kind 'Cores.Companies'")]
    [InlineData("Founded", "Found ed", "The member 'Found ed' of its kind 'Cores.Company' cannot be a C# property")]
    [InlineData("public", "static public unsafe class X;", "The member 'Backs' of its kind 'Cores.Company' cannot be a C# property")]
    public void A_module_puts_nothing_into_code(string name, string other, string message)
    {
        var (declarations, facts) = ModuleReadingTests.Module();
        declarations = Replaced(declarations, name, other);
        var source = "[assembly: KnowledgeGraph.CompilerServices.GeneratedModule(\"Cores.Core\", "
            + $"{SymbolDisplay.FormatLiteral(declarations, true)}, {SymbolDisplay.FormatLiteral(facts, true)})]\n"
            + "namespace Cores;\npublic static class Core;\npublic readonly struct Company;\n";
        DiagnosticAssert.Reports(
            GraphProject.Of("""
                namespace Ns;
                [KnowledgeGraph(Extends = [[|typeof(Cores.Core)|]])] public static partial class Supply;
                """, null, Library.Compile("Cores", source)), "KG0033", message);
    }

    /// <summary>Replaces a name in the text of a module, with its length and with that of the whole.</summary>
    private static string Replaced(string text, string name, string other)
    {
        var begin = text.IndexOf(':', StringComparison.Ordinal) + 1;
        var length = int.Parse(text[2..(begin - 1)], System.Globalization.CultureInfo.InvariantCulture);
        var inner = text.Substring(begin, length).Replace($"{name.Length}:{name}", $"{other.Length}:{other}", StringComparison.Ordinal);
        return text[..2] + inner.Length + ":" + inner + text[(begin + length)..];
    }

    [Fact]
    public void A_missing_base_is_one_message_whatever_names_it()
    {
        var test = GraphProject.Of("""
            namespace Ns;
            public static class Core;
            [KnowledgeGraph(Extends = [[|typeof(Core)|]])] public static partial class Supply;
            [Node] public readonly partial struct Fab { [Relation] public partial Nodes<Cores.Company> Owners { get; } }
            [Node(Extends = typeof(Cores.Company))] public readonly partial struct More
            {
                [Property] public partial int? Size { get; }
                [Entity("Mistral AI"), Claim(nameof(Size), 3)] public static partial Cores.Company Mistral { get; }
            }
            """, """{ "entities": { "X": { "kind": "Company" } }, "claims": [ ["DeepSeek", "backs", "Nvidia"] ] }""", Core);
        DiagnosticAssert.Reports(test, "KG0030", "it is in the same project");

        // The compiler does not report what the generator has left out.
        var compilation = test.Edit("[|", "").Edit("|]", "").Run().Compilation;
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_kind_of_a_base_is_not_declared_again() => DiagnosticAssert.Reports(
        GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph(Extends = [typeof(Cores.Core)])] public static partial class Supply;
            [Node] public readonly partial struct [|Company|];
            """, null, Core), "KG0036", "add to that kind with [Node(Extends = typeof(Company))]");

    private static GeneratorTest Both(string facts, string other) => GraphProject.Of(
        GraphProject.Extending("Both", "A", "B"), facts, Core, Twin("A", "Chips"), Twin("B", other));

    private static Library Twin(string name, string key) => GraphProject.Build(
        name + "s", GraphProject.Extending(name, "Core"), $$"""{ "entities": { "{{key}}": { "kind": "Company", "backs": "DeepSeek" } } }""",
        Core);
}
