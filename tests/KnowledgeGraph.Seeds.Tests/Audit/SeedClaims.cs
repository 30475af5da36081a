using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Seeds.Tests.Audit;

/// <summary>The claims of the graph, beside their entries in the inventory.</summary>
internal static class SeedClaims
{
    /// <summary>Returns all claims, with those that do not count by default.</summary>
    public static IReadOnlyList<Claim> All { get; } = [.. Race.Graph.Facts.SelectMany(fact => fact.Claims)];

    public static Dictionary<string, Claim> ById() =>
        All.ToDictionary(claim => claim.Id ?? "a claim without an id", StringComparer.Ordinal);

    /// <summary>Returns the claims that an entry of the inventory stands for.</summary>
    public static IEnumerable<(InventoryClaim Entry, Claim Claim)> Pairs(Inventory inventory)
    {
        var claims = ById();
        foreach (var entry in inventory.Claims)
        {
            if (claims.TryGetValue(entry.Id, out var claim)) yield return (entry, claim);
        }
    }

    /// <summary>Returns the claims that quote a sentence of an entry: that of the entry, and what the sentence says beside it.</summary>
    public static IEnumerable<(InventoryClaim Entry, Claim Claim)> Quoting(Inventory inventory)
    {
        var entries = inventory.Claims.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        foreach (var claim in All.Where(claim => claim.Quote is not null))
        {
            if (entries.TryGetValue(claim.Id!.TrimEnd('a'), out var entry)) yield return (entry, claim);
        }
    }

    /// <summary>Returns the source of a claim, or of one that it rests on, directly or not.</summary>
    public static IEnumerable<Claim> Stated(Claim claim) =>
        claim.Source is null ? claim.RestsOn.SelectMany(Stated) : [claim];
}
