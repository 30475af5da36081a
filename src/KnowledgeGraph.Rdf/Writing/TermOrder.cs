using System.Collections.Generic;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// The order in which Turtle and TriG are written: by kind, and then ordinally; of predicates, <c>rdf:type</c> and labels first.
/// </summary>
internal sealed class TermOrder : IComparer<RdfTerm>
{
    public static TermOrder Instance { get; } = new();

    public static int ComparePredicates(RdfTerm left, RdfTerm right)
    {
        if (ReferenceEquals(left, right)) return 0;
        var order = RankOf(left.Value).CompareTo(RankOf(right.Value));
        return order != 0 ? order : string.CompareOrdinal(left.Value, right.Value);
    }

    public int Compare(RdfTerm? left, RdfTerm? right)
    {
        if (ReferenceEquals(left, right)) return 0;
        if (left is null || right is null) return left is null ? -1 : 1;
        var order = left.Kind.CompareTo(right.Kind);
        if (order == 0) order = string.CompareOrdinal(left.Value, right.Value);
        if (order == 0) order = string.CompareOrdinal(left.Datatype, right.Datatype);
        if (order == 0) order = string.CompareOrdinal(left.Language?.ToLowerInvariant(), right.Language?.ToLowerInvariant());
        if (order == 0) order = Nullable(left.Direction).CompareTo(Nullable(right.Direction));
        return order == 0 && left.Triple is { } triple && right.Triple is { } other ? Compare(triple, other) : order;

        static int Nullable(RdfDirection? direction) => direction is null ? -1 : (int)direction;
    }

    private int Compare(RdfTriple left, RdfTriple right)
    {
        var order = Compare(left.Subject, right.Subject);
        if (order == 0) order = ComparePredicates(left.Predicate, right.Predicate);
        return order == 0 ? Compare(left.Object, right.Object) : order;
    }

    private static int RankOf(string predicate) => predicate switch
    {
        RdfIri.Type => 0,
        RdfIri.Label => 1,
        _ => 2,
    };
}
