using System.Runtime.ExceptionServices;
using System.Text;
using KnowledgeGraph.Image;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Views;

/// <summary>
/// How the facts of one member stand in a view, and in which order each subject has them. Like an image they are sorted by standing, then
/// where one value is the best by how recent they are and by precision, otherwise by value; and since the claims that count differ from
/// those in the image, so can their order. Facts of an ordered member stay where they are.
/// </summary>
internal static class MemberInView
{
    /// <param name="view">The view.</param>
    /// <param name="member">The member.</param>
    /// <param name="subjects">The subject of each fact, ascending.</param>
    /// <param name="targets">The object of each fact; <see langword="null"/> for a property.</param>
    /// <param name="imageStandings">The standing of each fact in the image; empty where all are alike.</param>
    internal static FilteredFacts Arrange(GraphView view, int member, int[] subjects, int[]? targets, int[] imageStandings)
    {
        var graph = view.Graph;
        var first = graph.Store.Members.FirstFacts[member];
        var facts = view.Facts;
        var standings = new int[subjects.Length];
        for (var i = 0; i < standings.Length; i++) standings[i] = facts.StandingOf(first + i);

        // The order in which values are stated is the same in every view.
        if (graph.Store.Members.IsOrdered(member)) return new(standings, null);

        int[]? order = null;
        var inOrder = new FactOrder(graph, member, targets, standings);
        var isTimed = !graph.Store.Members.IsMany(member) && FactRecency.AreTimed(graph);
        for (var start = 0; start < subjects.Length;)
        {
            var end = start + 1;
            var isSorted = true;
            for (; end < subjects.Length && subjects[end] == subjects[start]; end++)
            {
                var isAsInImage = imageStandings.Length == 0 || imageStandings[end - 1] == imageStandings[end];
                isSorted &= standings[end - 1] < standings[end] || (standings[end - 1] == standings[end] && isAsInImage && !isTimed);
            }

            if (!isSorted)
            {
                order ??= [.. Enumerable.Range(0, subjects.Length)];
                Sort(order.AsSpan(start, end - start), inOrder);
            }

            start = end;
        }

        return order is null ? new(standings, null) : new(Array.ConvertAll(order, i => standings[i]), order);
    }

    private static void Sort(Span<int> facts, FactOrder order)
    {
        try
        {
            facts.Sort(order.Compare);
        }
        catch (InvalidOperationException failure) when (failure.InnerException is ImageFormatException damage)
        {
            ExceptionDispatchInfo.Throw(damage); // Sorting wraps what a comparison throws.
        }
    }

    /// <summary>The order in which an image has the facts of one subject and member.</summary>
    private sealed class FactOrder(Graph graph, int member, int[]? targets, int[] standings)
    {
        private readonly int _first = graph.Store.Members.FirstFacts[member];
        private readonly MemberType _type = graph.Store.Members.TypeOf(member);
        private readonly bool _isMany = graph.Store.Members.IsMany(member);

        internal int Compare(int x, int y)
        {
            var order = standings[x].CompareTo(standings[y]);
            if (order != 0 || x == y) return order;
            return _isMany ? CompareManyValues(x, y) : CompareSingleValues(x, y);
        }

        private int CompareManyValues(int x, int y)
        {
            if (targets is not null) return targets[x] != targets[y] ? targets[x].CompareTo(targets[y]) : x.CompareTo(y);
            var order = CompareValues(FactAt(x).Value, FactAt(y).Value);
            return order != 0 ? order : x.CompareTo(y);
        }

        private int CompareSingleValues(int x, int y)
        {
            var order = FactRecency.Of(FactAt(x)).CompareTo(FactRecency.Of(FactAt(y)));
            if (order == 0 && targets is null) order = CompareFineness(FactAt(x).Value, FactAt(y).Value);
            return order != 0 ? order : x.CompareTo(y);
        }

        private Fact FactAt(int index) => new(graph, _first + index);

        private int CompareFineness(FactValue a, FactValue b) => _type switch
        {
            MemberType.PartialDate => a.AsPartialDate().CompareFineness(b.AsPartialDate()),
            MemberType.Quantity => a.AsQuantity().CompareFineness(b.AsQuantity()),
            _ => 0,
        };

        private int CompareValues(FactValue a, FactValue b) => _type switch
        {
            MemberType.Boolean => a.AsBoolean().CompareTo(b.AsBoolean()),
            MemberType.Int32 or MemberType.Int64 => a.AsInt64().CompareTo(b.AsInt64()),
            MemberType.Decimal => a.AsDecimal().CompareTo(b.AsDecimal()),
            MemberType.Double => a.AsDouble().CompareTo(b.AsDouble()),
            MemberType.DateTimeOffset => a.AsDateTimeOffset().CompareTo(b.AsDateTimeOffset()),
            _ => Encoding.UTF8.GetBytes(a.ToString()).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b.ToString())),
        };
    }
}
