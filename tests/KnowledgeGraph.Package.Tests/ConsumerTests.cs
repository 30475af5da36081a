using System.Text.RegularExpressions;

namespace KnowledgeGraph.Package.Tests;

[Collection(UsesPackedFeed.Name)]
public sealed class ConsumerTests(PackedFeed feed)
{
    [Fact]
    public void It_restores_the_packages_from_the_packed_feed_alone_builds_without_a_warning_and_runs()
    {
        var consumer = feed.Consumer("consumer-strict");
        var build = consumer.Build().Succeeded();
        Assert.Equal("0", ConsumerCopy.WarningCount.Match(build.Output).Groups[1].Value);
        Assert.Equal(ExpectedOutput, consumer.Run().Succeeded().Output);

        var origins = consumer.RestoredFrom();
        Assert.Equal(
            [
                "knowledgegraph", "knowledgegraph.compiler", "knowledgegraph.quikgraph", "knowledgegraph.rdf", "knowledgegraph.seeds",
                "quikgraph",
            ],
            origins.Keys);
        Assert.All(origins, origin => Assert.Equal(origin.Key != "quikgraph", origin.Value == feed.Packages));
    }

    [Fact]
    public void A_wrong_name_in_a_fact_file_is_an_error_at_its_line_and_column()
    {
        var consumer = feed.Consumer("consumer-wrong-json");
        var (line, column) = consumer.Replace(Path.Combine("Facts", "services.kg.json"), "\"Archive\", {", "\"Archiv\", {");
        AssertError(
            consumer.Build().Failed(), $"{Path.Combine(consumer.Root, "Facts", "services.kg.json")}({line},{column})", "KG1001", "Archive");
    }

    [Fact]
    public void A_wrong_name_in_a_fact_in_C_sharp_is_an_error_at_its_line_and_column()
    {
        var consumer = feed.Consumer("consumer-wrong-code");
        var (line, column) = consumer.Replace("Facts.cs", "nameof(Calls), nameof(Ledger)", "nameof(Calls), \"Legder\"");
        AssertError(
            consumer.Build().Failed(), $"{Path.Combine(consumer.Root, "Facts.cs")}({line},{column + "nameof(Calls), ".Length})", "KG1001",
            "Ledger");
    }

    [Fact]
    public void An_edited_fact_file_is_built_anew_and_a_mended_one_builds_again()
    {
        var consumer = feed.Consumer("consumer-edited");
        consumer.Build().Succeeded();
        consumer.Replace(
            Path.Combine("Facts", "services.kg.json"), "[\"Ledger\", \"calls\", \"Archive\"", "[\"Ledger\", \"cals\", \"Archive\"");
        consumer.Build().Failed();
        consumer.Replace(Path.Combine("Facts", "services.kg.json"), "\"cals\"", "\"calls\"");
        consumer.Build().Succeeded();
    }

    internal const string ExpectedOutput =
        """
        Checkout ─calls→ Ledger ─calls→ Archive ─writes to→ Vault
          Checkout calls Ledger: Runbook
          Ledger calls Archive: Traces
          Archive writes to Vault: Traces
        Step                       How       Source   Quote
        Checkout ─calls→ Ledger    asserted  Runbook  “checkout posts every order to the ledger”
        Ledger ─calls→ Archive     asserted  Traces
        Archive ─writes to→ Vault  asserted  Traces

        Checkout, Ledger, Archive
        Archive 2021-05
        Checkout ?
        Ledger ?
        Vault
        High-Flyer backs DeepSeek
        today.kg.json(1,35): error KG1001: There is no entity 'Ledgr'; did you mean 'Ledger'?
        2 stores instead of 1

        """;

    private static void AssertError(DotnetCommand build, string place, string id, string remedy)
    {
        var errors = Regex.Matches(build.Output, "^.*: error .*$", RegexOptions.Multiline).Select(match => match.Value).Distinct().ToList();
        var error = Assert.Single(errors);
        Assert.StartsWith($"{place}: error {id}: ", error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
    }
}
