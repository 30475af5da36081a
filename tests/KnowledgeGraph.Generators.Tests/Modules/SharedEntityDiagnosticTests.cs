using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Modules;

/// <summary>Entities of several graphs that are extended: which of them are the same, and what their keys mean.</summary>
public sealed class SharedEntityDiagnosticTests
{
    private static readonly Library Core = GraphProject.CoreLibrary;

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

    private static GeneratorTest Both(string facts, string other) => GraphProject.Of(
        GraphProject.Extending("Both", "A", "B"), facts, Core, Twin("A", "Chips"), Twin("B", other));

    private static Library Twin(string name, string key) => GraphProject.Build(
        name + "s", GraphProject.Extending(name, "Core"), $$"""{ "entities": { "{{key}}": { "kind": "Company", "backs": "DeepSeek" } } }""",
        Core);
}
