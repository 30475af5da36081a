using System.Text;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Image;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Tests.Graphs;

/// <summary>
/// Builds a graph in a few lines, without C# or JSON to parse: vocabulary, entities, facts. It puts everything into the order that an image
/// has, writes the image with the compiler's writer and opens it with the package's reader.
/// </summary>
internal sealed class TestGraph(string name = "Test", ulong hash = 42)
{
    private readonly List<KindSpec> _kinds = [];
    private readonly List<MemberSpec> _members = [];
    private readonly List<EntitySpec> _entities = [];
    private readonly List<FactSpec> _facts = [];
    private readonly List<LinkedSource> _sources = [];

    public TestGraph Kind(string kind, string? parent = null, bool isAbstract = false, string? plural = null)
    {
        _kinds.Add(new KindSpec(kind, parent, isAbstract, plural ?? kind + "s"));
        return this;
    }

    public TestGraph Relation(
        string domain, string member, string range, string? inverse = null, bool symmetric = false,
        Cardinality cardinality = Cardinality.Many)
    {
        _members.Add(new MemberSpec(domain, member, MemberType.Node, range, cardinality, symmetric, inverse));
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
        _members.Add(new MemberSpec(domain, member, MemberType.Node, range, Cardinality.Many, false, inverse) { Expression = expression });
        return this;
    }

    public TestGraph Property(string domain, string member, MemberType type, Cardinality cardinality = Cardinality.Optional)
    {
        _members.Add(new MemberSpec(domain, member, type, null, cardinality, false, null));
        return this;
    }

    public TestGraph Entity(string kind, string key, string? label = null, params string[] aliases)
    {
        _entities.Add(new EntitySpec(kind, key, label ?? key, aliases));
        return this;
    }

    public TestGraph Source(string key, string? document = null, string? title = null, string? url = null, string? published = null)
    {
        _sources.Add(new LinkedSource(key, document, title, url, null, published, null, null, null));
        return this;
    }

    /// <summary>States a fact by the member's C# name; without claims, by one that is asserted by nobody.</summary>
    public TestGraph Fact(string subject, string member, string value, params TestClaim[] claims)
    {
        _facts.Add(new FactSpec(subject, member, value, claims.Length > 0 ? claims : [new TestClaim()]));
        return this;
    }

    public Graph Build() => Graph.Load(ToImage());

    /// <summary>Opens the graph as generated code does: without a checksum, and with the hash of a vocabulary.</summary>
    public Graph BuildGenerated()
    {
        var image = ToImage();
        return GeneratedGraph.Open(() => image, hash);
    }

    public byte[] ToImage() => ImageWriter.Write(Link());

    public LinkedGraph Link()
    {
        var kinds = OrderKinds();
        var kindIndex = kinds.ToDictionary(kind => kind.Name, kind => kind.Index);
        var specs = _members.OrderBy(member => kindIndex[member.Domain]).ThenBy(member => member.Name, StringComparer.Ordinal).ToArray();
        var members = specs.Select((member, index) => ToMember(member, index, kindIndex)).ToEquatableArray();
        for (var i = 0; i < kinds.Length; i++) kinds[i] = kinds[i] with { Members = MembersOf(kinds, members, i).ToEquatableArray() };
        var entities = _entities.OrderBy(entity => kindIndex[entity.Kind]).ThenBy(entity => entity.Key, Utf8Order.Instance).ToArray();
        var nodeIndex = new Dictionary<string, int>();
        for (var i = 0; i < entities.Length; i++) nodeIndex.Add(entities[i].Key, i);
        var sources = _sources.OrderBy(source => source.Key, Utf8Order.Instance).ToArray();

        var (facts, claims) = OrderFacts(kinds, members, entities, nodeIndex, sources);
        return new LinkedGraph(
            new Vocabulary(name, "Tests", true, new(kinds), members) { Hash = hash },
            entities.Select(
                entity => new LinkedNode(entity.Key, kindIndex[entity.Kind], entity.Label, new(entity.Aliases), FactFormat.Json, null))
                .ToEquatableArray(),
            new(sources), new(facts), new(claims));
    }

    private (LinkedFact[] Facts, LinkedClaim[] Claims) OrderFacts(
        VocabularyKind[] kinds, EquatableArray<VocabularyMember> members, EntitySpec[] entities, Dictionary<string, int> nodeIndex,
        LinkedSource[] sources)
    {
        var byId = _facts.SelectMany(fact => fact.Claims).Where(claim => claim.Id is not null).ToDictionary(claim => claim.Id!);
        var resolved = _facts.Select(fact =>
        {
            var kind = Array.FindIndex(kinds, kind => kind.Name == entities[nodeIndex[fact.Subject]].Kind);
            var member = members.Single(member => member.Name == fact.Member && kinds[member.Domain].Includes(kind));
            return (Fact: fact, Member: member, Subject: nodeIndex[fact.Subject], Standing: StandingOf(fact.Claims, byId),
                Target: member.Range >= 0 ? nodeIndex[fact.Value] : -1);
        });
        var ordered = resolved.OrderBy(fact => fact.Member.Index).ThenBy(fact => fact.Subject).ThenBy(fact => fact.Standing)
            .ThenBy(fact => fact.Target).ThenBy(fact => fact.Target < 0 ? fact.Fact.Value : "", StringComparer.Ordinal).ToArray();
        var claims = ordered.SelectMany(
            fact => fact.Fact.Claims.OrderBy(claim => claim.Rank switch { Rank.Preferred => 0, Rank.Normal => 1, _ => 2 })).ToList();

        var facts = new LinkedFact[ordered.Length];
        var first = 0;
        for (var i = 0; i < facts.Length; i++)
        {
            var (fact, member, subject, standing, target) = ordered[i];
            var number = member.Type switch
            {
                MemberType.Boolean => fact.Value == "true" ? 1 : 0,
                MemberType.Int32 or MemberType.Int64 => long.Parse(fact.Value, System.Globalization.CultureInfo.InvariantCulture),
                _ => 0,
            };
            facts[i] = new LinkedFact(member.Index, subject, target, target < 0 ? fact.Value : null, number, standing, first);
            first += fact.Claims.Length;
        }

        return (facts, claims.Select(claim => ToClaim(claim, claims, nodeIndex, sources)).ToArray());
    }

