using System.Runtime.CompilerServices;
using KnowledgeGraph.Image;

namespace KnowledgeGraph;

/// <summary>Decodes the facts of one member into compressed sparse rows, checking every number. O(facts + nodes of the kind).</summary>
internal readonly struct AdjacencyReader
{
    private const int Normal = 1;
    private const int Hidden = 2;

    private readonly int _firstFact;
    private readonly int[] _subjects;

    /// <summary>How each fact stands; empty where none is preferred or hidden.</summary>
    private readonly int[] _standings;
    private readonly bool _hides;

    private AdjacencyReader(GraphImage image, KindTable kinds, MemberTable members, int member)
    {
        _firstFact = members.FirstFacts[member];
        var count = members.FactEnds[member] - _firstFact;
        var domain = members.Domains[member];
        _subjects = image.Read(Column.FactSubject, _firstFact, count);
        _standings = [];
        _hides = false;

        var disorder = Rows.FindDisorder(_subjects, kinds.FirstNodes[domain], kinds.NodeEnds[domain]);
        if (disorder >= 0) Damage.Throw("the subject of fact ", _firstFact + disorder, " is out of order, or not of the member's kind");
        if (image.IsEvery(Column.FactStanding, Normal)) return;

        _standings = image.Read(Column.FactStanding, _firstFact, count);
        if (!Rows.AreWithin(_standings, 0, Hidden + 1)) Damage.Throw("a fact of member ", member, " has an unknown standing");
        _hides = Array.IndexOf(_standings, Hidden) >= 0;
    }

    /// <summary>Reads the facts by subject; those of a symmetric relation by both ends.</summary>
    internal static Adjacency ReadOutgoing(GraphImage image, KindTable kinds, MemberTable members, int member)
    {
        var reader = new AdjacencyReader(image, kinds, members, member);
        var domain = members.Domains[member];
        var first = kinds.FirstNodes[domain];
        var nodes = kinds.NodeEnds[domain] - first;
        if (members.TypeOf(member) != MemberType.Node) return reader.BySubject(first, nodes, null);

        var targets = ReadTargets(image, kinds, members, member);
        return members.IsSymmetric(member)
            ? reader.ByEnds(first, nodes, targets, isSymmetric: true)
            : reader.BySubject(first, nodes, targets);
    }

    /// <summary>Reads the facts of a relation by object.</summary>
    internal static Adjacency ReadIncoming(GraphImage image, KindTable kinds, MemberTable members, int member)
    {
        var reader = new AdjacencyReader(image, kinds, members, member);
        var range = members.RangeOf(member);
        var first = kinds.FirstNodes[range];
        return reader.ByEnds(first, kinds.NodeEnds[range] - first, ReadTargets(image, kinds, members, member), isSymmetric: false);
    }

    private static int[] ReadTargets(GraphImage image, KindTable kinds, MemberTable members, int member)
    {
        var first = members.FirstFacts[member];
        var targets = image.Read(Column.FactValue, first, members.FactEnds[member] - first);
        var range = members.RangeOf(member);
        if (!Rows.AreWithin(targets, kinds.FirstNodes[range], kinds.NodeEnds[range])) Damage.Throw("member ", member, " leads to a node that is not of its range");
        return targets;
    }

    /// <summary>The facts are sorted by subject already: only where each subject's begin is counted, and the hidden ones are left out.</summary>
    private Adjacency BySubject(int first, int nodes, int[]? targets)
    {
        var factStarts = new int[nodes + 1];
        Rows.Starts(_subjects, first, factStarts);
        return _hides
            ? WithoutHidden(first, nodes, targets, factStarts)
            : new Adjacency(first, _firstFact, factStarts, targets ?? [], null, factStarts, null);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Adjacency WithoutHidden(int first, int nodes, int[]? targets, int[] factStarts)
    {
        var visible = 0;
        foreach (var standing in _standings) visible += standing != Hidden ? 1 : 0;
        var starts = new int[nodes + 1];
        var neighbors = targets is null ? [] : new int[visible];
        var edgeFacts = new int[visible];
        var edge = 0;
        for (var row = 0; row < nodes; row++)
        {
            starts[row] = edge;
            for (var i = factStarts[row]; i < factStarts[row + 1]; i++)
            {
                if (_standings[i] == Hidden) continue;
                if (targets is not null) neighbors[edge] = targets[i];
                edgeFacts[edge++] = _firstFact + i;
            }
        }

        starts[nodes] = edge;
        return new Adjacency(first, _firstFact, starts, neighbors, edgeFacts, factStarts, null);
    }

    /// <summary>
    /// A counting sort of the facts by object, or by both ends: of one node the preferred ones first, the hidden ones last, and otherwise
    /// by the node at the other end, since the facts are sorted by subject.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Adjacency ByEnds(int first, int nodes, int[] targets, bool isSymmetric)
    {
        var factStarts = Count(first, nodes, targets, isSymmetric, countHidden: true);
        var facts = new int[factStarts[nodes]];
        var cursors = factStarts.AsSpan(0, nodes).ToArray();
        for (var standing = 0; standing <= Hidden; standing++)
        {
            if (_standings.Length == 0 && standing != Normal) continue;
            for (var i = 0; i < targets.Length; i++)
            {
                if (StandingOf(i) == standing) facts[cursors[targets[i] - first]++] = i;
            }

            if (!isSymmetric) continue;
            for (var i = 0; i < targets.Length; i++)
            {
                if (StandingOf(i) == standing && _subjects[i] != targets[i]) facts[cursors[_subjects[i] - first]++] = i;
            }
        }

        var starts = _hides ? Count(first, nodes, targets, isSymmetric, countHidden: false) : factStarts;
        var neighbors = new int[starts[nodes]];
        var edgeFacts = _hides ? new int[starts[nodes]] : facts;
        for (var row = 0; row < nodes; row++)
        {
            var fact = factStarts[row];
            for (var edge = starts[row]; edge < starts[row + 1]; edge++, fact++)
            {
                var i = facts[fact];
                neighbors[edge] = isSymmetric && _subjects[i] == first + row ? targets[i] : _subjects[i];
                edgeFacts[edge] = i;
            }
        }

        for (var i = 0; i < facts.Length; i++) facts[i] += _firstFact;
        if (_hides)
        {
            for (var i = 0; i < edgeFacts.Length; i++) edgeFacts[i] += _firstFact;
        }

        return new Adjacency(first, _firstFact, starts, neighbors, edgeFacts, factStarts, facts) { IsIncoming = !isSymmetric };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] Count(int first, int nodes, int[] targets, bool isSymmetric, bool countHidden)
    {
        var starts = new int[nodes + 1];
        for (var i = 0; i < targets.Length; i++)
        {
            if (!countHidden && StandingOf(i) == Hidden) continue;
            starts[targets[i] - first + 1]++;
            if (isSymmetric && _subjects[i] != targets[i]) starts[_subjects[i] - first + 1]++;
        }

        for (var row = 0; row < nodes; row++) starts[row + 1] += starts[row];
        return starts;
    }

    private int StandingOf(int fact) => _standings.Length == 0 ? Normal : _standings[fact];
}
