using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Seeds.Tests;

/// <summary>What no document states is neither stated nor concluded nor derived, however true it may be of the world.</summary>
public sealed class UnstatedTests
{
    private static readonly Graph Everything = Race.Graph.Including(Enum.GetValues<Modality>());

    /// <summary>
    /// What the documents do state between the two ends of something unstated, and what follows from it: everything else between them is
    /// too much.
    /// </summary>
    private static readonly Dictionary<(string, string), string[]> Allowed = new()
    {
        [("SamAltman", "OpenAI")] = ["AffiliatedWith"],
        [("DeepSeek", "R1Paper")] = ["DrewAttentionTo"],
        [("LiangWenfeng", "DeepSeek")] = ["FoundedBy", "LedBy"],
        [("H800", "ExportControls")] = ["WithinLimitsOf"],
    };

    [Fact]
    public void Nothing_that_no_document_states_is_a_fact_or_an_edge_that_follows_from_facts()
    {
        var inventory = Inventory.Read();
        var absent = 0;
        foreach (var gap in inventory.Unstated)
        {
            var subject = Everything[InventoryKeys.Find(gap.Subject)!];
            if (InventoryKeys.Find(gap.Object) is not { } key)
            {
                var dates = Occurrence.Schema.OccurredOn.Facts.Where(fact => fact.Subject == Race.Graph[subject.Key]);
                Assert.DoesNotContain(gap.Object, dates.Select(fact => fact.Value.ToString()));
                absent++;
                continue;
            }

            var other = Everything[key];
            Assert.NotEqual(subject, other);
            var allowed = Allowed.GetValueOrDefault((subject.Key, other.Key), []);
            Assert.Equal(allowed.Order(StringComparer.Ordinal), Between(subject, other).Order(StringComparer.Ordinal));
            absent++;
        }

        Assert.Equal(18, absent);
    }

    [Fact]
    public void No_event_has_a_year_that_no_document_prints()
    {
        Assert.Equal(["XXXX-01-27"], Occurrence.DeepSeekSellOff.OccurredOn.Select(date => date.ToString()));
        Assert.Empty(Occurrence.TrumpInauguration.OccurredOn);
    }

    [Fact]
    public void Nobody_is_called_a_co_founder_of_DeepSeek() =>
        Assert.DoesNotContain(Company.DeepSeek.Claims.FoundedBy, claim => claim.Scope is not null);

    [Fact]
    public void Nothing_restricts_the_H800_whatever_counts()
    {
        Assert.Empty(Chip.H800.In(Everything).RestrictedBy);
        Assert.Empty(Chip.H800.In(Everything).Closure.RestrictedBy);
        Assert.Empty(Chip.H800.In(Everything).Class);
    }

    /// <summary>The relations that hold between two nodes, in either direction: those of facts, and those of edges that follow.</summary>
    private static IEnumerable<string> Between(Node one, Node other)
    {
        var relations = Everything.Members.Where(member => member.IsRelation);
        foreach (var relation in relations)
        {
            if (Holds(one, relation, other) || Holds(other, relation, one)) yield return relation.Name;
        }
    }

    private static bool Holds(Node from, Member relation, Node to) => Everything.Why(from, relation, to).Any();
}
