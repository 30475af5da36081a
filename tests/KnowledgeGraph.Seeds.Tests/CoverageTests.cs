using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Seeds.Tests;

/// <summary>Holds the graph against the inventory: nothing of its core is missing, and nothing is put otherwise than it is there.</summary>
public sealed class CoverageTests
{
    /// <summary>
    /// The curators' own claims, which no entry of the inventory stands for. What a sentence says beside its entry has the id of the entry
    /// and a letter: <c>D3-038a</c>.
    /// </summary>
    private static readonly string[] OwnClaims =
    [
        "K-002", // High-Flyer carried out the purchase that the inventory has as an event of its own
        "K-003", // which was one of A100s
        "K-004", // DeepSeek uses the H800 within the limits of the export controls: inferred, see ChainTests
    ];

    [Fact]
    public void Every_entity_of_the_inventory_is_in_the_graph()
    {
        var inventory = Inventory.Read();
        var missing = inventory.Entities.Where(entity => InventoryKeys.Find(entity.Id) is not { } key || !Race.Graph.TryGet(key, out _));
        Assert.Empty(missing.Select(entity => entity.Id));
        Assert.Equal(inventory.Entities.Count, Race.Graph.NodeCount);
    }

    [Fact]
    public void Every_claim_of_the_first_tier_is_in_the_graph()
    {
        var inventory = Inventory.Read();
        var ids = ClaimsById().Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(inventory.Claims.Where(claim => claim.Tier == 1 && !ids.Contains(claim.Id)).Select(claim => claim.Id));
    }

    [Fact]
    public void Every_claim_of_the_graph_is_in_the_inventory_or_the_curators_own()
    {
        var inventory = Inventory.Read();
        var known = inventory.Claims.Select(claim => claim.Id).Concat(OwnClaims).ToHashSet(StringComparer.Ordinal);
        var unknown = ClaimsById().Keys.Where(id => !known.Contains(id.TrimEnd('a'))).ToList();
        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_claim_has_the_source_and_the_quote_of_its_entry()
    {
        var inventory = Inventory.Read();
        foreach (var (entry, claim) in Pairs(inventory))
        {
            Assert.Equal((entry.Id, entry.Doc), (claim.Id, claim.Source?.Key));
            Assert.Equal((entry.Id, entry.Quote.Text, entry.Quote.Span[0]), (claim.Id, claim.Quote, claim.QuoteAt));
        }
    }

    [Fact]
    public void Every_claim_is_put_as_surely_as_the_document_does()
    {
        var inventory = Inventory.Read();
        foreach (var (entry, claim) in Pairs(inventory))
        {
            var expected = entry.Modality switch
            {
                "claimed-by" => Modality.Claimed,
                var other => Enum.Parse<Modality>(other, ignoreCase: true),
            };
            Assert.Equal((entry.Id, expected), (claim.Id, claim.Modality));
        }
    }

    [Fact]
    public void Every_claim_of_somebody_is_attributed_to_him()
    {
        var inventory = Inventory.Read();
        foreach (var (entry, claim) in Pairs(inventory))
        {
            if (entry.AttributedTo is not { } who) continue;
            if (InventoryKeys.Find(who) is { } key) Assert.Equal((entry.Id, key), (claim.Id, claim.AttributedNode?.Key));
            else
                Assert.True(
                    claim is { AttributedTo.Length: > 0, AttributedNode: null }, $"{entry.Id} is not attributed to anybody unnamed");
        }
    }

    [Fact]
    public void Every_claim_is_about_the_entities_of_its_entry()
    {
        var inventory = Inventory.Read();
        foreach (var (entry, claim) in Pairs(inventory))
        {
            var ends = new List<string> { claim.Fact.Subject.Key };
            if (claim.Fact.Object is { } other) ends.Add(other.Key);
            Assert.True(ends.Contains(InventoryKeys.Find(entry.Subject)!), $"{entry.Id} is about {string.Join(" and ", ends)}");
            if (entry.Object is not { } found) continue;
            Assert.True(ends.Contains(InventoryKeys.Find(found)!), $"{entry.Id} is about {string.Join(" and ", ends)}");
        }
    }

    private static IEnumerable<(InventoryClaim Entry, Claim Claim)> Pairs(Inventory inventory)
    {
        var claims = ClaimsById();
        foreach (var entry in inventory.Claims)
        {
            if (claims.TryGetValue(entry.Id, out var claim)) yield return (entry, claim);
        }
    }

    private static Dictionary<string, Claim> ClaimsById() =>
        Race.Graph.Facts.SelectMany(fact => fact.Claims).ToDictionary(claim => claim.Id ?? "a claim without an id", StringComparer.Ordinal);
}
