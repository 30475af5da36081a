using System.Collections.Generic;
using System.Threading;

namespace KnowledgeGraph.Derivations;

/// <summary>
/// Finds a shortest way from one place to the end that passes none of some places and does not begin with one of some edges: A* (P. Hart,
/// N. Nilsson and B. Raphael, 1968) with the steps that are left at least, where they are known. Lengths are small numbers, so each has a
/// list (R. B. Dial, 1969). Of equal ones the last is taken, so that among many shortest ways one is followed to its end.
/// </summary>
internal sealed class ProofDetour(ProofProduct product, CancellationToken cancellationToken)
{
    private const int VisitsBetweenChecks = 1024;

    private readonly List<Stack<Visit>> _work = [];
    private readonly Dictionary<int, (int Before, ProofEdge Edge)> _done = [];
    private readonly Dictionary<int, int> _lengths = [];
    private int _count;

    public List<ProofEdge>? Find(int start, HashSet<int> passed, HashSet<ProofEdge> forbidden)
    {
        if (!product.CanEnd(start, MayEnd(forbidden), passed)) return null;
        _work.Clear();
        _done.Clear();
        _lengths.Clear();
        Add(new Visit(start, -2, default, 0), product.Remaining(start));
        for (var shortest = 0; shortest < _work.Count;)
        {
            if (_work[shortest].Count == 0)
            {
                shortest++;
                continue;
            }

            if (++_count % VisitsBetweenChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            var (place, before, edge, length) = _work[shortest].Pop();
            if (_done.ContainsKey(place)) continue;
            _done.Add(place, (before, edge));
            if (place == ProofProduct.End) return Trace(start);
            var edges = product.EdgesOf(place);
            for (var i = edges.Length - 1; i >= 0; i--)
            {
                var next = edges[i];
                if (passed.Contains(next.To) || next.To == start || _done.ContainsKey(next.To)
                    || (place == start && forbidden.Contains(next))) continue;
                Add(new Visit(next.To, place, next, length + next.Length), next.To < 0 ? 0 : product.Remaining(next.To));
            }
        }

        return null;
    }

    private static bool MayEnd(HashSet<ProofEdge> forbidden)
    {
        foreach (var edge in forbidden)
        {
            if (edge.To == ProofProduct.End) return false;
        }

        return true;
    }

    private void Add(Visit visit, int remaining)
    {
        if (remaining < 0 || (_lengths.TryGetValue(visit.Place, out var length) && length < visit.Length)) return;
        _lengths[visit.Place] = visit.Length;
        var total = visit.Length + remaining;
        while (_work.Count <= total) _work.Add(new Stack<Visit>());
        _work[total].Push(visit);
    }

    private List<ProofEdge> Trace(int start)
    {
        var path = new List<ProofEdge>();
        for (var place = ProofProduct.End; place != start;)
        {
            var (before, edge) = _done[place];
            path.Add(edge);
            place = before;
        }

        path.Reverse();
        return path;
    }

    /// <param name="Place">The place, or <see cref="ProofProduct.End"/>.</param>
    /// <param name="Before">The visit before it, or -1 for the first one.</param>
    /// <param name="Edge">The step that led from there to the place.</param>
    /// <param name="Length">How many facts the way to the place takes.</param>
    private readonly record struct Visit(int Place, int Before, ProofEdge Edge, int Length);
}
