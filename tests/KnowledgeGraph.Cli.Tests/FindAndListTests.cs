using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Tests;

public class FindAndListTests
{
    [Fact]
    public void Whole_names_come_before_names_that_contain_the_text() =>
        Assert.Equal(
            """
            Names (2)
            Key          Label         Kind     Match
            HighFlyer    High-Flyer    Company  alias “Mercury”
            MercuryLabs  Mercury Labs  Company  alias “mercury”

            """,
            Kg.Run("find", "MERCURY").Output);

    [Theory]
    [InlineData("deepseek", "DeepSeek  DeepSeek  Company  key")]
    [InlineData("求索", "DeepSeek  DeepSeek  Company  in “深度求索”")]
    [InlineData("export c", "ExportControls  US export controls  ExportRule  in “US export controls”")]
    [InlineData("[red]", "Nvidia  [red]Nvidia[/]  Company  in “[red]Nvidia[/]”")]
    public void A_match_says_where_it_is(string text, string line) =>
        Assert.EndsWith($"\n{line}\n", Kg.Run("find", text).Output, StringComparison.Ordinal);

    [Fact]
    public void Nothing_found_is_exit_code_1() =>
        Assert.Equal(new Kg(ExitCode.NothingFound, "", "kg: no name or fact in ChipRace contains “xyzzy”\n"), Kg.Run("find", "xyzzy"));

    [Fact]
    public void Nothing_to_find_is_an_error() => Assert.Equal(ExitCode.InputError, Kg.Run("find", " ").ExitCode);

    [Theory]
    [InlineData("Company")]
    [InlineData("companies")]
    [InlineData("AGENTS")]
    public void A_kind_goes_by_name_or_plural_in_any_case(string kind)
    {
        var lines = Kg.Run("list", kind).Output.Split('\n');

        Assert.Equal(8, lines.Length);
        Assert.Equal("Key          Label                      Kind     founded  Facts  Aliases", lines[0]);
        Assert.Equal("DeepSeek     DeepSeek                   Company  2023         3  深度求索", lines[1]);
        Assert.Equal("Hermit       Hermit                     Company               0", lines[3]);
    }

    [Theory]
    [InlineData("ExportRule")]
    [InlineData("export rules")]
    [InlineData("export-rule")]
    public void A_kind_of_several_words_goes_by_them(string kind) =>
        Assert.Contains("ExportControls", Kg.Run("list", kind).Output, StringComparison.Ordinal);

    [Fact]
    public void A_kind_without_entities_is_exit_code_1() =>
        Assert.Equal(new Kg(ExitCode.NothingFound, "", "kg: ChipRace has no person\n"), Kg.Run("list", "person"));

    [Fact]
    public void An_unknown_kind_is_an_error_with_the_nearest_name()
    {
        Assert.Equal(
            new Kg(ExitCode.InputError, "", "kg: ChipRace has no kind called 'compnies'; did you mean 'Companies'?\n"),
            Kg.Run("list", "compnies"));
        Assert.Contains("Its kinds are Agent, Company, ", Kg.Run("list", "spaceship").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_kind_the_kinds_are_listed_as_a_tree() =>
        Assert.Equal(
            """
            Kind        Entities  Plural
            Agent              6  Agents (abstract)
              Company          6  Companies
              Person           0  People
            Chip               1  Chips
            ChipClass          1  ChipClasses
            ExportRule         1  ExportRules

            """,
            Kg.Run("list").Output);

    [Fact]
    public void Stats_count_by_kind_member_modality_and_source()
    {
        var output = Kg.Run("stats").Output;

        Assert.StartsWith("ChipRace: 9 entities, 8 facts (2 hidden), 9 claims (1 without a source)\n", output, StringComparison.Ordinal);
        Assert.Contains("\nCompany    backs              3       4\n", output, StringComparison.Ordinal);
        Assert.Contains("\nrumoured       1\n", output, StringComparison.Ordinal);
        Assert.Contains("\nD1           5  Sanctions and the race\n", output, StringComparison.Ordinal);
    }
}
