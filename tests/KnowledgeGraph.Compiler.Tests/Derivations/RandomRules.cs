using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Linking;
using KnowledgeGraph.Compiler.Tests.Queries;
using KnowledgeGraph.Compiler.Tests.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies.Binding;

namespace KnowledgeGraph.Compiler.Tests.Derivations;

/// <summary>
/// A small graph of a vocabulary with rules and derived members, which depend on each other as chance has it. What the binder refuses is
/// left out, as in a build.
/// </summary>
internal sealed class RandomRules
{
    private static readonly string[] Kinds = ["Thing", "Thing", "A", "B"];

    private readonly Random _random;
    private readonly List<string> _names = [];

    public RandomRules(Random random)
    {
        _random = random;
        var members = Kinds.Distinct().ToDictionary(kind => kind, _ => new List<MemberDeclaration>());
        var relations = new List<(string Name, string Domain, string Range)>();
        for (var i = 1 + random.Next(4); i > 0; i--) relations.Add(AddRelation(members, "R" + i));
        var relationNames = _names.ToArray();
        var derived = random.Next(4);
        for (var i = 0; i < derived; i++) _names.Add("D" + i);
        foreach (var (kind, list) in members)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i].Role == MemberRole.Relation) list[i] = list[i] with { Rule = Rule(relationNames) };
            }
        }

        for (var i = 0; i < derived; i++)
        {
            var expression = new RandomPath(random, [.. _names]).Next(random.Next(3)).ToString();
            members[Kind()]
                .Add(
                    Declare.Relation(
                        "D" + i, Kind()) with { Role = MemberRole.Derived, Rule = new RuleDeclaration(expression, false, null, 0) });
        }

        var (vocabulary, _) = VocabularyBinder.Bind(
            "Race", "Race", true,
            [Declare.Abstract("Thing", [.. members["Thing"]]), Declare.Kind("A", [.. members["A"]]).Is("Thing"),
                Declare.Kind("B", [.. members["B"]]).Is("Thing")]);
        Graph = Link(vocabulary, relations);
        Empty = Link(vocabulary, []);
    }

    public LinkedGraph Graph { get; }

    /// <summary>Gets a graph of the same vocabulary, and with the same nodes, that has no facts.</summary>
    public LinkedGraph Empty { get; }

    public string Expression() => new RandomPath(_random, [.. _names]).Next(_random.Next(4)).ToString();

    private (string, string, string) AddRelation(Dictionary<string, List<MemberDeclaration>> members, string name)
    {
        var (domain, range) = (Kind(), Kind());
        _names.Add(name);
        if (_random.Next(5) == 0)
        {
            members[domain].Add(Declare.Symmetric(name, domain));
            return (name, domain, domain);
        }

        var inverse = _random.Next(2) == 0 ? name + "Of" : null;
        members[domain].Add(Declare.Relation(name, range, inverse: inverse));
        if (inverse is not null)
        {
            members[range].Add(Declare.Inverse(inverse, domain));
            _names.Add(inverse);
        }

        return (name, domain, range);
    }

    private RuleDeclaration? Rule(string[] names) => _random.Next(2) == 0 ? null
        : new RuleDeclaration(null, _random.Next(2) == 0, _random.Next(2) == 0 ? names[_random.Next(names.Length)] : null, 0);

    private string Kind() => Kinds[_random.Next(Kinds.Length)];

    private LinkedGraph Link(Vocabulary vocabulary, List<(string Name, string Domain, string Range)> relations)
    {
        var unit = new UnitBuilder("a");
        string[] nodes = ["a0", "a1", "a2", "a3", "b0", "b1", "b2"];
        foreach (var node in nodes) unit.Entity(node, node[..1].ToUpperInvariant());
        for (var i = relations.Count == 0 ? 0 : _random.Next(14); i > 0; i--)
        {
            var (name, domain, range) = relations[_random.Next(relations.Count)];
            unit.Claim($"{Node(domain)} {name} {Node(range)}", _random.Next(6) == 0 ? [(QualifierKind.Modality, "rumoured")] : []);
        }

        return GraphCompiler.Link(vocabulary, [unit.ToUnit()], CancellationToken.None).Graph;

        string Node(string kind)
        {
            var own = kind == "Thing" ? nodes : Array.FindAll(nodes, node => node.StartsWith(kind, StringComparison.OrdinalIgnoreCase));
            return own[_random.Next(own.Length)];
        }
    }
}
