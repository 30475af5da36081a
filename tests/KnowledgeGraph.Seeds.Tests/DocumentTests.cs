using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Seeds.Tests;

/// <summary>Holds the sources and quotes against the documents themselves.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void Every_source_is_the_document_that_it_names()
    {
        var inventory = Inventory.Read();
        Assert.Equal(inventory.Documents.Select(document => document.Id), Race.Sources.Select(source => source.Key));
        foreach (var document in inventory.Documents)
        {
            var source = Race.Sources.Single(source => source.Key == document.Id);
            Assert.Equal(document.File, source.Document);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(inventory.BytesOf(document))), source.Sha256);
        }
    }

    [Fact]
    public void Every_quote_stands_in_its_document_at_its_place()
    {
        var inventory = Inventory.Read();
        var texts = inventory.Documents.ToDictionary(document => document.Id, inventory.TextOf);
        var quotes = 0;
        foreach (var claim in Race.Graph.Facts.SelectMany(fact => fact.Claims).Where(claim => claim.Source is not null))
        {
            var text = texts[claim.Source!.Value.Key];
            var quote = claim.Quote!.EnumerateRunes().ToArray();
            var at = claim.QuoteAt!.Value;
            var isThere = at + quote.Length <= text.Length && text.AsSpan(at, quote.Length).SequenceEqual(quote);
            Assert.True(isThere, $"{claim.Id}: “{claim.Quote}” is not at {at}");
            quotes++;
        }

        Assert.True(quotes > 250, $"{quotes} quotes are too few to have been checked");
    }
}
