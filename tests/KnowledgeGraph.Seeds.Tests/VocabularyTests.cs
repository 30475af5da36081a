namespace KnowledgeGraph.Seeds.Tests;

/// <summary>What the vocabulary promises about values and claims.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void A_coarser_and_a_finer_date_stand_beside_each_other()
    {
        Assert.Equal(PartialDate.Parse("[2023-09..2023-12]"), Company.DeepSeek.Founded);
        Assert.Equal(["D1-035", "D3-019"], Company.DeepSeek.Claims.Founded.Select(claim => claim.Id));
    }

    [Fact]
    public void Measurements_are_told_apart_by_their_scope()
    {
        var change = MarketIndex.Nasdaq100Futures.Claims.Change.ToDictionary(claim => claim.Scope!, claim => claim.Value.ToString());
        Assert.Equal("-5 %", change["at worst"]);
        Assert.Equal("<-3 %", change["close"]);
    }

    [Fact]
    public void Every_claim_of_a_measurement_has_a_scope_or_stands_alone()
    {
        string[] measured = ["MarketValueLost", "SharePriceChange", "Change", "Ranking"];
        var measurements = Race.Graph.Facts.Where(fact => measured.Contains(fact.Member.Name));
        foreach (var facts in measurements.GroupBy(fact => (fact.Subject, fact.Member.Name)))
        {
            var claims = facts.SelectMany(fact => fact.Claims).ToList();
            Assert.True(claims.Count == 1 || claims.All(claim => claim.Scope is not null), $"{facts.Key.Subject} {facts.Key.Name}");
        }
    }

    [Fact]
    public void Competition_holds_both_ways()
    {
        Assert.Contains<Contender>(Company.DeepSeek, Company.OpenAI.CompetesWith);
        Assert.Contains<Contender>(Company.OpenAI, Company.DeepSeek.CompetesWith);
    }

    [Fact]
    public void What_trails_is_outperformed()
    {
        var fact = Race.Graph.Facts.Single(fact => fact.Claims.Any(claim => claim.Id == "D0-081"));
        Assert.Equal(("Outperforms", "OpenAI", "DeepSeek"), (fact.Member.Name, fact.Subject.Key, fact.Object?.Key));
    }

    [Fact]
    public void A_rumor_is_in_the_graph_and_no_walk_takes_it()
    {
        Assert.Empty(Company.DeepSeek.Acquired);
        var claim = Assert.Single(Company.DeepSeek.Claims.Acquired);
        Assert.Equal(("D0-032", Modality.Rumoured, ChipClass.Gpus, false), (claim.Id, claim.Modality, claim.Value, claim.IsVisible));
    }

    [Fact]
    public void What_one_document_denies_of_another_is_a_claim_of_the_same_fact()
    {
        var novelty = Company.DeepSeek.Claims.Novelty.Where(claim => claim.Value == Novelty.Breakthrough).ToList();
        Assert.Equal(["D2-017", "D3-015"], novelty.Select(claim => claim.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Novelty.WidelyExplored, Company.DeepSeek.Novelty);
    }

    [Fact]
    public void Documents_that_disagree_stand_side_by_side_without_a_rank()
    {
        Assert.Equal([Presidency.InOffice, Presidency.Former], Person.DonaldTrump.Claims.Presidency.Select(claim => claim.Value).Order());
        var claims = Race.Graph.Facts.SelectMany(fact => fact.Claims);
        Assert.DoesNotContain(claims, claim => claim.Rank != Rank.Normal || claim.RankReason is not null);
    }

    [Fact]
    public void Only_what_the_curators_conclude_has_no_source()
    {
        var own = Race.Graph.Facts.SelectMany(fact => fact.Claims).Where(claim => claim.Source is null).ToList();
        Assert.Equal(
            [
                "D0-003", "D0-004", "D0-038", "D0-070", "D1-048", "D1-059", "D1-078", "D2-001", "D2-019", "D2-022", "D2-048", "K-004",
                "K-005", "K-006", "K-007",
            ],
            own.Select(claim => claim.Id).Order(StringComparer.Ordinal));
        Assert.All(own, claim => Assert.True(claim.Modality == Modality.Inferred && claim.RestsOn.Count > 0));
    }

    [Fact]
    public void Every_kind_and_member_is_used()
    {
        Assert.All(Race.Graph.Kinds.Where(kind => !kind.IsAbstract), kind => Assert.True(kind.Nodes.Count > 0, kind.Name));
        Assert.All(Race.Graph.Members.Where(member => !member.IsDerived), member => Assert.True(member.Facts.Count > 0, member.Name));
        Assert.Contains(Race.Companies, company => company.ExposedTo.Count > 0);
    }
}
