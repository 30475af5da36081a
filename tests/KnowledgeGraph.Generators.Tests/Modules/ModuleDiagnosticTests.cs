using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Generators.Tests.Modules;

/// <summary>Which graphs, kinds and modules can be extended, and what is wrong otherwise, each at its place.</summary>
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

    [Theory]
    [InlineData("999;", "KG0032", "the facts in Cores have version 999 of their format")]
    [InlineData("1;", "KG0032", "Update 'Cores' to a version that was built with this version of the package")]
    [InlineData("9;1:x", "KG0033", "its facts in Cores cannot be read")]
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
}
