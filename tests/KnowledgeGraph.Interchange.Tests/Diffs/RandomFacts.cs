using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Testing.Graphs;

namespace KnowledgeGraph.Interchange.Tests.Diffs;

/// <summary>Facts of a random graph, of which some can be changed at random.</summary>
internal sealed class RandomFacts
{
    private static readonly string[] Texts =
        ["plain", "two words", "“quoted” \"text\"", "line\nbreak", "back\\slash", "深度求索", "a, at b"];

    private static readonly string[] Dates = ["2023", "2023-09~", "[2023-09..2023-12]", "[2021,2022]", "2024-02-29"];
    private static readonly Modality[] Modalities = [.. Enum.GetValues<Modality>().Where(static modality => modality != Modality.Inferred)];

    private readonly SortedDictionary<string, (string Kind, string? Label, string[] Aliases)> _entities = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string? ReplacedBy, string? Reason)> _deprecated = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string? Document, string? Title)> _sources = new(StringComparer.Ordinal);
    private readonly List<(string Subject, string Member, string Value, TestClaim Claim)> _claims = [];
    private int _ids;

    public static RandomFacts Create(Random random)
    {
        var facts = new RandomFacts();
        for (var i = random.Next(1, 8); i > 0; i--) facts.AddEntity(random);
        for (var i = random.Next(3); i > 0; i--) facts.AddSource(random);
        for (var i = random.Next(20); i > 0; i--) facts.AddClaim(random);
        if (random.Next(3) == 0) facts.Deprecate(random);
        return facts;
    }

    /// <summary>Makes a copy in which a few things came, went or changed.</summary>
    public RandomFacts Changed(Random random)
    {
        var copy = new RandomFacts { _ids = _ids };
        foreach (var (key, entity) in _entities) copy._entities.Add(key, entity);
        foreach (var (key, status) in _deprecated) copy._deprecated.Add(key, status);
        foreach (var (key, source) in _sources) copy._sources.Add(key, source);
        copy._claims.AddRange(_claims);
        for (var i = random.Next(1, 6); i > 0; i--) copy.Change(random);
        return copy;
    }

    public Graph Build(bool hasMore = false)
    {
        var graph = new TestGraph("Random").Kind("Agent", isAbstract: true).Kind("Company", "Agent").Kind("Person", "Agent")
            .Relation("Agent", "Backs", "Agent", "BackedBy").Relation("Company", "Rival", "Company", symmetric: true)
            .Property("Agent", "Founded", MemberType.PartialDate).Property("Company", "Name", MemberType.Text, Cardinality.Many)
            .Relation("Agent", "Lists", "Agent").Ordered("Agent", "Lists");
        if (hasMore) graph.Kind("Place").Property("Person", "Age", MemberType.Int32);
        foreach (var (key, source) in _sources) graph.Source(key, source.Document, source.Title);
        foreach (var (key, entity) in _entities) graph.Entity(entity.Kind, key, entity.Label, entity.Aliases);
        foreach (var (key, status) in _deprecated) graph.Status(key, "deprecated", status.ReplacedBy, status.Reason);
        foreach (var (subject, member, value, claim) in _claims) graph.Fact(subject, member, value, claim);
        return graph.Build();
    }

    private static T Pick<T>(Random random, IEnumerable<T> items)
    {
        var all = items.ToList();
        return all[random.Next(all.Count)];
    }

    private static string? Maybe(Random random, IEnumerable<string> items) => random.Next(2) == 0 ? null : Pick(random, items);

    private IEnumerable<string> Companies =>
        _entities.Where(static entity => entity.Value.Kind == "Company").Select(static entity => entity.Key);

    private void Change(Random random)
    {
        switch (random.Next(9))
        {
            case 0:
                AddEntity(random);
                break;
            case 1:
                AddSource(random);
                break;
            case 2 or 3:
                AddClaim(random);
                break;
            case 4 when _claims.Count > 0:
                _claims.RemoveAt(random.Next(_claims.Count));
                break;
            case 5 when _claims.Count > 0:
                var index = random.Next(_claims.Count);
                var (subject, member, value, claim) = _claims[index];
                _claims[index] = (subject, member, value, Claim(random) with { Id = claim.Id, Source = claim.Source, Quote = claim.Quote });
                break;
            case 6:
                Deprecate(random);
                break;
            case 7 when _claims.Count > 0:
                var moved = _claims[random.Next(_claims.Count)];
                _claims.Remove(moved);
                _claims.Insert(random.Next(_claims.Count + 1), moved);
                break;
            case 8:
                var key = Pick(random, _entities.Keys);
                _entities[key] = (_entities[key].Kind, Maybe(random, Texts), Aliases(random));
                break;
        }
    }

    private void AddEntity(Random random)
    {
        var key = Pick(random, ["E", "Größe", "a b", "X"]) + random.Next(20);
        _entities.TryAdd(
            key, (Pick(random, ["Company", "Person"]), Maybe(random, Texts), Aliases(random)));
    }

    /// <summary>Deprecates an entity, or takes that back. What replaces it comes after it, so that none replaces itself.</summary>
    private void Deprecate(Random random)
    {
        var key = Pick(random, _entities.Keys);
        if (_deprecated.Remove(key)) return;
        var later = _entities.Keys.Where(other => string.CompareOrdinal(other, key) > 0 && _entities[other].Kind == _entities[key].Kind);
        _deprecated.Add(key, (Maybe(random, later.DefaultIfEmpty("")) is { Length: > 0 } other ? other : null, Maybe(random, Texts)));
    }

    private static string[] Aliases(Random random) =>
        [.. Texts.Where(_ => random.Next(4) == 0).Select(static word => "also " + word)];

    private void AddSource(Random random) =>
        _sources.TryAdd("D" + random.Next(5), (Maybe(random, ["d.txt", "dir/é.txt"]), Maybe(random, Texts)));

    private void AddClaim(Random random)
    {
        var subject = Pick(random, _entities.Keys);
        var claim = Claim(random);
        if (random.Next(3) == 0) claim = claim with { Id = "c" + ++_ids };
        switch (random.Next(5))
        {
            case 0:
                _claims.Add((subject, "Backs", Pick(random, _entities.Keys), claim));
                break;
            case 1 when Companies.Count() > 1:
                var rivals = Companies.OrderBy(_ => random.Next()).Take(2).ToList();
                _claims.Add((rivals[0], "Rival", rivals[1], claim));
                break;
            case 2 when !_claims.Exists(other => other.Subject == subject && other.Member == "Founded"):
                _claims.Add((subject, "Founded", Pick(random, Dates), claim));
                break;
            case 3:
                _claims.Add((subject, "Lists", Pick(random, _entities.Keys), claim));
                break;
            case 4 when Companies.Any():
                _claims.Add((Pick(random, Companies), "Name", Pick(random, Texts), claim));
                break;
        }
    }

    private TestClaim Claim(Random random)
    {
        var rank = Pick(random, Enum.GetValues<Rank>());
        return new TestClaim(Maybe(random, _sources.Keys.DefaultIfEmpty("")) is { Length: > 0 } source ? source : null)
        {
            Quote = Maybe(random, Texts), QuoteAt = random.Next(-1, 2),
            Since = Maybe(random, ["2001", "2002-03"]), Until = Maybe(random, ["2010", "2011?"]), At = Maybe(random, Dates),
            Scope = Maybe(random, Texts), Modality = Pick(random, Modalities),
            Note = Maybe(random, Texts), Recorded = Maybe(random, ["2024-03", "2024-03-01T12:00:00Z", "2024-03-01T12:00:00.5+02:00"]),
            By = Maybe(random, [.. _entities.Keys, "a witness, at least"]),
            Rank = rank, RankReason = rank == Rank.Normal ? null : "as said",
        };
    }
}
