using KnowledgeGraph.Seeds.Tests.Audit;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Seeds.Tests;

/// <summary>Holds the graph against the inventory: nothing of its core is missing, and nothing is in it that nobody can place.</summary>
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
        "K-005", // what the Nasdaq 100 futures did is of the sell-off whose day their sentence names: inferred
        "K-006", // and so is what the S&P 500 did in the next one
        "K-007", // and the VIX in the one after that
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
        var ids = SeedClaims.ById().Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(inventory.Claims.Where(claim => claim.Tier == 1 && !ids.Contains(claim.Id)).Select(claim => claim.Id));
    }

    [Fact]
    public void Every_claim_of_the_graph_is_in_the_inventory_or_the_curators_own()
    {
        var inventory = Inventory.Read();
        var known = inventory.Claims.Select(claim => claim.Id).Concat(OwnClaims).ToHashSet(StringComparer.Ordinal);
        var unknown = SeedClaims.ById().Keys.Where(id => !known.Contains(id.TrimEnd('a'))).ToList();
        Assert.Empty(unknown);
    }
}
