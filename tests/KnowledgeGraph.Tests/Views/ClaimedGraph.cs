using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Views;

/// <summary>
/// A graph made from a seed whose claims have dates, sources, ranks and modalities of all kinds, kept as plain lists to build others from.
/// </summary>
internal sealed class ClaimedGraph
{
    private static readonly string[] Dates =
    [
        "2020", "2021", "2021-06", "2022-03-14", "2023", "2021/2022", "2022/..", "../2021", "/2020", "2023/", "2022?"
    ];

    private readonly Random _random;
    private readonly string[] _keys;
    private readonly List<(string Subject, string Member, string Value, TestClaim[] Claims)> _facts = [];

    public ClaimedGraph(int seed, int maximumFacts = 40)
    {
        _random = new Random(seed);
        _keys = [.. Enumerable.Range(0, _random.Next(1, 11)).Select(i => (i % 3 == 0 ? "b" : "a") + i)];
        var known = new HashSet<(string, string, string)>();
        var conclusions = 0;
        for (var i = _random.Next(maximumFacts + 1); i > 0; i--)
        {
            var member = AnyOf("Near", "Leads", "Leads", "Owns", "Note");
            var subject = AnyOf(_keys);
            var value = member == "Note" ? "note " + _random.Next(6) : AnyOf(_keys);
            if ((member == "Owns" && subject[0] != 'a') || !known.Add((member, subject, value))) continue;
            if (member == "Near" && subject != value && !known.Add((member, value, subject))) continue;
            var claims = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => AnyClaim() with { Id = $"c{conclusions++}" }).ToArray();
            _facts.Add((subject, member, value, claims));
        }

        // What is inferred rests on earlier claims in one half of the graphs and on later ones in the other: the compiler cuts circles.
        var restsOnEarlier = _random.Next(2) == 0;
        var next = 0;
        foreach (var (_, _, _, claims) in _facts)
        {
            var (from, to) = restsOnEarlier ? (0, next) : (next + 1, conclusions);
            next += claims.Length;
            if (from == to || _random.Next(4) > 0) continue;
            string[] premises = [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => "c" + _random.Next(from, to)).Distinct()];
            claims[0] = claims[0] with { Source = null, Modality = Modality.Inferred, RestsOn = premises };
        }

        Graph = Build(_ => true, _ => true, claim => claim);
    }

    public Graph Graph { get; }

    public IReadOnlyList<(string Subject, string Member, string Value, TestClaim[] Claims)> Facts => _facts;

    /// <summary>The graph of the facts that are left, each with the claims that count and no others, by themselves.</summary>
    public Graph Build(
        Func<(string Subject, string Member, string Value), bool> holds, Func<TestClaim, bool> counts, Func<TestClaim, TestClaim> change)
    {
        var test = new TestGraph()
            .Kind("Thing", isAbstract: true).Kind("A", "Thing").Kind("B", "Thing")
            .Relation("Thing", "Near", "Thing", symmetric: true).Relation("Thing", "Leads", "Thing", inverse: "Follows")
            .Relation("A", "Owns", "Thing")
            .Property("Thing", "Note", MemberType.Text, Cardinality.Many)
            .Source("D1").Source("D2").Source("D3").Source("D4");
        foreach (var key in _keys) test.Entity(key[0] == 'a' ? "A" : "B", key);
        foreach (var (subject, member, value, claims) in _facts)
        {
            if (!holds((subject, member, value))) continue;
            var left = claims.Where(counts).Select(change).ToArray();
            if (left.Length > 0) test.Fact(subject, member, value, left);
        }

        return test.Build();
    }

    public T AnyOf<T>(params T[] items) => items[_random.Next(items.Length)];

    public int Next(int end) => _random.Next(end);

    public string AnyDate(bool isSingle = true) => AnyOf(isSingle ? Dates[..5] : Dates);

    private TestClaim AnyClaim()
    {
        var modality = Next(2) == 0 ? (Modality)Next(8) : Modality.Asserted;
        return new TestClaim
        {
            // What is inferred has no source: the compiler leaves it out.
            Source = modality == Modality.Inferred ? null : AnyOf("D1", "D2", "D3", "D4", null),
            Modality = modality,
            Rank = Next(3) == 0 ? (Rank)Next(3) : Rank.Normal,
            Since = Next(4) == 0 ? AnyDate(false) : null,
            Until = Next(4) == 0 ? AnyDate(false) : null,
            At = Next(4) == 0 ? AnyDate(false) : null,
        };
    }
}
