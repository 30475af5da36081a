using KnowledgeGraph.Image;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Shards;

/// <summary>
/// What of an image is in a shard: the facts and derived edges that touch a node of its part, the facts that their claims rest on, and the
/// nodes that all of these name. O(nodes + facts + claims).
/// </summary>
internal sealed class ShardSelection
{
    private readonly GraphStore _store;
    private readonly GraphImage _image;
    private readonly MemberTable _members;
    private readonly int[] _parts;
    private readonly int _part;
    private readonly bool[] _nodes;
    private readonly bool[] _facts;

    private ShardSelection(GraphStore store, NodeParts parts, int part)
    {
        _store = store;
        _image = store.Image;
        _members = store.Members;
        _parts = parts.Parts;
        _part = part;
        _nodes = Array.ConvertAll(_parts, other => other == part);
        _facts = new bool[_image.FactCount];
        SelectFacts();
        var claims = SelectPremises(_image.Read(Column.FactFirstClaim));
        SelectEnds();
        Derived = SelectDerived();
        SelectNamedNodes(claims);
        Nodes = RowsOf(_nodes);
        Facts = RowsOf(_facts);
        Claims = RowsOf(claims);
    }

    /// <summary>The nodes, in ascending order.</summary>
    internal int[] Nodes { get; }

    internal int[] Facts { get; }

    internal int[] Claims { get; }

    /// <summary>The derived edges, in ascending order.</summary>
    internal int[] Derived { get; }

    internal static ShardSelection Of(GraphStore store, NodeParts parts, int part) => new(store, parts, part);

    private static int[] RowsOf(bool[] selected)
    {
        var rows = new int[selected.AsSpan().Count(true)];
        for (int row = 0, next = 0; row < selected.Length; row++)
        {
            if (selected[row]) rows[next++] = row;
        }

        return rows;
    }

    private void SelectFacts()
    {
        for (var member = 0; member < _members.Count; member++)
        {
            var (first, count) = (_members.FirstFacts[member], _members.FactEnds[member] - _members.FirstFacts[member]);
            var subjects = _image.Read(Column.FactSubject, first, count);
            for (var i = 0; i < count; i++) _facts[first + i] = IsOwn(subjects[i]);
            if (_members.TypeOf(member) != MemberType.Node) continue;
            var objects = _image.Read(Column.FactValue, first, count);
            for (var i = 0; i < count; i++) _facts[first + i] |= IsOwn(objects[i]);
        }
    }

    private bool IsOwn(int node) => _parts[Damage.Check(node, _parts.Length, "node")] == _part;

    /// <summary>Selects the claims of the facts, and the facts whose claims these rest on, with all of their claims.</summary>
    private bool[] SelectPremises(int[] firstClaims)
    {
        var claims = new bool[_image.ClaimCount];
        for (var fact = 0; fact < _facts.Length; fact++)
        {
            if (_facts[fact]) claims.AsSpan(firstClaims[fact]..firstClaims[fact + 1]).Fill(true);
        }

        if (_image.RowsOf(Column.RestsOnClaim) == 0) return claims;
        var lists = _image.Read(Column.ClaimRestsOnList);
        var (starts, premises) = (_image.Read(Column.RestsOnListStart), _image.Read(Column.RestsOnClaim));
        var open = new Stack<int>(RowsOf(claims));
        while (open.TryPop(out var claim))
        {
            if (lists[claim] == 0) continue;
            foreach (var premise in premises.AsSpan(starts[lists[claim] - 1]..starts[lists[claim]]))
            {
                if (claims[premise]) continue;
                var fact = _store.FactOf(premise);
                _facts[fact] = true;
                for (var other = firstClaims[fact]; other < firstClaims[fact + 1]; other++)
                {
                    claims[other] = true;
                    open.Push(other);
                }
            }
        }

        return claims;
    }

    private void SelectEnds()
    {
        for (var member = 0; member < _members.Count; member++)
        {
            var (first, count) = (_members.FirstFacts[member], _members.FactEnds[member] - _members.FirstFacts[member]);
            var isRelation = _members.TypeOf(member) == MemberType.Node;
            var subjects = _image.Read(Column.FactSubject, first, count);
            var objects = isRelation ? _image.Read(Column.FactValue, first, count) : subjects;
            for (var i = 0; i < count; i++)
            {
                if (_facts[first + i]) _nodes[subjects[i]] = _nodes[objects[i]] = true;
            }
        }
    }

    private int[] SelectDerived()
    {
        var (subjects, objects) = (_image.Read(Column.DerivedSubject), _image.Read(Column.DerivedObject));
        var edges = new List<int>();
        for (var edge = 0; edge < subjects.Length; edge++)
        {
            if (!IsOwn(subjects[edge]) && !IsOwn(objects[edge])) continue;
            _nodes[subjects[edge]] = _nodes[objects[edge]] = true;
            edges.Add(edge);
        }

        return [.. edges];
    }

    /// <summary>Selects the nodes that claims are attributed to, and those that replace others.</summary>
    private void SelectNamedNodes(bool[] claims)
    {
        var voices = _image.Read(Column.ClaimAttributedNode);
        for (var claim = 0; claim < claims.Length; claim++)
        {
            if (claims[claim] && voices[claim] != 0) _nodes[voices[claim] - 1] = true;
        }

        if (_image.IsEvery(Column.NodeReplacedBy, 0)) return;
        var replaced = _image.Read(Column.NodeReplacedBy);
        foreach (var start in RowsOf(_nodes))
        {
            for (var node = replaced[start] - 1; node >= 0 && !_nodes[node]; node = replaced[node] - 1) _nodes[node] = true;
        }
    }
}
