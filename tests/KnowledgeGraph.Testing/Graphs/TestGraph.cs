using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Testing.Graphs;

/// <summary>
/// Builds a graph in a few lines, without C# or JSON to parse: vocabulary, entities, facts. The compiler links the facts and writes the
/// image, and the package's reader opens it.
/// </summary>
internal sealed class TestGraph(string name = "Test", ulong hash = 42)
{
    /// <summary>The type of every property whose values are the constants of an enum.</summary>
    private static readonly EnumerationType Days = new("System.DayOfWeek", new(Enum.GetNames<DayOfWeek>()));

    private readonly List<KindSpec> _kinds = [];
    private readonly List<(string Kind, string Parent)> _otherParents = [];
    private readonly List<MemberSpec> _members = [];
    private readonly TestFacts _facts = new();
    private readonly List<VocabularyModule> _bases = [];
    private string _name = name;
    private ulong _hash = hash;
    private int _module;
    private bool _isInOrder;

    /// <summary>
    /// Builds a graph whose kinds, which are declared in preorder, and members stay in the order in which they are declared. Otherwise they
    /// are sorted, as those of a program are.
    /// </summary>
    public static TestGraph InOrder(string name) => new(name) { _isInOrder = true };

    /// <summary>
    /// Makes what was declared so far a base, and what follows a graph that extends it.
    /// </summary>
    public TestGraph Extend(string name, ulong hash)
    {
        _bases.Add(new VocabularyModule(_name, "Tests", _hash) { Assembly = _name + ".Facts", Version = "1.0.0" });
        (_name, _hash) = (name, hash);
        return In(_bases.Count);
    }

    /// <summary>Makes what follows a part of a module: a base, in the order in which they were extended, or the graph itself.</summary>
    public TestGraph In(int module)
    {
        _facts.Module = _module = module;
        return this;
    }

    /// <summary>Gives a node another key, which it has in the base with an index.</summary>
    public TestGraph OtherKey(string node, int module, string key)
    {
        _facts.AddOtherKey(node, module, key);
        return this;
    }

    public TestGraph Kind(string kind, string? parent = null, bool isAbstract = false, string? plural = null)
    {
        _kinds.Add(new KindSpec(kind, parent, isAbstract, plural ?? EnglishPlural.Of(kind), _module));
        return this;
    }

    /// <summary>Makes a kind one of a further abstract kind.</summary>
    public TestGraph AlsoIs(string kind, string parent)
    {
        _otherParents.Add((kind, parent));
        return this;
    }

    public TestGraph Relation(
        string domain, string member, string range, string? inverse = null, bool symmetric = false,
        Cardinality cardinality = Cardinality.Many)
    {
        _members.Add(new MemberSpec(domain, member, MemberType.Node, range, cardinality, symmetric, inverse, _module));
        return this;
    }

    /// <summary>Lets the values of a member keep the order in which they are stated.</summary>
    public TestGraph Ordered(string domain, string member)
    {
        var index = _members.FindIndex(other => other.Domain == domain && other.Name == member);
        _members[index] = _members[index] with { IsOrdered = true };
        return this;
    }

    /// <summary>Gives a relation of a kind a rule.</summary>
    public TestGraph Rule(string domain, string member, bool transitive = false, string? inheritedThrough = null)
    {
        var index = _members.FindIndex(other => other.Domain == domain && other.Name == member);
        _members[index] = _members[index] with { IsTransitive = transitive, InheritedThrough = inheritedThrough };
        return this;
    }

    public TestGraph Derived(string domain, string member, string range, string expression, string? inverse = null)
    {
        _members.Add(
            new MemberSpec(domain, member, MemberType.Node, range, Cardinality.Many, false, inverse, _module)
            {
                Expression = expression,
            });
        return this;
    }

    public TestGraph Property(string domain, string member, MemberType type, Cardinality cardinality = Cardinality.Optional)
    {
        _members.Add(new MemberSpec(domain, member, type, null, cardinality, false, null, _module));
        return this;
    }

