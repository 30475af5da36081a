using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

public class WhyCommandTests
{
    [Fact]
    public void What_is_stated_is_shown_with_its_evidence() =>
        Assert.Equal(
            new Kg(
                ExitCode.Found,
                """
                High-Flyer backs DeepSeek: stated.

                High-Flyer ─backs→ DeepSeek

                   Hop                        Source  How                                  Quote
                1  High-Flyer backs DeepSeek  D3      reported, preferred: closest source  “its parent”
                1  High-Flyer backs DeepSeek  D1      asserted                             “High-Flyer, the fund behind [it]”

                D1  Sanctions and the race, 001.txt
                D3  003.txt

                """,
                ""),
            Kg.Run("why", "High-Flyer", "backs", "DeepSeek"));

    [Theory]
    [InlineData(
        "Fund exposed to the ban: derived, as Backs*/Uses/RestrictedBy.", "Fund ─uses→ slow chip ─restricted by→ the ban", "Fund",
        "ExposedTo", "Ban")]
    [InlineData(
        "Fund exposed to the ban: derived, as Backs*/Uses/RestrictedBy.", "Fund ─uses→ slow chip ─restricted by→ the ban", "fund",
        "exposed to", "the ban")]
    [InlineData(
        "Fund backs Shop: derived, because the relation is transitive.",
        "Fund ─backs→ Lab ─backs→ Shop", "Fund", "backs", "Shop")]
    [InlineData(
        "Shop backed by Fund: derived, because the relation is transitive.",
        "Fund ─backs→ Lab ─backs→ Shop", "Shop", "BackedBy", "Fund")]
    [InlineData("Fund backs Lab: stated.", "Fund ─backs→ Lab", "Fund", "backs", "Lab")]
    [InlineData(
        "fast chip restricted by the ban: derived, because the relation is inherited through Class.",
        "fast chip ─class→ such chips ─restricted by→ the ban", "Fast", "restrictedBy", "Ban")]
    [InlineData("Foe rival of Shop: stated.", "Foe ─rival of→ Shop", "Foe", "rivalOf", "Shop")]
    [InlineData(
        "Foe rival of Lab: derived, because the relation is transitive.",
        "Foe ─rival of→ Shop ─rival of→ Lab", "Foe", "rivalOf", "Lab")]
    public void It_says_whether_something_is_stated_or_derived_and_by_what(string first, string proof, params string[] arguments)
    {
        var lines = Kg.RunOn(RuledRace.Graph, ["why", .. arguments]).Output.Split('\n');

        Assert.Equal([first, "", proof, ""], lines[..4]);
    }

