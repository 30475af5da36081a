using System.Security.Cryptography;
using System.Text;
using Xunit.Abstractions;

namespace KnowledgeGraph.Seeds.Tests;

/// <summary>Holds the sources and quotes against the documents themselves.</summary>
public sealed class DocumentTests(ITestOutputHelper output)
{
    private readonly Inventory? _inventory = Inventory.Find();

    [Fact]
    public void Every_source_is_the_document_that_it_names()
    {
        if (_inventory is null)
        {
            output.WriteLine(Inventory.NotPresent);
            return;
        }

        Assert.Equal(_inventory.Documents.Select(document => document.Id), Race.Sources.Select(source => source.Key));
        foreach (var document in _inventory.Documents)
        {
            var source = Race.Sources.Single(source => source.Key == document.Id);
            Assert.Equal(document.File, source.Document);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(_inventory.BytesOf(document))), source.Sha256);
        }
    }

    [Fact]
    public void Every_quote_stands_in_its_document_at_its_place()
    {
        if (_inventory is null)
        {
            output.WriteLine(Inventory.NotPresent);
            return;
        }

        var texts = _inventory.Documents.ToDictionary(document => document.Id, _inventory.TextOf);
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
