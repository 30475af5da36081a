using System.Globalization;
using System.Text;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Seeds.Tests.Audit;

/// <summary>The figures in the readme of the package are those of the graph and of the inventory.</summary>
public sealed class ReadmeTableTests
{
    private static readonly string[] Documents = ["D0", "D1", "D2", "D3"];

    [Fact]
    public void The_table_counts_the_claims() => AssertIsInReadme(Counts());

    [Fact]
    public void The_inventory_is_as_large_as_the_readme_says()
    {
        var claims = Inventory.Read().Claims;
        AssertIsInReadme(
            $"An inventory of {claims.Count} claims was made from the documents before the graph. "
                + $"The graph contains all {claims.Count(claim => claim.Tier == 1)} claims of its first tier.");
    }

    [Fact]
    public void The_table_says_how_many_were_checked_in_which_way() => AssertIsInReadme(Checks(Inventory.Read()));

    [Fact]
    public void The_length_of_the_quotes_is_that_which_the_readme_gives()
    {
        var inventory = Inventory.Read();
        var quotes = SeedClaims.All.Where(claim => claim.Quote is not null).ToList();
        var words = quotes.Select(claim => claim.Quote!.Split(' ').Length).ToList();
        var (quoted, all) = (0, 0);
        foreach (var document in inventory.Documents)
        {
            var isQuoted = new bool[inventory.TextOf(document).Length];
            foreach (var claim in quotes.Where(claim => claim.Source!.Value.Key == document.Id))
                isQuoted.AsSpan(claim.QuoteAt!.Value, claim.Quote!.EnumerateRunes().Count()).Fill(true);
            quoted += isQuoted.Count(is1 => is1);
            all += isQuoted.Length;
        }

        var share = 100.0 * quoted / all;
        AssertIsInReadme(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{words.Average():F1} words on average and {words.Max()} at most; together, they are {share:F0} % of the text"));
    }

    private static string Counts()
    {
        var table = new StringBuilder("| claims | D0 | D1 | D2 | D3 | all |\n|---|---:|---:|---:|---:|---:|\n");
        void Row(string name, Func<Claim, bool> counts)
        {
            var all = SeedClaims.All.Where(counts).ToList();
            var perDocument = string.Join(" | ", Documents.Select(document => all.Count(claim => Of(claim) == document)));
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {perDocument} | {all.Count} |\n");
        }

        Row("all", _ => true);
        Row("stated: the quote says what the claim says", claim => claim.Modality != Modality.Inferred);
        Row("concluded: no quote, but the claims that it rests on", claim => claim.Modality == Modality.Inferred);
        Row("hidden by default: opinions, speculation, rumors, denials, and conclusions from them", claim => !claim.IsVisible);
        return table.ToString();

        static string Of(Claim claim) => claim.Id![0] == 'D' ? claim.Id[..2] : SeedClaims.Stated(claim).First().Source!.Value.Key;
    }

    private static string Checks(Inventory inventory)
    {
        var pairs = SeedClaims.Pairs(inventory).ToList();
        var table = new StringBuilder("| check | by | claims |\n|---|---|---:|\n");
        void Row(string name, string by, int count) => table.Append(CultureInfo.InvariantCulture, $"| {name} | {by} | {count} |\n");

        Row("read beside its sentence in the document", "a curator", SeedClaims.All.Count);
        Row("the quote is at its place in the document", "the build, a test", SeedClaims.All.Count(claim => claim.Quote is not null));
        Row(
            "the quote is in the sentence of the inventory, with the words that it points at", "a test",
            SeedClaims.Quoting(inventory).Count());
        Row("the modality is that of the inventory", "a test", pairs.Count - Departures.Modalities.Count - Departures.Stated.Count);
        Row("the modality differs, with the reason", "a test", Departures.Modalities.Count + Departures.Stated.Count);
        Row("the ends are those of the inventory", "a test", pairs.Count - Departures.Ends.Count);
        Row("the number has the bounds that the wording gives", "a test", pairs.Count(pair => pair.Entry.Value is { IsNumber: true }));
        Row("a conclusion rests on what its document states", "a test", pairs.Count(pair => pair.Claim.Modality == Modality.Inferred));
        return table.ToString();
    }

    private static void AssertIsInReadme(string text)
    {
        var readme = Repository.Read("src", "KnowledgeGraph.Seeds", "README.md");
        Assert.True(readme.Contains(text, StringComparison.Ordinal), $"The readme of the seeds does not contain:\n{text}");
    }
}
