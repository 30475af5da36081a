using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Image;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Cli.Tests.Graphs;

/// <summary>
/// Builds a graph in memory, without the generator: kinds in preorder first, then members, entities and sources, then claims.
/// </summary>
internal sealed class GraphBuilder(string name)
{
    private readonly List<VocabularyKind> _kinds = [];
    private readonly List<VocabularyMember> _members = [];
    private readonly List<LinkedNode> _nodes = [];
    private readonly List<LinkedSource> _sources = [];
    private readonly List<(int Member, int Subject, int Target, string? Value, LinkedClaim Claim, string[] RestsOn)> _claims = [];

    public GraphBuilder Kind(string name, string? parent = null, bool isAbstract = false)
    {
        _kinds.Add(new VocabularyKind(
            _kinds.Count, name, "", true, EnglishPlural.Of(name), isAbstract, parent is null ? -1 : KindOf(parent), 0, default, default,
            null));
        return this;
    }

    public GraphBuilder Relation(string domain, string name, string range, string? inverse = null) =>
        Member(domain, name, MemberType.Node, KindOf(range), inverse);

    public GraphBuilder SymmetricRelation(string domain, string name, string range)
    {
        Relation(domain, name, range);
        _members[^1] = _members[^1] with { IsSymmetric = true };
        return this;
    }

    public GraphBuilder Derived(string domain, string name, string range, string expression)
    {
        Relation(domain, name, range);
        _members[^1] = _members[^1] with { Expression = expression };
        return this;
    }

    /// <summary>Gives the last relation rules.</summary>
    public GraphBuilder Rules(bool isTransitive = false, string? inheritedThrough = null)
    {
        _members[^1] = _members[^1] with { IsTransitive = isTransitive, InheritedThrough = inheritedThrough };
        return this;
    }

    public GraphBuilder Property(string domain, string name, MemberType type) => Member(domain, name, type, -1, null);

    public GraphBuilder SingleProperty(string domain, string name, MemberType type)
    {
        Property(domain, name, type);
        _members[^1] = _members[^1] with { Cardinality = Cardinality.Optional };
        return this;
    }

    public GraphBuilder Entity(string key, string kind, string? label = null, params string[] aliases)
    {
        _nodes.Add(new LinkedNode(key, KindOf(kind), label ?? key, new EquatableArray<string>(aliases), FactFormat.Json, null));
        _nodes.Sort((a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : Utf8Order.Compare(a.Key, b.Key));
        return this;
    }

    public GraphBuilder Source(string key, string? title = null, string? document = null)
    {
        _sources.Add(new LinkedSource(key, document, title, null, null, null, null, null, null));
        _sources.Sort((a, b) => Utf8Order.Compare(a.Key, b.Key));
        return this;
    }

    public GraphBuilder Claim(
        string subject, string member, string value, string? source = null, string? quote = null, Modality modality = Modality.Asserted,
        string? by = null, Rank rank = Rank.Normal, string? reason = null, string? id = null, string? since = null, string? scope = null,
        params string[] restsOn)
    {
        var node = NodeOf(subject);
        var index = _members.FindIndex(m => m.JsonName == member);
        var target = _members[index].Type == MemberType.Node ? NodeOf(value) : -1;
        var claim = new LinkedClaim(
            id, source is null ? -1 : _sources.FindIndex(s => s.Key == source), quote, -1, since, null, null, scope, modality, by,
            by is null ? -1 : _nodes.FindIndex(n => n.Key == by), rank, reason, default);
        _claims.Add((index, node, target, target < 0 ? value : null, claim, restsOn));
        return this;
    }

    public Graph Build() => Graph.Load(BuildImage());

    public byte[] BuildImage()
    {
        var facts = _claims.GroupBy(c => (c.Member, c.Subject, c.Target, c.Value))
            .Select(
                f =>
                    (f.Key, Standing: StandingOf(f.Select(c => (c.Claim, c.RestsOn))),
                        Claims: f.OrderBy(c => c.Claim.Rank != Rank.Preferred).ToArray()))
            .OrderBy(f => f.Key.Member).ThenBy(f => f.Key.Subject).ThenBy(f => f.Standing).ThenBy(f => f.Key.Target)
            .ThenBy(f => f.Key.Value, StringComparer.Ordinal).ToArray();
        var ordered = facts.SelectMany(f => f.Claims).ToArray();
        var linkedFacts = new List<LinkedFact>();
        var first = 0;
        foreach (var (key, standing, claims) in facts)
        {
            linkedFacts.Add(new LinkedFact(key.Member, key.Subject, key.Target, key.Value, 0, standing, first));
            first += claims.Length;
        }

        var linkedClaims = ordered.Select(c => c.Claim with { RestsOn = Indices(ordered.Select(o => o.Claim.Id).ToArray(), c.RestsOn) });
        var vocabulary = new Vocabulary(
            name, "", true, new EquatableArray<VocabularyKind>([.. WithEnds()]), new EquatableArray<VocabularyMember>([.. _members]));
        return ImageWriter.Write(new LinkedGraph(
            vocabulary,
            new EquatableArray<LinkedNode>([.. _nodes]),
            new EquatableArray<LinkedSource>([.. _sources]),
            new EquatableArray<LinkedFact>([.. linkedFacts]),
            new EquatableArray<LinkedClaim>([.. linkedClaims])));
    }

    private GraphBuilder Member(string domain, string name, MemberType type, int range, string? inverse)
    {
        _members.Add(new VocabularyMember(
            _members.Count, name, CamelCase.Of(name), Words.FromPascalCase(name), KindOf(domain), range, type, Cardinality.Many, null,
            false, inverse, inverse is null ? null : Words.FromPascalCase(inverse), Cardinality.Many));
        return this;
    }

    private IEnumerable<VocabularyKind> WithEnds()
    {
        foreach (var kind in _kinds)
        {
            var end = kind.Index + 1;
            while (end < _kinds.Count && _kinds[end].Parent >= kind.Index) end++;
            yield return kind with { End = end };
        }
    }

    private Standing StandingOf(IEnumerable<(LinkedClaim Claim, string[] RestsOn)> claims)
    {
        var walked = claims.Where(c => IsWalked(c.Claim, c.RestsOn, [])).Select(c => c.Claim).ToArray();
        return walked.Length == 0 ? Standing.Hidden : walked.Any(c => c.Rank == Rank.Preferred) ? Standing.Preferred : Standing.Normal;
    }

    private bool IsWalked(LinkedClaim claim, string[] restsOn, HashSet<string> seen) =>
        claim.Modality <= Modality.Inferred && claim.Rank != Rank.Deprecated
        && (claim.Modality != Modality.Inferred
            || restsOn.Where(seen.Add).All(id => _claims.Where(c => c.Claim.Id == id).All(c => IsWalked(c.Claim, c.RestsOn, seen))));

    private static EquatableArray<int> Indices(string?[] ids, string[] sought) =>
        new([.. sought.Select(s => Array.IndexOf(ids, s)).Order()]);

    private int KindOf(string kind) =>
        _kinds.FindIndex(k => k.Name == kind) is >= 0 and var index ? index : throw new ArgumentException(kind);

    private int NodeOf(string key) => _nodes.FindIndex(n => n.Key == key) is >= 0 and var index ? index : throw new ArgumentException(key);
}
