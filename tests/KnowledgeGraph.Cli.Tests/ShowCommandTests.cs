using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

public class ShowCommandTests
{
    [Fact]
    public void Names_facts_claims_and_sources_are_shown()
    {
        var kg = Kg.Run("show", "DeepSeek");

        Assert.Equal(ExitCode.Found, kg.ExitCode);
        Assert.Equal(
            """
            DeepSeek
            key      DeepSeek
            kind     Company < Agent
            aliases  深度求索

            Facts (3)
            Member   Value  Claim         Source  How                                              Quote
            founded  2023   9v9gmnrbrdif  D3      asserted
            founded  2022   9745gvjzif59  D1      asserted, deprecated: corrected in D3 (hidden)
            uses     H800   D3-7          D3      claimed by DeepSeek, scope training, since 2023  “H800 chips”

            Incoming facts (2)
            Subject         Relation  Claim         Source  How                                  Quote
            High-Flyer      backs     6pnx2633tieq  D3      reported, preferred: closest source  “its parent”
            High-Flyer      backs     2ap9m6teeqnj  D1      asserted                             “High-Flyer, the fund behind [it]”
            [red]Nvidia[/]  backs     9wxw5pcx9kxk  D1      rumoured (hidden)                    “some say Nvidia too”

            D1  Sanctions and the race, 001.txt
            D3  003.txt

            """,
            kg.Output);
    }

    [Fact]
    public void Of_a_symmetric_fact_the_other_end_is_shown_on_either_side()
    {
        Assert.Matches(@"\nrival of  Shop +[2-9a-z]{12} +S1 ", Kg.RunOn(RuledRace.Graph, "show", "Foe").Output);
        Assert.Matches(@"\nrival of  Foe +[2-9a-z]{12} +S1 ", Kg.RunOn(RuledRace.Graph, "show", "Shop").Output);
        Assert.Matches(@"\nrival of  Lab +[2-9a-z]{12} +S1 ", Kg.RunOn(RuledRace.Graph, "show", "Shop").Output);
    }

    [Fact]
    public void An_entity_without_facts_is_found() =>
        Assert.Equal(new Kg(ExitCode.Found, "Hermit\nkey   Hermit\nkind  Company < Agent\n", ""), Kg.Run("show", "Hermit"));

    [Theory]
    [InlineData("ExportControls")]
    [InlineData("US export controls")]
    [InlineData("  us EXPORT   controls ")]
    [InlineData("ｅｘｐｏｒｔｃｏｎｔｒｏｌｓ")]
    public void An_entity_goes_by_key_label_or_alias_whatever_case_width_and_spacing(string name) =>
        Assert.StartsWith("US export controls\n", Kg.Run("show", name).Output, StringComparison.Ordinal);

    [Fact]
    public void An_ambiguous_name_lists_the_candidates()
    {
        var kg = Kg.Run("show", "mercury");

        Assert.Equal(
            new Kg(
                ExitCode.InputError,
                "",
                "kg: “mercury” is the name of 2 entities; give the key of one\n  HighFlyer  High-Flyer (company)\n"
                    + "  MercuryLabs  Mercury Labs (company)\n"),
            kg);
    }

    [Theory]
    [InlineData("deepsek", "; did you mean 'DeepSeek'?")]
    [InlineData("High-Flier", "; did you mean 'HighFlyer' (High-Flyer)?")]
    [InlineData("nothing like it", "\n  ChipRace is the graph that comes with kg. Use --assembly FILE for another graph.")]
    public void An_unknown_name_gives_the_nearest_ones(string name, string suggestion)
    {
        var kg = Kg.Run("show", name);

        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.Equal($"kg: no entity of ChipRace is called '{name}'{suggestion}\n", kg.Error);
    }

    [Theory]
    [InlineData("export", "'ExportControls' (US export controls)")]
    [InlineData("[red]", "'Nvidia' ([red]Nvidia[/])")]
    public void A_part_of_a_name_shows_its_entity_and_is_a_suggestion_where_a_path_begins(string name, string entity)
    {
        Assert.Equal(ExitCode.Found, Kg.Run("show", name).ExitCode);
        Assert.Equal($"kg: no entity of ChipRace is called '{name}'; did you mean {entity}?\n", Kg.Run("walk", name, "Backs").Error);
    }

    [Fact]
    public void An_empty_name_is_called_so() => Assert.Equal("kg: the name of an entity is empty\n", Kg.Run("show", " ").Error);

    [Fact]
    public void A_name_that_looks_like_an_option_or_a_response_file_is_a_name()
    {
        Assert.Equal(
            "kg: no entity of ChipRace is called '--x'\n  ChipRace is the graph that comes with "
                + "kg. Use --assembly FILE for another graph.\n", Kg.Run("show", "--", "--x").Error);
        Assert.Equal(
            "kg: no entity of ChipRace is called '@x.rsp'\n  ChipRace is the graph that comes with "
                + "kg. Use --assembly FILE for another graph.\n", Kg.Run("show", "@x.rsp").Error);
    }
}