    private static LinkedClaim ToClaim(TestClaim claim, List<TestClaim> all, Dictionary<string, int> nodes, LinkedSource[] sources) => new(
        claim.Id, claim.Source is null ? -1 : Array.FindIndex(sources, source => source.Key == claim.Source), claim.Quote, claim.QuoteAt,
        claim.Since, claim.Until, claim.At, claim.Scope, claim.Modality, claim.By,
        claim.By is not null && nodes.TryGetValue(claim.By, out var node) ? node : -1, claim.Rank, claim.RankReason,
        claim.RestsOn.Select(id => all.FindIndex(other => other.Id == id)).Order().ToEquatableArray());

    private static Standing StandingOf(TestClaim[] claims, Dictionary<string, TestClaim> byId)
    {
        var walked =
            claims.Where(
                claim => claim.Grounds(id => byId[id])
                    .All(ground => ground.Modality <= Modality.Inferred && ground.Rank != Rank.Deprecated)).ToArray();
        return walked.Length == 0
            ? Standing.Hidden
            : walked.Any(claim => claim.Rank == Rank.Preferred) ? Standing.Preferred : Standing.Normal;
    }

    private VocabularyKind[] OrderKinds()
    {
        var kinds = new List<VocabularyKind>();
        Add(null, -1);
        return [.. kinds];

        void Add(string? parent, int parentIndex)
        {
            foreach (var kind in _kinds.Where(kind => kind.Parent == parent).OrderBy(kind => kind.Name, StringComparer.Ordinal))
            {
                var index = kinds.Count;
                kinds.Add(
                    new VocabularyKind(
                        index, kind.Name, "Tests", true, kind.Plural, kind.IsAbstract, parentIndex, 0, default, default, null));
                Add(kind.Name, index);
                kinds[index] = kinds[index] with { End = kinds.Count };
            }
        }
    }

    private static VocabularyMember ToMember(MemberSpec member, int index, Dictionary<string, int> kinds) => new(
        index, member.Name, CamelCase(member.Name), Words(member.Name), kinds[member.Domain],
        member.Range is null ? -1 : kinds[member.Range], member.Type,
        member.Cardinality, null, member.IsSymmetric, member.Inverse, member.Inverse is null ? null : Words(member.Inverse),
        Cardinality.Many)
    {
        Expression = member.Expression, IsTransitive = member.IsTransitive, InheritedThrough = member.InheritedThrough,
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
                    inverse, CamelCase(inverse), member.Index, true, member.Range, member.Domain, member.InverseCardinality, "public",
                    null);
        }
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Words(string name) => Compiler.Text.Words.FromPascalCase(name);

    private sealed record KindSpec(string Name, string? Parent, bool IsAbstract, string Plural);

    private sealed record MemberSpec(
        string Domain, string Name, MemberType Type, string? Range, Cardinality Cardinality, bool IsSymmetric, string? Inverse)
    {
        public string? Expression { get; init; }

        public bool IsTransitive { get; init; }

        public string? InheritedThrough { get; init; }
    }

    private sealed record EntitySpec(string Kind, string Key, string Label, string[] Aliases);

    private sealed record FactSpec(string Subject, string Member, string Value, TestClaim[] Claims);

    private sealed class Utf8Order : IComparer<string>
    {
        public static readonly Utf8Order Instance = new();

        public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!));
    }
}

/// <summary>A claim of a test's fact; everything has the default that fact files have.</summary>
internal sealed record TestClaim(string? Source = null, string? Quote = null)
{
    public string? Id { get; init; }

    public int QuoteAt { get; init; } = -1;

    public string? Since { get; init; }

    public string? Until { get; init; }

    public string? At { get; init; }

    public string? Scope { get; init; }

    public Modality Modality { get; init; }

    public string? By { get; init; }

    public Rank Rank { get; init; }

    public string? RankReason { get; init; }

    public string[] RestsOn { get; init; } = [];

    /// <summary>The claim, and what it rests on where it is inferred, and what that rests on: all have to count for it to count.</summary>
    public IReadOnlyCollection<TestClaim> Grounds(Func<string, TestClaim> find)
    {
        var grounds = new List<TestClaim> { this };
        for (var i = 0; i < grounds.Count; i++)
        {
            if (grounds[i].Modality != Modality.Inferred) continue;
            foreach (var premise in grounds[i].RestsOn.Select(find))
            {
                if (!grounds.Exists(ground => ReferenceEquals(ground, premise))) grounds.Add(premise);
            }
        }

        return grounds;
    }
}
