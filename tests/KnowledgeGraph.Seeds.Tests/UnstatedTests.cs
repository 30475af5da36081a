using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Seeds.Tests;

/// <summary>What no document states is not stated with a source, however true it may be of the world.</summary>
public sealed class UnstatedTests
{
    /// <summary>What the documents do state between the two ends of something unstated: everything else between them is too much.</summary>
    private static readonly Dictionary<(string, string), string[]> Stated = new()
    {
        [("SamAltman", "OpenAI")] = ["AffiliatedWith"],
        [("DeepSeek", "R1Paper")] = ["DrewAttentionTo"],
        [("LiangWenfeng", "DeepSeek")] = ["FoundedBy", "LedBy"],
    };

    [Fact]
    public void Nothing_that_no_document_states_is_a_sourced_fact()
    {
        var inventory = Inventory.Read();
        var between = 0;
        foreach (var gap in inventory.Unstated)
        {
            var subject = Race.Graph[InventoryKeys.Find(gap.Subject)!];
            if (InventoryKeys.Find(gap.Object) is not { } key) continue;
            between++;
            var other = Race.Graph[key];
            var allowed = Stated.GetValueOrDefault((subject.Key, other.Key), []);
            Assert.NotEqual(subject, other);
            Assert.Empty(
                Sourced(subject, other).Where(fact => !allowed.Contains(fact.Member.Name)).Select(fact => $"{fact}: {gap.Reason}"));
        }

        Assert.Equal(16, between);
    }

    [Fact]
    public void No_event_has_a_year_that_no_document_prints()
    {
        Assert.Equal(["XXXX-01-27"], Occurrence.January27SellOff.OccurredOn.Select(date => date.ToString()));
        Assert.Empty(Occurrence.TrumpInauguration.OccurredOn);
    }

    [Fact]
    public void Nobody_is_called_a_co_founder_of_DeepSeek() =>
        Assert.DoesNotContain(Company.DeepSeek.Claims.FoundedBy, claim => claim.Scope is not null);

    [Fact]
    public void No_document_ties_the_H800_to_a_policy()
    {
        Assert.Empty(Chip.H800.RestrictedBy);
        var claim = Assert.Single(Chip.H800.Claims.Class);
        Assert.Equal(ChipClass.AdvancedAiChips, claim.Value);
        Assert.Equal(Modality.Inferred, claim.Modality);
        Assert.Null(claim.Source);
        Assert.Equal(["D1-066", "D3-035", "D3-036"], claim.RestsOn.Select(rest => rest.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_restricts_the_H800_by_rule_is_what_restricts_its_class_and_the_proof_says_that_the_class_is_inferred()
    {
        Assert.Empty(Chip.H800.Closure.RestrictedBy);
        var view = Race.Graph.Including(Modality.Opinion);
        Assert.Equal(Keys(ChipClass.AdvancedAiChips.RestrictedBy), Keys(Chip.H800.In(view).Closure.RestrictedBy));
        var proof = Assert.Single(view.Why(Chip.H800.In(view), Hardware.Schema.RestrictedBy, Policy.ExportControls.In(view)));
        Assert.Equal("H800 ─class→ advanced AI chips ─restricted by→ US export controls", proof.ToString());
        Assert.Equal((Modality.Inferred, Modality.Opinion), (proof.Steps[0].Fact.Modality, proof.Steps[0].WeakestModality));
    }

    private static IEnumerable<string> Keys(Nodes<Policy> policies) => policies.Select(policy => policy.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<Fact> Sourced(Node one, Node other) =>
        one.Facts.Where(fact => fact.Object == other)
            .Concat(other.Facts.Where(fact => fact.Object == one))
            .Where(fact => fact.IsVisible && fact.Claims.Any(claim => claim.IsVisible && claim.Source is not null));
}
