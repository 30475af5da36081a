using System.Text.Json;
using KnowledgeGraph.Compiler.Checks.Evidence;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Compiler.Tests.Checks.Evidence;

/// <summary>
/// The documents of the seed graph, with everything that makes quotes hard to find: <c>shared/seeds</c>.
/// </summary>
public sealed class InventoryQuoteTests
{
    [Fact]
    public void Every_quote_of_every_claim_is_found_at_its_position()
    {
        var inventory = Inventory.Read();
        var quotes = 0;
        foreach (var claim in inventory.Json.GetProperty("claims").EnumerateArray())
        {
            var quote = claim.GetProperty("quote");
            var text = quote.GetProperty("text").GetString()!;
            var search = new QuoteSearch(inventory.Documents[claim.GetProperty("doc").GetString()!], text);
            var at = quote.GetProperty("span")[0].GetInt32();
            Assert.True(
                search.IsAt(at), $"{claim.GetProperty("id")}: “{text}” is not at {at} but at {string.Join(", ", search.Positions())}");
            Assert.Contains(at, search.Positions());
            quotes++;
        }

        Assert.True(quotes > 300, $"{quotes} quotes are too few to have been checked");
    }

    [Fact]
    public void Every_trap_is_found_at_its_position_also_when_it_is_written_with_other_marks()
    {
        var inventory = Inventory.Read();
        foreach (var trap in inventory.Json.GetProperty("textTraps").EnumerateArray())
        {
            if (trap.GetProperty("text").GetString() is not { } text || string.IsNullOrWhiteSpace(text)) continue;
            var document = inventory.Documents[trap.GetProperty("doc").GetString()!];
            var at = trap.GetProperty("start").GetInt32();
            foreach (var written in new[]
            {
                text, Straight(text), Curly(text), "\u200B" + text.Replace(" ", " \r\n\t", StringComparison.Ordinal)
            })
                Assert.True(new QuoteSearch(document, written).IsAt(at), $"{trap.GetProperty("kind")} “{written}” is not at {at}");
        }
    }

    [Fact]
    public void A_quote_reaches_over_an_advertisement_with_an_omission()
    {
        var inventory = Inventory.Read();
        var cut = inventory.Json.GetProperty("textTraps").EnumerateArray()
            .First(trap => trap.GetProperty("kind").GetString() == "cut-abbreviation");
        var document = inventory.Documents[cut.GetProperty("doc").GetString()!];
        Assert.True(new QuoteSearch(document, "U.S […] policyRumors").IsAt(cut.GetProperty("start").GetInt32()));
        Assert.False(new QuoteSearch(document, "U.S policyRumors").IsFound);
    }

    private static string Straight(string text) => FoldedText.TextOf(text);

    private static string Curly(string text) =>
        text.Replace('\'', '’').Replace('"', '“').Replace('-', '–');

    private sealed record Inventory(JsonElement Json, Dictionary<string, DocumentText> Documents)
    {
        public static Inventory Read()
        {
            var directory = Path.GetDirectoryName(SharedData.Require("seeds", "inventory.json"))!;
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(directory, "inventory.json")));
            var documents = json.RootElement.GetProperty("documents").EnumerateArray().ToDictionary(
                document => document.GetProperty("id").GetString()!,
                document => document.GetProperty("file").GetString()!);
            return new Inventory(
                json.RootElement.Clone(),
                documents.ToDictionary(
                    pair => pair.Key, pair => new DocumentText(pair.Value, File.ReadAllText(Path.Combine(directory, pair.Value)), null)));
        }
    }
}
