using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Seeds.Tests.Audit;

/// <summary>
/// Holds every claim against its entry in the inventory, which was made from the documents before the graph was: how sure it is, what it is
/// about, whose words it gives, what limits it, how much it is, and where the words are. <see cref="Departures"/> lists what differs.
/// </summary>
public sealed class InventoryTests
{
    [Fact]
    public void Every_claim_is_put_as_surely_as_the_document_puts_it()
    {
        foreach (var (entry, claim) in SeedClaims.Pairs(Inventory.Read()))
            Assert.Equal((entry.Id, ModalityOf(entry)), (claim.Id, claim.Modality));
    }

    [Fact]
    public void What_the_inventory_concludes_is_concluded_or_put_without_the_conclusion()
    {
        var concluded = SeedClaims.Pairs(Inventory.Read()).Where(pair => pair.Entry.Qualifiers?.Resolution == "inferred").ToList();
        Assert.All(
            concluded,
            pair => Assert.True(
                pair.Claim.Modality == Modality.Inferred != Departures.Stated.ContainsKey(pair.Entry.Id), pair.Entry.Id));
        Assert.Equal(21, concluded.Count);
    }

    [Fact]
    public void Every_conclusion_rests_on_what_its_document_states()
    {
        foreach (var (entry, claim) in SeedClaims.Pairs(Inventory.Read()).Where(pair => pair.Claim.Modality == Modality.Inferred))
        {
            Assert.Null(claim.Quote);
            Assert.Contains(entry.Doc, SeedClaims.Stated(claim).Select(premise => premise.Source!.Value.Key));
        }
    }

    [Fact]
    public void Every_claim_is_about_the_entities_of_its_entry()
    {
        foreach (var (entry, claim) in SeedClaims.Pairs(Inventory.Read()))
        {
            var ends = new List<string> { claim.Fact.Subject.Key };
            if (claim.Fact.Object is { } other) ends.Add(other.Key);
            Assert.True(ends.Contains(InventoryKeys.Find(entry.Subject)!), $"{entry.Id} is about {string.Join(" and ", ends)}");
            if (entry.Object is not { } found) continue;
            Assert.True(
                ends.Contains(InventoryKeys.Find(found)!) != Departures.Ends.ContainsKey(entry.Id),
                $"{entry.Id} is about {string.Join(" and ", ends)}");
        }
    }

    [Fact]
    public void Every_claim_of_somebody_is_attributed_to_him()
    {
        foreach (var (entry, claim) in SeedClaims.Pairs(Inventory.Read()))
        {
            if (entry.AttributedTo is not { } who || claim.Modality == Modality.Inferred) continue;
            if (Departures.Attributions.ContainsKey(entry.Id)) Assert.Null(claim.AttributedTo);
            else if ((InventoryKeys.Find(who) ?? Departures.Narratives.GetValueOrDefault(entry.Id)) is { } key)
                Assert.Equal((entry.Id, key), (claim.Id, claim.AttributedNode?.Key));
            else
                Assert.True(
                    claim is { AttributedTo.Length: > 0, AttributedNode: null }, $"{entry.Id} is not attributed to anybody unnamed");
        }
    }

    [Fact]
    public void Every_claim_keeps_what_limits_it()
    {
        foreach (var (entry, claim) in SeedClaims.Pairs(Inventory.Read()))
        {
            if (claim.Modality == Modality.Inferred || entry.Qualifiers is not { } limits) continue;
            if ((limits.Scope ?? limits.At ?? limits.AtRelation ?? limits.Since ?? limits.Until) is null) continue;
            var isKept = claim is { Scope: not null } or { At: not null } or { Since: not null } or { Until: not null }
                || claim.Fact.Member.Name is "Founded" or "OccurredOn" or "Weekday" || claim.Fact.Member.Type == MemberType.Text;
            Assert.True(isKept != Departures.Qualifiers.ContainsKey(entry.Id), $"{entry.Id} {claim}");
        }
    }

    [Fact]
    public void What_held_by_a_date_is_not_said_to_hold_at_it()
    {
        var held = SeedClaims.Pairs(Inventory.Read()).Where(pair => pair.Entry.Qualifiers?.AtRelation == "no later than").ToList();
        Assert.All(
            held, pair => Assert.True(
                pair.Claim.At == PartialDate.Parse("[..XXXX-01-27]") || pair.Claim.Fact.Member == App.Schema.NumberOneBy, pair.Entry.Id));
        Assert.Equal(["D0-008", "D0-009", "D0-012"], held.Select(pair => pair.Entry.Id));
    }

    [Fact]
    public void A_day_that_the_inventory_concludes_is_no_day_of_the_claim()
    {
        var concluded = SeedClaims.Pairs(Inventory.Read())
            .Where(pair => pair.Entry.Qualifiers is { Resolution: "inferred", At: not null } && pair.Claim.Modality != Modality.Inferred)
            .ToList();
        Assert.All(concluded, pair => Assert.Null(pair.Claim.At));
        Assert.Equal(10, concluded.Count);
    }

    [Fact]
    public void Every_number_has_the_bounds_that_the_wording_gives()
    {
        var numbers = 0;
        foreach (var (entry, claim) in SeedClaims.Pairs(Inventory.Read()))
        {
            if (entry.Value is not { IsNumber: true } value) continue;
            var quantity = Quantity.Parse(claim.Fact.Value.ToString());
            Assert.True(IsAsWorded(value, quantity), $"{entry.Id} {quantity}");
            numbers++;
        }

        Assert.True(numbers > 25, $"{numbers} numbers are too few to have been checked");
    }

    [Fact]
    public void Every_quote_is_in_the_sentence_of_its_entry_and_contains_the_words_that_the_entry_points_at()
    {
        foreach (var (entry, claim) in SeedClaims.Quoting(Inventory.Read()))
        {
            var (begin, end) = (claim.QuoteAt!.Value, claim.QuoteAt!.Value + claim.Quote!.EnumerateRunes().Count());
            Assert.Equal((claim.Id, entry.Doc), (claim.Id, claim.Source!.Value.Key));
            Assert.True(entry.Span[0] <= begin && end <= entry.Span[1], $"{claim.Id} is not in its sentence: “{claim.Quote}”");
            if (claim.Id == entry.Id)
                Assert.True(begin <= entry.Quote.Span[0] && entry.Quote.Span[1] <= end, $"{claim.Id}: “{entry.Quote.Text}” is missing");
        }
    }

    private static Modality ModalityOf(InventoryClaim entry)
    {
        if (Departures.Modalities.TryGetValue(entry.Id, out var departure)) return departure.Modality;
        if (entry.Qualifiers?.Resolution == "inferred" && !Departures.Stated.ContainsKey(entry.Id)) return Modality.Inferred;
        return entry.Modality == "claimed-by" ? Modality.Claimed : Enum.Parse<Modality>(entry.Modality, ignoreCase: true);
    }

    private static bool IsAsWorded(InventoryValue value, Quantity quantity)
    {
        if (value.Approx && value is { Least: null, Most: null }) return quantity.IsApproximate && quantity.Value == value.Amount;
        return (value.Least is null || quantity.Min == value.Least) && (value.Most is null || quantity.Max == value.Most)
            && (value.Least is not null || quantity.Min is null) && (value.Most is not null || quantity.Max is null);
    }
}
