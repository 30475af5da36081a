using KnowledgeGraph.Image;

namespace KnowledgeGraph.Storage;

/// <summary>What the members are and which facts are theirs, decoded and checked as a whole at first use.</summary>
internal sealed class MemberTable
{
    internal readonly int[] Domains;
    internal readonly int[] FirstFacts;
    internal readonly int[] FactEnds;

    private readonly int[] _ranges;
    private readonly int[] _types;
    private readonly int[] _cardinalities;
    private readonly int[] _symmetric;
    private readonly int[] _ordered;
    private readonly int[] _expressions;
    private readonly int[] _transitive;
    private readonly int[] _inheritedThrough;
    private readonly int[] _derivedStates;
    private readonly int[] _derivedStarts;
    private readonly int[]?[] _membersOfKinds;

    private MemberTable(GraphImage image, KindTable kinds)
    {
        var count = image.MemberCount;
        Domains = image.Read(Column.MemberDomain, 0, count);
        FirstFacts = image.Read(Column.MemberFirstFact, 0, count);
        FactEnds = image.Read(Column.MemberFactEnd, 0, count);
        _ranges = image.Read(Column.MemberRange, 0, count);
        _types = image.Read(Column.MemberType, 0, count);
        _cardinalities = image.Read(Column.MemberCardinality, 0, count);
        _symmetric = image.Read(Column.MemberSymmetric, 0, count);
        _ordered = image.Read(Column.MemberOrdered, 0, count);
        _expressions = image.Read(Column.MemberExpression, 0, count);
        _transitive = image.Read(Column.MemberTransitive, 0, count);
        _inheritedThrough = image.Read(Column.MemberInheritedThrough, 0, count);
        _derivedStates = image.Read(Column.MemberDerivedState, 0, count);
        _derivedStarts = image.Read(Column.MemberDerivedStart, 0, count + 1);
        _membersOfKinds = new int[]?[kinds.Count];

        var next = 0;
        for (var member = 0; member < count; member++)
        {
            Damage.Check(Domains[member], kinds.Count, "kind");
            if (_ranges[member] != 0) Damage.Check(_ranges[member] - 1, kinds.Count, "kind");
            Damage.Check(_types[member], (int)MemberType.DateTimeOffset + 1, "type");
            Damage.Check(_cardinalities[member], 3, "cardinality");
            var isRelation = _types[member] == (int)MemberType.Node;
            var isSymmetric = _symmetric[member] != 0;
            if (isRelation != (_ranges[member] != 0) || (isSymmetric && _ranges[member] != Domains[member] + 1))
            {
                Damage.Throw("member ", member, " is neither a relation nor a property");
            }

            if (_ordered[member] != 0 && (_cardinalities[member] != 2 || isSymmetric || IsDerived(member)))
                Damage.Throw("member ", member, " cannot be ordered");

            if (FirstFacts[member] != next || FactEnds[member] < next) Damage.Throw("the facts of member ", member, " are out of order");
            next = FactEnds[member];
            CheckRules(member);
        }

        if (next != image.FactCount) Damage.Throw("", image.FactCount - next, " facts are of no member");
        if (_derivedStarts[0] != 0 || _derivedStarts[count] != image.DerivedCount)
            Damage.Throw("", image.DerivedCount, " derived edges are not those of its members");
    }

    internal int Count => Domains.Length;

    /// <exception cref="ImageFormatException">
    /// A member refers to a kind or type that does not exist, or the facts of the members are not all facts in order.
    /// </exception>
    internal static MemberTable Read(GraphImage image, KindTable kinds) => new(image, kinds);

    /// <summary>The index of the kind of a relation's objects, or -1 for a property.</summary>
    internal int RangeOf(int member) => _ranges[member] - 1;

    internal MemberType TypeOf(int member) => (MemberType)_types[member];

    internal bool IsRequired(int member) => _cardinalities[member] == 1;

    internal bool IsMany(int member) => _cardinalities[member] == 2;

    internal bool IsSymmetric(int member) => _symmetric[member] != 0;

    /// <summary>
    /// Whether the facts of each subject are in the order in which their values are stated, and hidden ones are not last.
    /// </summary>
    internal bool IsOrdered(int member) => _ordered[member] != 0;

    /// <summary>Whether the relation has no facts of its own, but follows from an expression.</summary>
    internal bool IsDerived(int member) => _expressions[member] != 0;

    /// <summary>The id of a derived relation's expression; 0 for a member that is stated.</summary>
    internal int ExpressionOf(int member) => _expressions[member];

    internal bool IsTransitive(int member) => _transitive[member] != 0;

    /// <summary>The id of the name of the relation or inverse that leads to what a node inherits the relation from, or 0.</summary>
    internal int InheritedThrough(int member) => _inheritedThrough[member];

    /// <summary>Whether more holds of the relation than is stated: it is derived, transitive or inherited.</summary>
    internal bool HasRule(int member) => IsDerived(member) || IsTransitive(member) || _inheritedThrough[member] != 0;

    /// <summary>
    /// Whether the derived edges of the default view are in the image. Where they are not, they are solved when they are asked for.
    /// </summary>
    internal bool AreDerivedStored(int member) => _derivedStates[member] == 0;

    /// <summary>The first derived edge of a member and one past the last.</summary>
    internal (int First, int End) DerivedOf(int member) => (_derivedStarts[member], _derivedStarts[member + 1]);

    /// <summary>The member that a fact is of. O(log members).</summary>
    internal int MemberOf(int fact)
    {
        int low = 0, high = FactEnds.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (FactEnds[middle] > fact) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>The members that nodes of a kind have facts of: its own and those of the kinds above it.</summary>
    internal int[] MembersOf(int kind, KindTable kinds)
    {
        if (_membersOfKinds[kind] is { } known) return known;
        var members = new List<int>();
        for (var member = 0; member < Domains.Length; member++)
        {
            if (kinds.Includes(Domains[member], kind)) members.Add(member);
        }

        return _membersOfKinds[kind] = [.. members];
    }

    /// <summary>Only relations have rules, a derived one has no facts, and only a member with a rule has derived edges.</summary>
    private void CheckRules(int member)
    {
        var derived = _derivedStarts[member + 1] - _derivedStarts[member];
        var isPossible = !HasRule(member)
            ? derived == 0 && _derivedStates[member] == 0
            : _ranges[member] != 0 && derived >= 0 && _derivedStates[member] <= (derived == 0 ? 1 : 0)
                && (!IsDerived(member)
                    || (FirstFacts[member] == FactEnds[member] && IsMany(member) && !IsTransitive(member)
                        && _inheritedThrough[member] == 0));
        if (!isPossible) Damage.Throw("the rule of member ", member, " cannot be true");
    }
}
