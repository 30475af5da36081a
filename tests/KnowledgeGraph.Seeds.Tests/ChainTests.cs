using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Seeds.Tests;

/// <summary>The chains of the inventory can be walked in the graph.</summary>
public sealed class ChainTests
{
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
    public void The_fund_is_tied_to_the_export_controls_by_money_and_chip()
    {
        var options = new PathOptions { Relations = ["Backs", "Uses", "WithinLimitsOf"] };
        var path = Race.Graph.ShortestPath(Company.HighFlyer, Policy.ExportControls, options)!;
        Assert.Equal("High-Flyer ─backs→ DeepSeek ─uses→ H800 ─within limits of→ US export controls", path.ToString());
        Assert.Equal(
            ["D1-045 D1-046", "D3-034", "K-004"],
            path.Steps.Select(step => string.Join(' ', step.Fact.Claims.Select(claim => claim.Id).Order(StringComparer.Ordinal))));
        Assert.Equal([Modality.Asserted, Modality.Claimed, Modality.Inferred], path.Steps.Select(step => step.WeakestModality));
        Assert.Equal(Modality.Inferred, path.WeakestModality);
    }

    [Fact]
    public void The_last_hop_of_the_chain_rests_on_three_claims_and_is_no_surer_than_that_of_Nvidia()
    {
        var conclusion = Assert.Single(Chip.H800.Claims.WithinLimitsOf);
        Assert.Equal((Modality.Inferred, null), (conclusion.Modality, conclusion.Source));
        Assert.Equal(
            ["D0-036", "D1-030", "D3-034"], conclusion.RestsOn.Select(premise => premise.Id).Order(StringComparer.Ordinal));
        var compliance = Company.DeepSeek.Claims.CompliesWith.Single(claim => claim.Id == "D0-036");
        Assert.Equal(Company.Nvidia.AsNode(), compliance.AttributedNode);
        Assert.True(conclusion.Modality >= compliance.Modality);
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
    public void Who_is_exposed_to_a_policy_has_a_chip_that_it_restricts_or_leaves_room_for_or_backs_who_does()
    {
        Assert.Equal(
            "High-Flyer ─backs→ DeepSeek ─uses→ H800 ─within limits of→ US export controls",
            Race.Graph.Why(Company.HighFlyer, Company.Schema.ExposedTo, Policy.ExportControls).First().ToString());
        Assert.Equal(
            "High-Flyer ─acquired→ A100 ─restricted by→ US restriction on the sale of the A100 to China",
            Race.Graph.Why(Company.HighFlyer, Company.Schema.ExposedTo, Policy.A100SaleRestriction).First().ToString());
        Assert.Contains(Policy.ExportControls, Company.DeepSeek.ExposedTo);
        foreach (var company in Race.Companies)
        {
            var expected = from firm in company.Walk<Company>("Backs*")
                           from hardware in firm.Uses.Select(chip => (Hardware)chip).Concat(firm.Acquired)
                           from policy in hardware.Closure.RestrictedBy.Concat(hardware.WithinLimitsOf)
                           select policy;
            Assert.Equal(
                expected.Distinct().OrderBy(policy => policy.Key, StringComparer.Ordinal),
                company.ExposedTo.OrderBy(policy => policy.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_same_chain_is_walked_by_typed_hops()
    {
        var found = from firm in Company.HighFlyer.Backs
                    from chip in firm.Uses
                    from policy in chip.WithinLimitsOf
                    select (firm, chip, policy);
        Assert.Equal([(Company.DeepSeek, Chip.H800, Policy.ExportControls)], found);
    }
}
