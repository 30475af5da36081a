using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Derivations;

/// <summary>
/// A small graph made from a seed, of relations with and without rules and of derived members, which may depend on each other.
/// </summary>
internal sealed class RandomRules
{
    private readonly Random _random;
    private readonly List<string> _names = [];

    /// <summary>Whether there is a kind of nodes that are not numbered one after the other.</summary>
    private readonly bool _hasParts;
    private readonly List<string> _stated = [];

    public RandomRules(int seed, int maximumNodes = 6, int maximumFacts = 12, bool isLinear = false)
    {
        _random = new Random(seed);
        Test = new TestGraph("Random", (ulong)seed + 1).Kind("Thing", isAbstract: true).Kind("A", "Thing").Kind("B", "Thing");
        _hasParts = seed % 3 == 0;
        if (_hasParts) Test.Kind("Part", isAbstract: true).Kind("C", "Part").AlsoIs("B", "Part");
        var relations = AddRelations();
        AddRules(relations);
        AddDerived(isLinear);
        var nodes = _random.Next(2, maximumNodes + 1);
        for (var i = 0; i < nodes; i++) Test.Entity(AnyConcrete(), "n" + i);
        var linked = Test.Link();
        var known = new HashSet<(string, string, string)>();
        for (var i = _random.Next(maximumFacts + 1); i > 0; i--)
        {
            var (name, domain, range, isSymmetric) = relations[_random.Next(relations.Count)];
            var subjects = linked.Nodes.Where(node => IsOf(linked.Vocabulary.Kinds[node.Kind].Name, domain)).Select(node => node.Key)
                .ToArray();
            var objects = linked.Nodes.Where(node => IsOf(linked.Vocabulary.Kinds[node.Kind].Name, range)).Select(node => node.Key)
                .ToArray();
            if (subjects.Length == 0 || objects.Length == 0) continue;
            var (subject, target) = (subjects[_random.Next(subjects.Length)], objects[_random.Next(objects.Length)]);
            if (!known.Add((name, subject, target)) || (isSymmetric && subject != target && !known.Add((name, target, subject)))) continue;
            Test.Fact(subject, name, target, new TestClaim { Modality = _random.Next(6) == 0 ? Modality.Rumoured : Modality.Asserted });
        }

        Graph = Test.Build();
        if (_random.Next(3) == 0) Graph = Graph.Including(Modality.Rumoured);
    }

    public TestGraph Test { get; }

    /// <summary>Gets the graph, or a view of it in which more is visible.</summary>
    public Graph Graph { get; }

    public int Next(int limit) => _random.Next(limit);

    /// <summary>An expression over all names; <paramref name="size"/> says how many names at most.</summary>
    public string Expression(int size)
    {
        if (size <= 1)
        {
            return _random.Next(10) switch
            {
                0 => "!" + (_random.Next(2) == 0 ? "^" : "") + Any(_stated),
                1 => "!(" + Any(_stated) + "|^" + Any(_stated) + ")",
                2 => "^" + Any(_names),
                _ => Any(_names),
            };
        }

        var left = _random.Next(1, size);
        return _random.Next(8) switch
        {
            0 or 1 or 2 => Expression(left) + "/" + Grouped(size - left),
            3 or 4 => "(" + Expression(left) + "|" + Expression(size - left) + ")",
            5 => "^(" + Expression(size - 1) + ")",
            _ => "(" + Expression(size - 1) + ")" + Any(["*", "+", "?", "{2}", "{1,2}", "{0,1}", "{2,}", "{0}"]),
        };
    }

    private string Grouped(int size) => _random.Next(2) == 0 ? Expression(size) : "(" + Expression(size) + ")";

    private List<(string Name, string Domain, string Range, bool IsSymmetric)> AddRelations()
    {
        var relations = new List<(string, string, string, bool)>();
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            var name = "R" + i;
            var isSymmetric = _random.Next(5) == 0;
            var domain = AnyKind();
            var range = isSymmetric ? domain : AnyKind();
            var inverse = isSymmetric || _random.Next(2) == 0 ? null : name + "Of";
            Test.Relation(domain, name, range, inverse, isSymmetric);
            relations.Add((name, domain, range, isSymmetric));
            _stated.Add(_random.Next(4) == 0 ? "r" + i : name);
            if (inverse is not null) _stated.Add(inverse);
        }

        _names.AddRange(_stated);
        return relations;
    }

    private void AddRules(List<(string Name, string Domain, string Range, bool IsSymmetric)> relations)
    {
        foreach (var (name, domain, range, _) in relations)
        {
            var through = _random.Next(3) == 0 ? Any(_stated) : null;
            Test.Rule(
                domain, name, transitive: _random.Next(3) == 0,
                inheritedThrough: through is null ? null : char.ToUpperInvariant(through[0]) + through[1..]);
        }
    }

    private void AddDerived(bool isLinear)
    {
        var count = _random.Next(4);
        for (var i = 1; i <= count; i++) _names.Add("D" + i);
        for (var i = 1; i <= count; i++)
        {
            var expression = isLinear ? Linear("D" + i) : Expression(_random.Next(1, 6));
            Test.Derived(AnyKind(), "D" + i, AnyKind(), expression, _random.Next(2) == 0 ? "D" + i + "Of" : null);
        }
    }

    /// <summary>An expression of alternatives of which some name the member, at their ends.</summary>
    private string Linear(string name)
    {
        var parts = new List<string>();
        for (var i = _random.Next(1, 6); i > 0; i--)
        {
            parts.Add(_random.Next(7) switch
            {
                0 => name + "/" + name,
                1 => name + "/" + Step() + "/" + name,
                2 or 3 => Step() + "/" + name,
                4 => name + "/" + Step(),
                5 => _random.Next(4) == 0 ? name : Step(),
                _ => Step(),
            });
        }

        return string.Join('|', parts);

        string Step() => "(" + Expression(_random.Next(1, 3)) + ")";
    }

    private string AnyKind() =>
        _hasParts ? Any(["Thing", "Thing", "Part", "Part", "A", "B", "C"]) : Any(["Thing", "Thing", "Thing", "A", "B"]);

    private string AnyConcrete() => _hasParts ? Any(["A", "B", "C"]) : _random.Next(3) == 0 ? "B" : "A";

    private string Any(List<string> items) => items[_random.Next(items.Count)];

    private static bool IsOf(string kind, string other) => other switch
    {
        "Thing" => kind is "A" or "B",
        "Part" => kind is "B" or "C",
        _ => kind == other,
    };
}
