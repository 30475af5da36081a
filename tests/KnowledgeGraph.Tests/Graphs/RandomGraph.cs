using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Tests.Graphs;

/// <summary>A graph made from a seed, with the same facts as plain lists, for naive answers to compare with.</summary>
internal sealed class RandomGraph
{
    private readonly Random _random;

    /// <summary>Chooses modules, and the next one kinds of several branches, so that these change nothing else.</summary>
    private readonly Random _moduleRandom;
    private readonly Random _branchRandom;
    private readonly int _modules;
    private readonly bool _isDense;
    private readonly List<string> _leaves = [];
    private readonly List<(string Name, string Domain, string Range, bool IsSymmetric)> _relations = [];

    /// <param name="isDense">
    /// Whether there are two kinds below one, which nearly all relations are between, so that most nodes are joined.
    /// </param>
    /// <param name="modules">
    /// Of how many graphs the graph consists: the same kinds, members and facts, of which each is declared or stated by some of them.
    /// </param>
    public RandomGraph(int seed, int maximumNodes = 24, int maximumFacts = 60, bool isDense = false, int modules = 1)
    {
        _random = new Random(seed);
        _moduleRandom = new Random(seed);
        _branchRandom = new Random(seed + 7);
        _modules = modules;
        _isDense = isDense;
        Test = new TestGraph(modules > 1 ? "Base 1" : "Random", (ulong)seed + 1);
        for (var module = 1; module < modules; module++)
            Test.Extend(module == modules - 1 ? "Random" : $"Base {module + 1}", (ulong)(seed + 1 + 100_000 * module));
        AddKinds();
        for (var i = _random.Next(isDense ? maximumNodes / 2 : 1, maximumNodes + 1); i > 0; i--)
            InAnyModule().Entity(AnyLeaf(), "n" + i, "Node " + (i % 7), "alias " + (i % 5));
        Linked = Test.Link();
        AddFacts(maximumFacts);
        Linked = Test.Link();
        Graph = Test.Build();
    }

    public TestGraph Test { get; }

    /// <summary>What the image was written from: the naive side of every comparison.</summary>
    public LinkedGraph Linked { get; }

    public Graph Graph { get; }

    /// <summary>
    /// The nodes at the other ends of a node's facts of one relation, in no order; with <paramref name="inverse"/>, from its object's side.
    /// </summary>
    public List<int> Neighbors(int member, int node, bool inverse, bool hidden = false)
    {
        var found = new List<int>();
        var isSymmetric = Linked.Vocabulary.Members[member].IsSymmetric;
        foreach (var fact in Linked.Facts)
        {
            if (fact.Member != member || (fact.Standing == Standing.Hidden && !hidden)) continue;
            var (from, to) = inverse ? (fact.Target, fact.Subject) : (fact.Subject, fact.Target);
            if (from == node) found.Add(to);
            else if (isSymmetric && to == node) found.Add(from);
        }

        return found;
    }

    private TestGraph InAnyModule() => Test.In(_moduleRandom.Next(_modules));

    private void AddKinds()
    {
        for (var i = _isDense ? 1 : _random.Next(1, 4); i > 0; i--)
        {
            InAnyModule().Kind("A" + i, isAbstract: true);
            for (var j = _isDense ? 2 : _random.Next(0, 3); j > 0; j--) AddLeaf($"A{i}B{j}", "A" + i);
        }

        AddLeaf("Z", null);
        AddOtherParents();
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            var domain = AnyKind();
            var isSymmetric = _random.Next(4) == 0;
            var range = isSymmetric ? domain : AnyKind();
            _relations.Add(("R" + i, domain, range, isSymmetric));
            InAnyModule().Relation(domain, "R" + i, range, _random.Next(2) == 0 && !isSymmetric ? "R" + i + "Of" : null, isSymmetric);
        }

        InAnyModule().Property("Z", "P", MemberType.Int32, Cardinality.Many);
    }

    private void AddLeaf(string name, string? parent)
    {
        InAnyModule().Kind(name, parent);
        _leaves.Add(name);
    }

    /// <summary>In some graphs, makes kinds of one branch also kinds of another one.</summary>
    private void AddOtherParents()
    {
        var abstracts = _leaves.Where(static leaf => leaf[0] == 'A').Select(static leaf => leaf[..2]).Distinct().ToArray();
        if (_branchRandom.Next(2) == 0 || abstracts.Length == 0) return;
        foreach (var leaf in _leaves)
        {
            var other = abstracts[_branchRandom.Next(abstracts.Length)];
            if (_branchRandom.Next(2) == 0 && !leaf.StartsWith(other, StringComparison.Ordinal)) Test.AlsoIs(leaf, other);
        }
    }

    private string AnyLeaf() => _leaves[_isDense && _random.Next(9) > 0 ? _random.Next(2) : _random.Next(_leaves.Count)];

    private string AnyKind()
    {
        if (_isDense && _random.Next(4) > 0) return "A1";
        var leaf = _leaves[_random.Next(_leaves.Count)];
        return leaf[0] == 'A' && _random.Next(2) == 0 ? leaf[..2] : leaf;
    }

    private void AddFacts(int maximum)
    {
        var known = new HashSet<(string, string, string)>();
        for (var i = _random.Next(_isDense ? maximum / 3 : 0, maximum + 1); i > 0; i--)
        {
            var relation = _relations[_random.Next(_relations.Count)];
            string[] subjects = KeysOf(relation.Domain), objects = KeysOf(relation.Range);
            if (subjects.Length == 0 || objects.Length == 0) continue;
            string subject = subjects[_random.Next(subjects.Length)], target = objects[_random.Next(objects.Length)];
            if (!known.Add((relation.Name, subject, target))
                || (relation.IsSymmetric && subject != target && !known.Add((relation.Name, target, subject)))) continue;
            InAnyModule().Fact(subject, relation.Name, target, [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => AnyClaim())]);
        }

        foreach (var subject in KeysOf("Z"))
        {
            for (var value = _random.Next(3); value > 0; value--)
                InAnyModule().Fact(subject, "P", value.ToString(System.Globalization.CultureInfo.InvariantCulture), AnyClaim());
        }
    }

    private TestClaim AnyClaim() => new()
    {
        Modality = _random.Next(3) == 0 ? (Modality)_random.Next(8) : Modality.Asserted,
        Rank = _random.Next(3) == 0 ? (Rank)_random.Next(3) : Rank.Normal,
        Quote = _random.Next(2) == 0 ? "q" + _random.Next(5) : null,
        By = _random.Next(6) == 0 ? "n1" : null,
    };

    private string[] KeysOf(string kind)
    {
        var kinds = Linked.Vocabulary.Kinds;
        var wanted = kinds.Single(k => k.Name == kind);
        return Linked.Nodes.Where(node => wanted.Includes(node.Kind)).Select(node => node.Key).ToArray();
    }
}
