using System.Text.Json;
using KnowledgeGraph.Image;
using KnowledgeGraph.Names;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Syntax;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Walks;

/// <summary>The kinds and members of a graph as expressions name them. The views of a graph share the one of their base.</summary>
internal sealed class GraphVocabulary : IPathVocabulary
{
    private readonly Graph _graph;
    private readonly KindTable _kinds;
    private readonly MemberTable _members;
    private readonly Dictionary<string, List<MemberStep>> _names = new(StringComparer.Ordinal);
    private readonly PathExpression?[] _expressions;
    private readonly IReadOnlyList<MemberStep>[] _inherited;

    internal GraphVocabulary(Graph graph)
    {
        _graph = graph;
        _kinds = graph.Store.Kinds;
        _members = graph.Store.Members;
        _expressions = new PathExpression?[_members.Count];
        _inherited = new IReadOnlyList<MemberStep>[_members.Count];
        foreach (var member in graph.Members) AddNames(member);
        foreach (var member in graph.Members)
        {
            _inherited[member.Index] = member.InheritedThrough is { } name ? Find(name) : [];
            if (member.Expression is not { } text) continue;
            if (!PathExpressionParser.TryParse(text, out var path, out _))
                Damage.Throw($"the definition of member {member.Index} is not an expression");
            _expressions[member.Index] = path.Expression;
        }
    }

    /// <summary>Gets the C# names of relations, of inverses and of derived members.</summary>
    internal List<string> Names { get; } = [];

    public int KindCount => _kinds.Count;

    public int MemberCount => _members.Count;

    public int KindEnd(int kind) => kind + 1 + _kinds.CountInTree(kind);

    public int[] OtherKinds(int kind) => _kinds.OtherKindsOf(kind);

    public bool IsAbstract(int kind) => _kinds.IsAbstract(kind);

    public string NameOf(int kind) => _graph.Kinds[kind].Name;

    public int DomainOf(int member) => _members.Domains[member];

    public int RangeOf(int member) => _members.RangeOf(member);

    public bool IsSymmetric(int member) => _members.IsSymmetric(member);

    public bool IsTransitive(int member) => _members.IsTransitive(member);

    public IReadOnlyList<MemberStep> InheritedThrough(int member) => _inherited[member];

    public bool IsDerived(int member) => _members.IsDerived(member);

    public PathExpression? ExpressionOf(int member) => _expressions[member];

    public IReadOnlyList<MemberStep> Find(string name) => _names.TryGetValue(KeyText.Normalize(name), out var steps) ? steps : [];

    public int KindWithProperty(string name)
    {
        var form = KeyText.Normalize(name);
        foreach (var member in _graph.Members)
        {
            if (!member.IsRelation && (form == KeyText.Normalize(member.Name) || form == KeyText.Normalize(member.JsonName)))
                return member.Domain.Index;
        }

        return -1;
    }

    /// <summary>The C# names of the relations, inverses and derived members that nodes of some kinds have, sorted.</summary>
    internal List<string> NamesFrom(KindSet kinds)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var member in _graph.Members)
        {
            if (member.Range is not { } range) continue;
            if (kinds.Overlaps(member.Domain.Index)) names.Add(member.Name);
            if (member.InverseName is { } inverse && kinds.Overlaps(range.Index)) names.Add(inverse);
        }

        return [.. names];
    }

    private void AddNames(Member member)
    {
        if (!member.IsRelation) return;
        var step = new MemberStep(member.Index, true);
        if (Add(member.Name, step)) Names.Add(member.Name);
        Add(member.JsonName, step);
        if (member.InverseName is not { } inverse) return;
        step = new MemberStep(member.Index, member.IsSymmetric);
        if (Add(inverse, step)) Names.Add(inverse);
        Add(JsonNamingPolicy.CamelCase.ConvertName(inverse), step);
    }

    /// <summary>Whether the name is new.</summary>
    private bool Add(string name, MemberStep step)
    {
        var form = KeyText.Normalize(name);
        if (!_names.TryGetValue(form, out var steps))
        {
            _names.Add(form, [step]);
            return true;
        }

        if (!steps.Contains(step)) steps.Add(step);
        return false;
    }
}
