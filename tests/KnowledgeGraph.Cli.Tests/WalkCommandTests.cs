using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

public class WalkCommandTests
{
    [Fact]
    public void Each_end_is_a_line_with_a_shortest_path_and_its_weakest_modality() =>
        Assert.Equal(
            new Kg(
                ExitCode.Found,
                """
                Key   Label      Kind  How       Path
                Fast  fast chip  Chip  asserted  Fund ─backs→ Lab ─uses→ fast chip
                Slow  slow chip  Chip  asserted  Fund ─uses→ slow chip

                """,
                ""),
            Kg.RunOn(RuledRace.Graph, "walk", "Fund", "Backs*/Uses"));

    [Fact]
    public void An_end_where_the_walk_begins_has_no_modality() =>
        Assert.Contains(
            "\nFund  Fund   Company            Fund\n", Kg.RunOn(RuledRace.Graph, "walk", "Fund", "Backs*").Output,
            StringComparison.Ordinal);

    [Fact]
    public void Names_stand_for_what_holds_by_rule_and_for_what_is_derived() =>
        Assert.Equal(
            """
            Key  Label    Kind    How       Path
            Ban  the ban  Policy  asserted  Fund ─uses→ slow chip ─restricted by→ the ban
            Ban  the ban  Policy  inferred  Fund ─backs→ Lab ─uses→ fast chip ─class→ such chips ─restricted by→ the ban

            There are fewer paths to each entity than the 9 that --k asks for.

            """,
            Kg.RunOn(RuledRace.Graph, "walk", "Fund", "exposedTo", "--k", "9").Output);