    [Fact]
    public void So_many_proofs_are_numbered_shortest_first()
    {
        var kg = Kg.RunOn(RuledRace.Graph, "why", "Fund", "exposedTo", "Ban", "--k", "9");

        Assert.Equal(
            ["1. Fund ─uses→ slow chip ─restricted by→ the ban",
                "2. Fund ─backs→ Lab ─uses→ fast chip ─class→ such chips ─restricted by→ the ban"],
            kg.Output.Split('\n').Where(l => l.Contains('→', StringComparison.Ordinal)));
        Assert.Contains("\nHop 2.3 is inferred: ", kg.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nThere are only 2 proofs; --k asks for 9.\n", kg.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_says_the_same()
    {
        using var json = JsonDocument.Parse(Kg.RunOn(RuledRace.Graph, "why", "Shop", "backedBy", "Fund", "--json").Output);

        var root = json.RootElement;
        Assert.Equal(
            ("Shop", "Fund"),
            (root.GetProperty("from").GetProperty("key").GetString(), root.GetProperty("to").GetProperty("key").GetString()));
        Assert.Equal(("BackedBy", "backed by"), (root.GetProperty("relation").GetString(), root.GetProperty("label").GetString()));
        Assert.Equal(
            (true, false, true),
            (root.GetProperty("holds").GetBoolean(), root.GetProperty("stated").GetBoolean(), root.GetProperty("transitive").GetBoolean()));
        Assert.False(root.TryGetProperty("expression", out _));
        Assert.Equal(2, Assert.Single(root.GetProperty("proofs").EnumerateArray()).GetProperty("steps").GetArrayLength());
    }

    [Theory]
    [InlineData("Loner backs Fund", "Nothing connects the two.\n", "Loner", "backs", "Fund")]
    [InlineData("Shop backs Lab", "The reverse holds: Lab ─backs→ Shop\n  But Lab rival of Shop\n", "Shop", "backs", "Lab")]
    [InlineData("Shop backs Fund", "The reverse holds: Fund ─backs→ Lab ─backs→ Shop\n", "Shop", "backs", "Fund")]
    [InlineData("Fund backed by Shop", "The reverse holds: Fund ─backs→ Lab ─backs→ Shop\n", "Fund", "backedBy", "Shop")]
    [InlineData(
        "Foe backs Fund", "It is stated, but does not count: Foe backs Fund, S2, rumoured\n  To count it, use --including rumoured.\n",
        "Foe", "backs", "Fund")]
    [InlineData(
        "Fund backs Foe",
        "The reverse is stated, but does not count: Foe backs Fund, S2, rumoured\n  To count it, use --including rumoured.\n", "Fund",
        "backs", "Foe")]
    [InlineData(
        "Fund backed by Foe", "It is stated, but does not count: Foe backs Fund, S2, rumoured\n  To count it, use --including rumoured.\n",
        "Fund", "backed by", "Foe")]
    [InlineData(
        "Foe exposed to the ban",
        "With claims that do not count, it holds: Foe ─backs→ Fund ─uses→ slow chip ─restricted by→ the ban\n"
            + "    Foe backs Fund, S2, rumoured\n  To count it, use --including rumoured.\n",
        "Foe",
        "exposedTo",
        "Ban")]
    [InlineData("Lab uses slow chip", "They are connected by: Lab ─backed by→ Fund ─uses→ slow chip\n", "Lab", "uses", "Slow")]
    [InlineData(
        "the ban uses slow chip", "Uses leads from Company to Chip\n  But slow chip restricted by the ban\n", "Ban", "uses", "Slow")]
    [InlineData(
        "Fund restricts Fund", "Restricts leads from Policy to Hardware\n  Both names mean the same entity.\n", "Fund", "restricts",
        "Fund")]
    [InlineData("Loner rival of Fund", "Nothing connects the two.\n", "Loner", "rivalOf", "Fund")]
    [InlineData("Loner exposed to the ban", "Nothing connects the two.\n", "Loner", "exposedTo", "Ban")]
    public void What_does_not_hold_is_exit_code_1_with_what_comes_nearest(string what, string nearest, params string[] arguments)
    {
        Assert.Equal(
            new Kg(ExitCode.NothingFound, "", $"kg: {what}: neither stated nor derived\n  {nearest}"),
            Kg.RunOn(RuledRace.Graph, ["why", .. arguments]));

        var kg = Kg.RunOn(RuledRace.Graph, ["why", .. arguments, "--json"]);
        using var json = JsonDocument.Parse(kg.Output);
        Assert.Equal(ExitCode.NothingFound, kg.ExitCode);
        Assert.False(json.RootElement.GetProperty("holds").GetBoolean());
        Assert.Equal(0, json.RootElement.GetProperty("proofs").GetArrayLength());
    }

    [Theory]
    [InlineData("hidden", "Foe", "Fund")]
    [InlineData("reverseHidden", "Fund", "Foe")]
    public void Json_tells_what_is_said_from_what_is_said_the_other_way_round(string field, string from, string to)
    {
        using var json = JsonDocument.Parse(Kg.RunOn(RuledRace.Graph, "why", from, "backs", to, "--json").Output);

        foreach (var name in new[] { "hidden", "reverseHidden" }) Assert.Equal(name == field, json.RootElement.TryGetProperty(name, out _));
        Assert.Equal("Foe backs Fund", json.RootElement.GetProperty(field).GetProperty("facts")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_view_decides_what_holds()
    {
        Assert.StartsWith(
            "Foe exposed to the ban: derived",
            Kg.RunOn(RuledRace.Graph, "why", "Foe", "exposedTo", "Ban", "--including", "rumoured").Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n  View: RuledRace from S1\n", Kg.RunOn(RuledRace.Graph, "why", "Fund", "backs", "Shop", "--sources", "S1").Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RuledRace has no relation called 'usess'; did you mean 'Uses'?\n", "Fund", "usess", "Slow")]
    [InlineData(
        "RuledRace has no relation called 'xyzzy'\n  Its relations are Backs, BackedBy, Uses, ExposedTo, ", "Fund", "xyzzy", "Slow")]
    [InlineData(
        "Company.Motto is a property, not a relation between two entities\n  “kg show” lists its values with their evidence.\n", "Fund",
        "motto", "Lab")]
    [InlineData("no entity of RuledRace is called 'Slw'; did you mean 'Slow' (slow chip)?\n", "Fund", "uses", "Slw")]
    [InlineData("--k takes a whole number of at least 1, not “0”\n", "Fund", "uses", "Slow", "--k", "0")]
    public void A_wrong_argument_is_an_error(string message, params string[] arguments)
    {
        var kg = Kg.RunOn(RuledRace.Graph, ["why", .. arguments]);

        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith("kg: " + message, kg.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("path", "Fund", "Ban", "--relations", "uses,exposedTo")]
    [InlineData("rank", "pagerank", "--relations", "ExposedTo")]
    public void A_derived_relation_has_no_facts_to_follow(params string[] arguments) =>
        Assert.Equal(
            new Kg(
                ExitCode.InputError,
                "",
                "kg: ExposedTo is derived and has no facts to follow\n  Use it in an expression of “kg "
                    + "walk”, or use “kg why” to find out why it holds.\n"),
            Kg.RunOn(RuledRace.Graph, arguments));
}
