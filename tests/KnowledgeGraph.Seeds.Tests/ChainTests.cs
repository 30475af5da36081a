using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Seeds.Tests;

/// <summary>The chains of the inventory can be walked in the graph.</summary>
public sealed class ChainTests
{
    private static readonly Graph WithOpinions = Race.Graph.Including(Modality.Opinion);

    [Fact]
    public void Every_direct_hop_of_every_chain_is_a_fact_with_the_claims_of_the_hop()
    {
        var inventory = Inventory.Read();
        var hops = 0;
        foreach (var chain in inventory.Chains)
        {
            foreach (var hop in chain.Hops.Where(hop => hop.Status == "direct"))
            {
                var from = Race.Graph[InventoryKeys.Find(hop.From)!];
                var to = Race.Graph[InventoryKeys.Find(hop.To)!];
                var claims = from.Facts.Where(fact => fact.Object == to)
                    .Concat(to.Facts.Where(fact => fact.Object == from))
                    .SelectMany(fact => fact.Claims);
                Assert.True(
                    claims.Any(claim => hop.Claims.Contains(claim.Id)),
                    $"{chain.Id} {chain.Title}: nothing of {string.Join(", ", hop.Claims)} is between {from} and {to}");
                hops++;
            }
        }

        Assert.True(hops > 60, $"{hops} hops are too few to have been checked");
    }

    [Fact]
    public void The_fund_is_tied_to_the_export_controls_by_money_chip_and_class()
    {
        var options = new PathOptions { Relations = ["Backs", "Uses", "Class", "RestrictedBy"] };
        Assert.Null(Race.Graph.ShortestPath(Company.HighFlyer, Policy.ExportControls, options)); // The class is concluded from an opinion.
        var path = WithOpinions.ShortestPath(Company.HighFlyer.In(WithOpinions), Policy.ExportControls.In(WithOpinions), options);
        Assert.Equal(
            "High-Flyer ─backs→ DeepSeek ─uses→ H800 ─class→ advanced AI chips ─restricted by→ US export controls", path?.ToString());
        Assert.Equal(
            ["D1-045 D1-046", "D3-034", "K-001", "D1-030 D2-049"],
            path!.Steps.Select(step => string.Join(' ', step.Fact.Claims.Select(claim => claim.Id).Order(StringComparer.Ordinal))));
        Assert.Equal(
            [Modality.Asserted, Modality.Claimed, Modality.Opinion, Modality.Asserted], path.Steps.Select(step => step.WeakestModality));
        Assert.Equal(Modality.Opinion, path.WeakestModality);
    }

    [Fact]
    public void Without_a_choice_of_relations_the_shortest_way_is_the_compliance_that_Nvidia_claims() =>
        Assert.Equal(
            "High-Flyer ─backs→ DeepSeek ─complies with→ US export controls",
            Race.Graph.ShortestPath(Company.HighFlyer, Policy.ExportControls)?.ToString());

    [Fact]
    public void A_member_of_the_vocabulary_is_that_of_every_view()
    {
        var view = Race.Graph.AsOf(PartialDate.Parse("2024"));
        Assert.Equal(Company.Schema.Backs.Facts.Count, view.Facts.Count(fact => fact.Member == Company.Schema.Backs));
        Assert.NotEmpty(Company.Schema.Backs.Facts);
    }

    [Fact]
    public void Who_is_exposed_to_a_policy_is_who_uses_a_chip_under_it_or_backs_who_does()
    {
        Assert.Empty(Company.HighFlyer.ExposedTo);
        Assert.Contains(Policy.ExportControls.In(WithOpinions), Company.HighFlyer.In(WithOpinions).ExposedTo);
        Assert.Contains(Policy.ExportControls.In(WithOpinions), Company.DeepSeek.In(WithOpinions).ExposedTo);
        Assert.Equal(
            "High-Flyer ─backs→ DeepSeek ─uses→ H800 ─class→ advanced AI chips ─restricted by→ US export controls",
            WithOpinions.Why(Company.HighFlyer.In(WithOpinions), Company.Schema.ExposedTo, Policy.ExportControls.In(WithOpinions)).First()
                .ToString());
        foreach (var company in Race.Companies.Select(company => company.In(WithOpinions)))
        {
            var expected = from firm in company.Walk<Company>("Backs*")
                           from chip in firm.Uses
                           from restricted in chip.Class.Select(kind => (Hardware)kind).Prepend(chip)
                           from policy in restricted.RestrictedBy
                           select policy;
            Assert.Equal(
                expected.Distinct().OrderBy(policy => policy.Key, StringComparer.Ordinal),
                company.ExposedTo.OrderBy(policy => policy.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_same_chain_is_walked_by_typed_hops()
    {
        var found = from firm in Company.HighFlyer.In(WithOpinions).Backs
                    from chip in firm.Uses
                    from kind in chip.Class
                    from policy in kind.RestrictedBy
                    select (firm, chip, kind, policy);
        Assert.Contains(
            (Company.DeepSeek.In(WithOpinions), Chip.H800.In(WithOpinions), ChipClass.AdvancedAiChips.In(WithOpinions),
                Policy.ExportControls.In(WithOpinions)), found);
        Assert.Empty(Chip.H800.Class);
    }
}
