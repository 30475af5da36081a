using System.Runtime.CompilerServices;
using KnowledgeGraph.Image;
namespace KnowledgeGraph.Storage;

/// <summary>Decodes the facts of one member into compressed sparse rows, checking every number. O(facts + nodes of the kind).</summary>
internal readonly struct AdjacencyReader
{
    private const int Normal = 1;
    internal const int Hidden = 2;

    private readonly int _firstFact;
    private readonly int[] _subjects;

    /// <summary>How each fact stands, the better the lower; empty where none is preferred or hidden.</summary>
    private readonly int[] _standings;

    /// <summary>The standing of hidden facts, which is the last.</summary>
    private readonly int _hidden;
    private readonly bool _hides;

    /// <summary>
    /// The facts, counted from the first, where a view has them in another order than the image; <see langword="null"/> otherwise.
    /// </summary>
    private readonly int[]? _order;

    private AdjacencyReader(GraphImage image, KindTable kinds, MemberTable members, int member)
    {
        _firstFact = members.FirstFacts[member];
        var count = members.FactEnds[member] - _firstFact;
        var domain = members.Domains[member];
        _subjects = image.Read(Column.FactSubject, _firstFact, count);
        _standings = [];
        _hidden = Hidden;
        _hides = false;

        var disorder = Rows.FindDisorder(_subjects, kinds.FirstNodes[domain], kinds.NodeEnds[domain]);
        if (disorder < 0 && !kinds.IsWhole(domain))
            disorder = Array.FindIndex(_subjects, subject => !kinds.RangeOf(domain).Contains(subject));
        if (disorder >= 0) Damage.Throw("the subject of fact ", _firstFact + disorder, " is out of order, or not of the member's kind");
        if (image.IsEvery(Column.FactStanding, Normal)) return;

        _standings = image.Read(Column.FactStanding, _firstFact, count);
        if (!Rows.AreWithin(_standings, 0, Hidden + 1)) Damage.Throw("a fact of member ", member, " has an unknown standing");
        _hides = Array.IndexOf(_standings, Hidden) >= 0;
    }

    private AdjacencyReader(AdjacencyReader read, FilteredFacts member)
    {
        _firstFact = read._firstFact;
        _subjects = read._subjects;
        _standings = member.Standings;
        _hidden = FactFilter.Hidden;
        _hides = Array.IndexOf(_standings, _hidden) >= 0;
        _order = member.Order;
    }

    /// <summary>Reads the facts by subject; those of a symmetric relation by both ends.</summary>
    internal static Adjacency ReadOutgoing(MemberRows rows, int member)
    {
        var reader = Read(rows, member, out var targets);
        var domain = rows.Store.Members.Domains[member];
        var first = rows.Store.Kinds.FirstNodes[domain];
        var nodes = rows.Store.Kinds.NodeEnds[domain] - first;
        return targets is not null && rows.Store.Members.IsSymmetric(member)
            ? reader.ByEnds(rows, member, first, nodes, targets, isSymmetric: true)
            : reader.BySubject(rows, member, first, nodes, targets);
    }

    /// <summary>Reads the facts of a relation by object.</summary>
    internal static Adjacency ReadIncoming(MemberRows rows, int member)
    {
        var reader = Read(rows, member, out var targets);
        var range = rows.Store.Members.RangeOf(member);
        var first = rows.Store.Kinds.FirstNodes[range];
        return reader.ByEnds(rows, member, first, rows.Store.Kinds.NodeEnds[range] - first, targets!, isSymmetric: false);
    }

    /// <summary>Reads which facts the rows of <see cref="ReadOutgoing"/> or <see cref="ReadIncoming"/> are.</summary>
    internal static AdjacencyFacts ReadFacts(MemberRows rows, int member, bool isIncoming)
    {
        var reader = Read(rows, member, out var targets);
        var kind = isIncoming ? rows.Store.Members.RangeOf(member) : rows.Store.Members.Domains[member];
        var first = rows.Store.Kinds.FirstNodes[kind];
        var nodes = rows.Store.Kinds.NodeEnds[kind] - first;
        var isSymmetric = rows.Store.Members.IsSymmetric(member);
        if (isIncoming || isSymmetric) return reader.FactsByEnds(first, nodes, targets!, isSymmetric);
        var factStarts = new int[nodes + 1];
        Rows.Starts(reader._subjects, first, factStarts);
        return reader.FactsBySubject(factStarts);
    }

    private static AdjacencyReader Read(MemberRows rows, int member, out int[]? targets)
    {
        var members = rows.Store.Members;
        var reader = new AdjacencyReader(rows.Store.Image, rows.Store.Kinds, members, member);
        targets = members.TypeOf(member) == MemberType.Node ? ReadTargets(rows.Store.Image, rows.Store.Kinds, members, member) : null;
        return rows.Filter is { } filter ? Filter(reader, filter, member, ref targets) : reader;
    }

    private static AdjacencyReader Filter(AdjacencyReader reader, FactFilter filter, int member, ref int[]? targets)
    {
        var inView = filter.Arrange(member, reader._subjects, targets, reader._standings);
        if (inView.Order is { } order && targets is { } found) targets = Array.ConvertAll(order, i => found[i]);
        return new AdjacencyReader(reader, inView);
    }

    private static int[] ReadTargets(GraphImage image, KindTable kinds, MemberTable members, int member)
    {
        var first = members.FirstFacts[member];
        var targets = image.Read(Column.FactValue, first, members.FactEnds[member] - first);
        var range = members.RangeOf(member);
        if (!kinds.AreOf(range, targets))
            Damage.Throw("member ", member, " leads to a node that is not of its range");
        return targets;
    }

    /// <summary>
    /// The facts are sorted by subject already: only where each subject's begin is counted, and the hidden ones are left out.
    /// </summary>
    private Adjacency BySubject(MemberRows rows, int member, int first, int nodes, int[]? targets)
    {
        var factStarts = new int[nodes + 1];
        Rows.Starts(_subjects, first, factStarts);
        if (!_hides && _order is null) return new Adjacency(first, _firstFact, factStarts, targets ?? []);
        var starts = _hides ? VisibleStarts(factStarts) : factStarts;
        // A property is asked for nothing else.
        if (targets is null) return new Adjacency(first, _firstFact, starts, FactsBySubject(factStarts));
        return new Adjacency(first, _firstFact, starts, _hides ? Visible(targets, starts[nodes]) : targets, rows, member);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] VisibleStarts(int[] factStarts)
    {
        var starts = new int[factStarts.Length];
        var edge = 0;
        for (var row = 0; row < starts.Length - 1; row++)
        {
            starts[row] = edge;
            for (var i = factStarts[row]; i < factStarts[row + 1]; i++) edge += _standings[i] != _hidden ? 1 : 0;
        }

        starts[^1] = edge;
        return starts;
    }

    /// <summary>Those of the facts' numbers that belong to visible facts, so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] Visible(int[] numbers, int count)
    {
        var visible = new int[count];
        var next = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (_standings[i] != _hidden) visible[next++] = numbers[i];
        }

        return visible;
    }

    private AdjacencyFacts FactsBySubject(int[] factStarts)
    {
        var facts = new int[_subjects.Length];
        for (var i = 0; i < facts.Length; i++) facts[i] = FactAt(i);
        return new AdjacencyFacts(
            _hides ? Visible(facts, VisibleStarts(factStarts)[^1]) : facts, factStarts, _order is null ? null : facts);
    }

    /// <summary>
    /// A counting sort of the visible facts by object, or by both ends: of one node the preferred ones first, and otherwise by the node at
    /// the other end, since the facts are sorted by subject; of a symmetric relation first the facts that the node is the object of.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Adjacency ByEnds(MemberRows rows, int member, int first, int nodes, int[] targets, bool isSymmetric)
    {
        var starts = Count(first, nodes, targets, isSymmetric, countHidden: false);
        var neighbors = new int[starts[nodes]];
        var cursors = starts.AsSpan(0, nodes).ToArray();
        for (var standing = 0; standing < _hidden; standing++)
        {
            if (_standings.Length == 0 && standing != Normal) continue;
            for (var i = 0; i < targets.Length; i++)
            {
                if (StandingOf(i) == standing) neighbors[cursors[targets[i] - first]++] = _subjects[i];
            }

            if (!isSymmetric) continue;
            for (var i = 0; i < targets.Length; i++)
            {
                if (StandingOf(i) == standing && _subjects[i] != targets[i]) neighbors[cursors[_subjects[i] - first]++] = targets[i];
            }
        }

        return new Adjacency(first, _firstFact, starts, neighbors, rows, member) { IsIncoming = !isSymmetric };
    }

    /// <summary>The facts of <see cref="ByEnds"/> in the same order, and after those of each node its hidden ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private AdjacencyFacts FactsByEnds(int first, int nodes, int[] targets, bool isSymmetric)
    {
        var factStarts = Count(first, nodes, targets, isSymmetric, countHidden: true);
        var facts = new int[factStarts[nodes]];
        var cursors = factStarts.AsSpan(0, nodes).ToArray();
        for (var standing = 0; standing <= _hidden; standing++)
        {
            if (_standings.Length == 0 && standing != Normal) continue;
            for (var i = 0; i < targets.Length; i++)
            {
                if (StandingOf(i) == standing) facts[cursors[targets[i] - first]++] = FactAt(i);
            }

            if (!isSymmetric) continue;
            for (var i = 0; i < targets.Length; i++)
            {
                if (StandingOf(i) == standing && _subjects[i] != targets[i]) facts[cursors[_subjects[i] - first]++] = FactAt(i);
            }
        }

        if (!_hides) return new AdjacencyFacts(facts, factStarts, facts);
        var starts = Count(first, nodes, targets, isSymmetric, countHidden: false);
        var edges = new int[starts[nodes]];
        for (var row = 0; row < nodes; row++)
            facts.AsSpan(factStarts[row], starts[row + 1] - starts[row]).CopyTo(edges.AsSpan(starts[row]));
        return new AdjacencyFacts(edges, factStarts, facts);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] Count(int first, int nodes, int[] targets, bool isSymmetric, bool countHidden)
    {
        var starts = new int[nodes + 1];
        for (var i = 0; i < targets.Length; i++)
        {
            if (!countHidden && StandingOf(i) == _hidden) continue;
            starts[targets[i] - first + 1]++;
            if (isSymmetric && _subjects[i] != targets[i]) starts[_subjects[i] - first + 1]++;
        }

        for (var row = 0; row < nodes; row++) starts[row + 1] += starts[row];
        return starts;
    }

    private int StandingOf(int fact) => _standings.Length == 0 ? Normal : _standings[fact];

    private int FactAt(int position) => _firstFact + (_order is null ? position : _order[position]);
}