    [Fact]
    public void Ends_that_hidden_claims_would_lead_to_are_named_with_the_option_that_counts_them()
    {
        Assert.Equal(
            new Kg(
                ExitCode.NothingFound,
                "",
                "kg: “Backs” leads from Foe to no Company\n  With claims that do not count, it leads to Fund, Lab, Shop:\n    " +
                "Foe backs Fund, S2, rumoured\n  To count it, use --including rumoured.\n"),
            Kg.RunOn(RuledRace.Graph, "walk", "Foe", "Backs"));
        var found = Kg.RunOn(RuledRace.Graph, "walk", "Foe", "(Backs|RivalOf)+");
        Assert.Contains(
            "\nWith claims that do not count, it also leads to Fund:\n  Foe backs Fund, S2, rumoured\n"
                + "To count it, use --including rumoured.\n", found.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("do not count", Kg.RunOn(RuledRace.Graph, "walk", "Fund", "Backs").Output, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(Kg.RunOn(RuledRace.Graph, "walk", "Foe", "Backs", "--json").Output);
        var hidden = json.RootElement.GetProperty("hidden");
        Assert.Equal(["Fund", "Lab", "Shop"], hidden.GetProperty("ends").EnumerateArray().Select(e => e.GetProperty("key").GetString()));
        Assert.Equal("To count it, use --including rumoured", hidden.GetProperty("remedy").GetString());
        Assert.False(hidden.TryGetProperty("text", out _));
    }

    [Fact]
    public void Only_the_ends_of_a_kind_are_listed_where_one_is_named()
    {
        var lines = Kg.RunOn(RuledRace.Graph, "walk", "Fund", "Backs*/(Uses/Class?)?", "--kind", "hardware").Output.Split('\n');

        Assert.Equal(["Fast", "Slow", "Chips", ""], lines[1..].Select(l => l.Split(' ')[0]));
    }

    [Fact]
    public void The_evidence_of_each_path_is_shown_where_it_is_asked_for()
    {
        var output = Kg.RunOn(RuledRace.Graph, "walk", "Fund", "Backs?/Uses", "--paths").Output;

        Assert.StartsWith(
            "1. Fund ─backs→ Lab ─uses→ fast chip\n\n     Hop                 Source  How       Quote\n"
                + "1.1  Fund backs Lab      S1      asserted  “the fund behind it”\n", output, StringComparison.Ordinal);
        Assert.Contains("\n\n2. Fund ─uses→ slow chip\n\n", output, StringComparison.Ordinal);
        Assert.EndsWith("\n\nS1  \n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_without_hops_says_so() =>
        Assert.StartsWith(
            "1. Fund\nThe expression matches without a hop.\n\n2. Fund ─uses→ slow chip\n\n",
            Kg.RunOn(RuledRace.Graph, "walk", "Fund", "Uses?", "--paths").Output, StringComparison.Ordinal);

    [Fact]
    public void So_many_ends_are_listed_and_all_are_counted()
    {
        Assert.Equal(
            """
            Key  Label  Kind     How       Path
            Lab  Lab    Company  asserted  Fund ─backs→ Lab

            1 of 2 entities; --top N lists more or fewer.

            """,
            Kg.RunOn(RuledRace.Graph, "walk", "Fund", "Backs", "--top", "1").Output);
        Assert.EndsWith(
            "\n1 of 2 entities; --top N lists more or fewer.\n",
            Kg.RunOn(RuledRace.Graph, "walk", "Fund", "Backs", "--top", "1", "--paths").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Kg.RunOn(RuledRace.Graph, "walk", "Fund", "Backs", "--top", "1", "--json").Output);
        Assert.Equal((2, 1), (json.RootElement.GetProperty("total").GetInt32(), json.RootElement.GetProperty("ends").GetArrayLength()));
    }

    [Fact]
    public void Json_has_the_ends_with_their_paths()
    {
        using var json = JsonDocument.Parse(Kg.RunOn(RuledRace.Graph, "walk", "Fund", " ( Uses ) / restrictedBy ", "--json").Output);

        var root = json.RootElement;
        Assert.Equal("Uses/restrictedBy", root.GetProperty("expression").GetString());
        Assert.Equal(["Policy"], root.GetProperty("endKinds").EnumerateArray().Select(k => k.GetString()));
        var end = Assert.Single(root.GetProperty("ends").EnumerateArray());
        Assert.Equal(
            ("Ban", "the ban", "Policy"),
            (end.GetProperty("key").GetString(), end.GetProperty("label").GetString(), end.GetProperty("kind").GetString()));
        var path = Assert.Single(end.GetProperty("paths").EnumerateArray());
        Assert.Equal(2, path.GetProperty("length").GetInt32());
        Assert.Equal("Fund uses slow chip", path.GetProperty("steps")[0].GetProperty("fact").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("kg: “Uses” leads from Loner to no Chip\n", "Loner", "Uses")]
    [InlineData("kg: “Uses/Class” leads from Fund to no ChipClass\n", "Fund", "Uses/Class")]
    [InlineData("kg: “Uses” leads from the ban to no Chip\n", "Ban", "Uses")]
    public void Leading_nowhere_is_exit_code_1(string message, string entity, string expression) =>
        Assert.Equal(new Kg(ExitCode.NothingFound, "", message), Kg.RunOn(RuledRace.Graph, "walk", entity, expression));

    [Theory]
    [InlineData("Backs/Usess", "Backs/Usess", "      ^", "at column 7: ")]
    [InlineData("Backs/(Uses", "Backs/(Uses", "      ^", "at column 7: ")]
    [InlineData("Backs/", "Backs/", "      ^", "at column 7: ")]
    [InlineData("Backs\n/Usess", "Backs /Usess", "       ^", "at column 8: ")]
    [InlineData("Uses/Uses", "Uses/Uses", "     ^", "at column 6: ")]
    [InlineData("Motto", "Motto", "^", "at column 1: ")]
    public void A_wrong_expression_is_shown_with_a_caret_below_the_column(string expression, string line, string carets, string place)
    {
        var kg = Kg.RunOn(RuledRace.Graph, "walk", "Fund", expression);

        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith("kg: the path expression “", kg.Error, StringComparison.Ordinal);
        Assert.Contains(place, kg.Error, StringComparison.Ordinal);
        Assert.EndsWith($"\n  {line}\n  {carets}\n", kg.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_caret_is_below_the_character_that_is_wrong_also_after_wide_and_hidden_ones()
    {
        Assert.EndsWith(
            "\n  深度求索\n  ^^\n", Kg.RunOn(RuledRace.Graph, "walk", "Fund", "深度求索").Error, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n  Backs/\\u001B[2J\n        ^^^^^^\n", Kg.RunOn(RuledRace.Graph, "walk", "Fund", "Backs/\u001b[2J").Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_expression_has_no_column_to_show() => Assert.EndsWith(
        "the expression is empty. Write the members that the path follows, as in Backs/Uses\n",
        Kg.RunOn(RuledRace.Graph, "walk", "Fund", " ").Error, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_relation_gives_the_nearest_one() =>
        Assert.Contains(
            "did you mean 'Uses'?\n  Backs/Usess\n", Kg.RunOn(RuledRace.Graph, "walk", "Fund", "Backs/Usess").Error,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("no entity of RuledRace is called 'Fnd'; did you mean 'Fund'?\n", "Fnd", "Uses")]
    [InlineData("“Uses” leads to Chip, but never to Policy\n", "Fund", "Uses", "--kind", "policy")]
    [InlineData("RuledRace has no kind called 'chp'; did you mean 'Chip'?\n", "Fund", "Uses", "--kind", "chp")]
    [InlineData("--k takes a whole number of at least 1, not “0”\n", "Fund", "Uses", "--k", "0")]
    public void A_wrong_argument_is_an_error(string message, params string[] arguments)
    {
        var kg = Kg.RunOn(RuledRace.Graph, ["walk", .. arguments]);

        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith("kg: " + message, kg.Error, StringComparison.Ordinal);
    }
}
