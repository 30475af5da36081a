using System.Text;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Checks.Evidence;
using KnowledgeGraph.Compiler.Documents;
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
        var documents = DocumentsOf(inventory);
        var misplaced = new List<string>();
        foreach (var claim in inventory.Claims)
        {
            var search = new QuoteSearch(documents[claim.Doc], claim.Quote.Text);
            var at = claim.Quote.Span[0];
            if (!search.IsAt(at) || !search.Positions().Contains(at))
                misplaced.Add($"{claim.Id}: “{claim.Quote.Text}” is not at {at} but at {string.Join(", ", search.Positions())}");
        }

        Assert.Empty(misplaced);
        Assert.True(inventory.Claims.Count > 300, $"{inventory.Claims.Count} quotes are too few to have been checked");
    }

    [Fact]
    public void Every_trap_is_found_at_its_position_also_when_it_is_written_with_other_marks()
    {
        var inventory = Inventory.Read();
        var documents = DocumentsOf(inventory);
        var misplaced = from trap in inventory.TextTraps
                        let text = trap.Text
                        where !string.IsNullOrWhiteSpace(text)
                        from written in (string[])
                        [
                            text, Straight(text), Curly(text),
                            "\u200B" + text.Replace(" ", " \r\n\t", StringComparison.Ordinal),
                        ]
                        where !new QuoteSearch(documents[trap.Doc], written).IsAt(trap.Start)
                        select $"{trap.Kind} “{written}” is not at {trap.Start}";

        Assert.Empty(misplaced);
        Assert.NotEmpty(inventory.TextTraps);
    }

    [Fact]
    public void A_quote_reaches_over_an_advertisement_with_an_omission()
    {
        var inventory = Inventory.Read();
        var cut = inventory.TextTraps.First(trap => trap.Kind == "cut-abbreviation");
        var document = DocumentsOf(inventory)[cut.Doc];
        Assert.True(new QuoteSearch(document, "U.S […] policyRumors").IsAt(cut.Start));
        Assert.False(new QuoteSearch(document, "U.S policyRumors").IsFound);
    }

    private static Dictionary<string, DocumentText> DocumentsOf(Inventory inventory) => inventory.Documents.ToDictionary(
        document => document.Id,
        document => new DocumentText(document.File, Encoding.UTF8.GetString(inventory.BytesOf(document)), null));

    private static string Straight(string text) => FoldedText.TextOf(text);

    private static string Curly(string text) =>
        text.Replace('\'', '’').Replace('"', '“').Replace('-', '–');
}
