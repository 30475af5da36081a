using System.Text.Json;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What <c>kg show</c> and <c>kg stats</c> say of rules.</summary>
public class DerivedFactTests
{
    [Fact]
    public void What_follows_of_an_entity_is_a_part_of_its_own() =>
        Assert.Contains(
            """

            Derived facts (2)
            Member      Value    How       Path
            backs       Shop     reported  Fund ─backs→ Lab ─backs→ Shop
            exposed to  the ban  asserted  Fund ─uses→ slow chip ─restricted by→ the ban

            """,
            Kg.RunOn(RuledRace.Graph, "show", "Fund").Output,
            StringComparison.Ordinal);

    [Fact]
    public void What_follows_of_others_is_one_too() =>
        Assert.Contains(
            """

            Incoming derived facts (3)
            Subject    Relation       How       Path
            Fund       exposed to     asserted  Fund ─uses→ slow chip ─restricted by→ the ban
            Lab        exposed to     inferred  Lab ─uses→ fast chip ─class→ such chips ─restricted by→ the ban
            fast chip  restricted by  inferred  fast chip ─class→ such chips ─restricted by→ the ban

            """,
            Kg.RunOn(RuledRace.Graph, "show", "Ban").Output,
            StringComparison.Ordinal);

    [Fact]
    public void What_is_stated_is_not_derived_also_where_it_is_stated_the_other_way_round()
    {
        using var json = JsonDocument.Parse(Kg.RunOn(RuledRace.Graph, "show", "Foe", "--json").Output);

        Assert.Equal(
            ["Foe rival of Foe", "Foe rival of Lab"],
            json.RootElement.GetProperty("derivedFacts").EnumerateArray().Select(f => f.GetProperty("text").GetString()));
        Assert.Equal(0, json.RootElement.GetProperty("incomingDerivedFacts").GetArrayLength());
    }

    [Fact]
    public void What_follows_in_a_view_is_that_of_the_view()
    {
        using var json = JsonDocument.Parse(Kg.RunOn(RuledRace.Graph, "show", "Fund", "--sources", "S1", "--json").Output);

        Assert.Equal(0, json.RootElement.GetProperty("derivedFacts").GetArrayLength());
    }

    [Fact]
    public void Of_what_follows_a_hundred_are_proved_and_all_are_counted()
    {
        var builder = TestGraph.InOrder("Chain").Kind("Link").Relation("Link", "After", "Link", "Before")
            .Rule("Link", "After", transitive: true);
        for (var i = 0; i <= 150; i++) builder.Entity("Link", $"L{i:D3}");
        for (var i = 0; i < 150; i++) builder.Claim($"L{i:D3}", "after", $"L{i + 1:D3}");
        var graph = builder.Build();

        var kg = Kg.RunOn(graph, "show", "L000");
        Assert.Contains("\nDerived facts (149)\n", kg.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\n100 of 149 are listed. “kg walk” lists all that a relation leads to.\n", kg.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Kg.RunOn(graph, "show", "L150", "--json").Output);
        Assert.Equal(149, json.RootElement.GetProperty("incomingDerivedTotal").GetInt32());
        Assert.Equal(100, json.RootElement.GetProperty("incomingDerivedFacts").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("derivedTotal").GetInt32());
    }

    [Fact]
    public void Where_nothing_follows_nothing_is_said() =>
        Assert.DoesNotContain("erived", Kg.RunOn(RuledRace.Graph, "show", "Loner").Output, StringComparison.Ordinal);

    [Fact]
    public void Rules_are_counted_apart_from_facts()
    {
        var output = Kg.RunOn(RuledRace.Graph, "stats").Output;

        Assert.Contains(
            """

            Rules
            Kind      Member         Rule
            Company   backs          transitive
            Company   exposed to     derived: Backs*/Uses/RestrictedBy
            Company   rival of       transitive
            Hardware  restricted by  inherited through Class

            """,
            output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Company   exposed to         0", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_rules_with_their_members()
    {
        using var json = JsonDocument.Parse(Kg.RunOn(RuledRace.Graph, "stats", "--json").Output);

        var members = json.RootElement.GetProperty("members").EnumerateArray().ToDictionary(m => m.GetProperty("member").GetString()!);
        Assert.Equal("Backs*/Uses/RestrictedBy", members["exposedTo"].GetProperty("expression").GetString());
        Assert.True(members["backs"].GetProperty("transitive").GetBoolean());
        Assert.Equal("Class", members["restrictedBy"].GetProperty("inheritedThrough").GetString());
        Assert.Equal(["kind", "member", "label", "relation", "facts", "claims"], members["uses"].EnumerateObject().Select(p => p.Name));
    }
}