    public TestGraph Entity(string kind, string key, string? label = null, params string[] aliases)
    {
        _facts.AddEntity(kind, key, label, aliases);
        return this;
    }

    /// <summary>States the status of an entity as a fact file does.</summary>
    public TestGraph Status(string entity, string status, string? replacedBy = null, string? reason = null)
    {
        _facts.AddClaim(entity, "status", status, new TestClaim());
        if (replacedBy is not null) _facts.AddClaim(entity, "replacedBy", replacedBy, new TestClaim());
        if (reason is not null) _facts.AddClaim(entity, "statusReason", reason, new TestClaim());
        return this;
    }

    public TestGraph Source(string key, string? document = null, string? title = null, string? url = null, string? published = null)
    {
        _facts.AddSource(key, document, title, url, published);
        return this;
    }

    /// <summary>States a fact by the member's C# name; without claims, by one that is asserted by nobody.</summary>
    public TestGraph Fact(string subject, string member, string value, params TestClaim[] claims)
    {
        foreach (var claim in claims.Length > 0 ? claims : [new TestClaim()])
            _facts.AddClaim(subject, CamelCase.Of(member), value, claim);
        return this;
    }

    /// <summary>States a claim by the member's name in fact files.</summary>
    public TestGraph Claim(
        string subject, string member, string value, string? source = null, string? quote = null, Modality modality = Modality.Asserted,
        string? by = null, Rank rank = Rank.Normal, string? reason = null, string? id = null, string? since = null, string? scope = null,
        params string[] restsOn)
    {
        _facts.AddClaim(subject, member, value, new TestClaim(source, quote)
        {
            Modality = modality,
            By = by,
            Rank = rank,
            RankReason = reason,
            Id = id,
            Since = since,
            Scope = scope,
            RestsOn = restsOn,
        });
        return this;
    }

    public Graph Build() => Graph.Load(ToImage());

    /// <summary>Builds a graph whose image has the derived edges.</summary>
    public Graph BuildDerived()
    {
        var linked = Link();
        var derived = GraphCompiler.FindRelations(linked) is { } relations ? GraphCompiler.Derive(relations, 1_000_000, default) : null;
        return Graph.Load(GraphCompiler.Write(linked, derived));
    }

    /// <summary>Opens the graph as generated code does: without a checksum, and with the hash of a vocabulary.</summary>
    public Graph BuildGenerated()
    {
        var image = ToImage();
        return GeneratedGraph.Open(() => image, _hash);
    }

    /// <summary>
    /// Builds the graph, and lets claims rest on others in a circle, by their ids. The compiler cuts circles, but the package reads them.
    /// </summary>
    public Graph BuildResting(params (string Claim, string[] RestsOn)[] circle)
    {
        var linked = Link();
        var claims = linked.Claims.ToArray();
        foreach (var (id, restsOn) in circle)
        {
            var premises = restsOn.Select(IndexOf).Order().ToEquatableArray();
            claims[IndexOf(id)] = claims[IndexOf(id)] with { RestsOn = premises };
        }

        return Graph.Load(GraphCompiler.Write(linked with { Claims = new(claims) }, null));

        int IndexOf(string id) => Array.FindIndex(claims, claim => claim.Id == id);
    }

    public byte[] ToImage() => GraphCompiler.Write(Link(), null);

    public LinkedGraph Link()
    {
        var kinds = OrderKinds();
        var kindIndex = kinds.ToDictionary(kind => kind.Name, kind => kind.Index);
        var specs = _isInOrder
            ? _members.OrderBy(member => member.Module).ToArray()
            : _members.OrderBy(member => member.Module).ThenBy(member => kindIndex[member.Domain])
                .ThenBy(member => member.Name, StringComparer.Ordinal).ToArray();
        var members = specs.Select((member, index) => ToMember(member, index, kindIndex)).ToEquatableArray();
        for (var i = 0; i < kinds.Length; i++) kinds[i] = kinds[i] with { Members = MembersOf(kinds, members, i).ToEquatableArray() };
        return _facts.Link(new Vocabulary(_name, "Tests", true, new(kinds), members)
        {
            Hash = _hash,
            Modules = new([.. _bases, new VocabularyModule(_name, "Tests", _hash)]),
        });
    }

