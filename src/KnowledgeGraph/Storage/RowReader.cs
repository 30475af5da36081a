using KnowledgeGraph.Blocks;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Reads the edges and facts of some nodes from a file, which has the facts of a member in the order of subjects and, if it is a relation,
/// in the order of objects. What it gives is what <see cref="AdjacencyReader"/> gives of all nodes.
/// </summary>
internal sealed class RowReader
{
    private readonly GraphStore _store;
    private readonly GraphImage _image;
    private readonly int _member;
    private readonly int _firstFact;
    private readonly int _factEnd;
    private readonly bool _isRelation;
    private readonly bool _isSymmetric;
    private readonly bool _readsObjects;
    private readonly bool _hasStandings;

    internal RowReader(GraphStore store, int member, bool isIncoming)
    {
        var members = store.Members;
        _store = store;
        _image = store.Image;
        _member = member;
        (_firstFact, _factEnd) = (members.FirstFacts[member], members.FactEnds[member]);
        _isRelation = members.TypeOf(member) == MemberType.Node;
        _isSymmetric = members.IsSymmetric(member);
        _readsObjects = isIncoming || _isSymmetric;
        _hasStandings = !_image.IsEvery(Column.FactStanding, 1);
    }

    /// <summary>Reads the visible edges of consecutive nodes. O(log facts + edges of the nodes).</summary>
    /// <returns>Where the edges of each node begin, one more for the end of the last, and the nodes at the other ends.</returns>
    internal (int[] Starts, int[] Neighbors) Read(int firstNode, int count)
    {
        if (_isSymmetric) return ReadBothEnds(firstNode, count);
        var ends = ReadEnds(firstNode, count, _readsObjects);
        if (ends.Standings.Length == 0 || Array.IndexOf(ends.Standings, AdjacencyReader.Hidden) < 0)
            return (StartsOf(ends.Nodes, firstNode, count), ends.Others);

        var neighbors = new List<int>(ends.Others.Length);
        var visible = new List<int>(ends.Nodes.Length);
        for (var i = 0; i < ends.Nodes.Length; i++)
        {
            if (ends.Standings[i] == AdjacencyReader.Hidden) continue;
            visible.Add(ends.Nodes[i]);
            if (_isRelation) neighbors.Add(ends.Others[i]);
        }

        return (StartsOf([.. visible], firstNode, count), [.. neighbors]);
    }

    /// <summary>
    /// Reads the facts of a node. O(log facts + facts of the node), and for a node that is an object, the logarithm of the facts of each of
    /// their subjects, or for ordered and single-valued members, their number.
    /// </summary>
    /// <param name="node">The node.</param>
    /// <param name="includesHidden">Whether facts count that are not visible.</param>
    /// <param name="start">How many facts to leave out. Of them only the ends are read.</param>
    /// <param name="maximum">How many facts to read at most.</param>
    internal FactSlice FactsOf(int node, bool includesHidden, int start = 0, int maximum = int.MaxValue)
    {
        if (!_readsObjects && includesHidden || !_readsObjects && !_hasStandings)
        {
            var (first, count) = _store.FactsOf(_member, node);
            var left = Math.Min(start, count);
            return new FactSlice(null, first + left, Math.Min(maximum, count - left));
        }

        var facts = new List<int>();
        var incoming = _readsObjects ? ReadEnds(node, 1, isByObject: true) : default;
        var outgoing = !_readsObjects || _isSymmetric ? ReadEnds(node, 1, isByObject: false) : default;
        if (!_isSymmetric)
        {
            var ends = _readsObjects ? incoming : outgoing;
            for (var i = 0; i < ends.Nodes.Length; i++)
            {
                if (includesHidden || ends.StandingAt(i) != AdjacencyReader.Hidden) Add(ends, i);
            }
        }
        else
        {
            for (var standing = 0; standing < (includesHidden ? AdjacencyReader.Hidden + 1 : AdjacencyReader.Hidden); standing++)
            {
                for (var i = 0; i < incoming.Nodes.Length; i++)
                {
                    if (incoming.StandingAt(i) == standing) Add(incoming, i);
                }

                for (var i = 0; i < outgoing.Nodes.Length; i++)
                {
                    if (outgoing.StandingAt(i) == standing && outgoing.Others[i] != node) Add(outgoing, i);
                }
            }
        }

        return new FactSlice([.. facts], 0, facts.Count);

        void Add(Ends ends, int position)
        {
            if (start-- <= 0 && facts.Count < maximum) facts.Add(FactAt(ends, position, node));
        }
    }