    private VocabularyKind[] OrderKinds()
    {
        var kinds = new List<VocabularyKind>();
        Add(null, -1);
        if (_otherParents.Count > 0) AddOtherParents(kinds);
        return [.. kinds];

        void Add(string? parent, int parentIndex)
        {
            var children = _kinds.Where(kind => kind.Parent == parent);
            foreach (var kind in _isInOrder ? children : children.OrderBy(kind => kind.Name, StringComparer.Ordinal))
            {
                var index = kinds.Count;
                kinds.Add(
                    new VocabularyKind(
                        index, kind.Name, "Tests", true, kind.Plural, kind.IsAbstract, parentIndex, 0, default, default, null)
                    {
                        Module = kind.Module,
                    });
                Add(kind.Name, index);
                kinds[index] = kinds[index] with { End = kinds.Count };
            }
        }
    }

    private void AddOtherParents(List<VocabularyKind> kinds)
    {
        foreach (var (kind, parent) in _otherParents)
        {
            var index = kinds.FindIndex(one => one.Name == kind);
            int[] parents = [.. kinds[index].OtherParents, kinds.FindIndex(one => one.Name == parent)];
            kinds[index] = kinds[index] with { OtherParents = new(parents) };
        }

        var vocabulary = new Vocabulary(_name, "Tests", true, kinds.ToEquatableArray(), default);
        foreach (var kind in kinds.ToList())
        {
            var others = kinds.Where(one => !kind.Includes(one.Index))
                .Where(one => vocabulary.KindsAbove(one).Exists(above => above.Index == kind.Index));
            kinds[kind.Index] = kinds[kind.Index] with { Others = others.Select(one => one.Index).ToEquatableArray() };
        }
    }

    private static VocabularyMember ToMember(MemberSpec member, int index, Dictionary<string, int> kinds) => new(
        index, member.Name, CamelCase.Of(member.Name), Words.FromPascalCase(member.Name), kinds[member.Domain],
        member.Range is null ? -1 : kinds[member.Range], member.Type, member.Cardinality,
        member.Type == MemberType.Enumeration ? Days : null, member.IsSymmetric, member.Inverse,
        member.Inverse is null ? null : Words.FromPascalCase(member.Inverse), Cardinality.Many)
    {
        Module = member.Module, Expression = member.Expression, IsTransitive = member.IsTransitive,
        InheritedThrough = member.InheritedThrough, IsOrdered = member.IsOrdered,
    };

    /// <summary>What nodes of a kind have: members, and the inverses of those that lead to it.</summary>
    private static IEnumerable<KindMember> MembersOf(VocabularyKind[] kinds, EquatableArray<VocabularyMember> members, int kind)
    {
        foreach (var member in members)
        {
            if (kinds[member.Domain].Includes(kind))
                yield return new KindMember(
                    member.Name, member.JsonName, member.Index, false, member.Domain, member.Range, member.Cardinality, "public", null);
            if (member.InverseName is { } inverse && kinds[member.Range].Includes(kind))
                yield return new KindMember(
                    inverse, CamelCase.Of(inverse), member.Index, true, member.Range, member.Domain, member.InverseCardinality, "public",
                    null);
        }
    }

    private sealed record KindSpec(string Name, string? Parent, bool IsAbstract, string Plural, int Module);

    private sealed record MemberSpec(
        string Domain, string Name, MemberType Type, string? Range, Cardinality Cardinality, bool IsSymmetric, string? Inverse, int Module)
    {
        public string? Expression { get; init; }

        public bool IsTransitive { get; init; }

        public string? InheritedThrough { get; init; }

        public bool IsOrdered { get; init; }
    }
}