    /// <summary>
    /// The rows of a symmetric relation: of each node the preferred edges first; of equal ones first those that it is the object of.
    /// </summary>
    private (int[] Starts, int[] Neighbors) ReadBothEnds(int firstNode, int count)
    {
        var (incoming, outgoing) = (ReadEnds(firstNode, count, isByObject: true), ReadEnds(firstNode, count, isByObject: false));
        var neighbors = new List<int>(incoming.Nodes.Length + outgoing.Nodes.Length);
        var starts = new int[count + 1];
        for (int row = 0, i = 0, o = 0; row < count; row++)
        {
            var (nextIncoming, nextOutgoing) = (incoming.EndOf(firstNode + row, i), outgoing.EndOf(firstNode + row, o));
            for (var standing = 0; standing < AdjacencyReader.Hidden; standing++)
            {
                for (var k = i; k < nextIncoming; k++)
                {
                    if (incoming.StandingAt(k) == standing) neighbors.Add(incoming.Others[k]);
                }

                for (var k = o; k < nextOutgoing; k++)
                {
                    if (outgoing.StandingAt(k) == standing && outgoing.Others[k] != firstNode + row) neighbors.Add(outgoing.Others[k]);
                }
            }

            (i, o) = (nextIncoming, nextOutgoing);
            starts[row + 1] = neighbors.Count;
        }

        return (starts, [.. neighbors]);
    }

    /// <summary>Reads the facts of consecutive nodes by one of their ends, and checks every number.</summary>
    private Ends ReadEnds(int firstNode, int count, bool isByObject)
    {
        var column = isByObject ? InverseColumn.Object : Column.FactSubject;
        var first = _store.FirstFrom(column, firstNode, _firstFact, _factEnd);
        var length = _store.FirstFrom(column, firstNode + count, first, _factEnd) - first;
        var nodes = _image.Read(column, first, length);
        var disorder = Rows.FindDisorder(nodes, firstNode, firstNode + count);
        if (disorder >= 0) Damage.Throw("row ", first + disorder, " of a column of nodes is out of order, or not of the member's kind");

        int[] others = _isRelation ? _image.Read(isByObject ? InverseColumn.Subject : Column.FactValue, first, length) : [];
        var (kinds, kind) = (_store.Kinds, isByObject ? _store.Members.Domains[_member] : _store.Members.RangeOf(_member));
        if (_isRelation && !Rows.AreWithin(others, kinds.FirstNodes[kind], kinds.NodeEnds[kind]))
            Damage.Throw("member ", _member, " leads to a node that is not of its range");

        int[] standings = _hasStandings ? _image.Read(isByObject ? InverseColumn.Standing : Column.FactStanding, first, length) : [];
        if (!Rows.AreWithin(standings, 0, AdjacencyReader.Hidden + 1))
            Damage.Throw("a fact of member ", _member, " has an unknown standing");
        return new Ends(first, isByObject, nodes, others, standings);
    }

    private int FactAt(Ends ends, int position, int node) =>
        ends.IsByObject ? Find(ends.Others[position], node, ends.StandingAt(position)) : ends.First + position;

    /// <summary>The fact that leads from one node to another, of a standing.</summary>
    private int Find(int subject, int target, int standing)
    {
        var (first, count) = _store.FactsOf(_member, subject);
        var end = first + count;
        if (_store.Members.IsOrdered(_member) || !_store.Members.IsMany(_member))
        {
            while (first < end && _image.Get(Column.FactValue, first) != target) first++;
        }
        else
        {
            if (_hasStandings)
            {
                first = _store.FirstFrom(Column.FactStanding, standing, first, end);
                end = _store.FirstFrom(Column.FactStanding, standing + 1, first, end);
            }

            first = _store.FirstFrom(Column.FactValue, target, first, end);
        }

        if (first == end || _image.Get(Column.FactValue, first) != target)
            Damage.Throw("no fact of member ", _member, " leads from a node to one that has it as its subject");
        return first;
    }

    private static int[] StartsOf(int[] nodes, int firstNode, int count)
    {
        var starts = new int[count + 1];
        Rows.Starts(nodes, firstNode, starts);
        return starts;
    }

    /// <summary>Consecutive facts of a member in the order of subjects or objects.</summary>
    /// <param name="First">Where they begin in their columns.</param>
    /// <param name="IsByObject">Whether the order is that of objects.</param>
    /// <param name="Nodes">The ends that they are ordered by.</param>
    /// <param name="Others">The other ends; empty for a property.</param>
    /// <param name="Standings">Their standings; empty where all are normal.</param>
    private readonly record struct Ends(int First, bool IsByObject, int[] Nodes, int[] Others, int[] Standings)
    {
        internal int StandingAt(int position) => Standings.Length == 0 ? 1 : Standings[position];

        /// <summary>One past the last position of a node.</summary>
        internal int EndOf(int node, int position)
        {
            while (position < Nodes.Length && Nodes[position] == node) position++;
            return position;
        }
    }
}
