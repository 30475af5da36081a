namespace KnowledgeGraph.Paths;

/// <summary>
/// The paths between two nodes that pass no node twice, cheapest first (J. Y. Yen, “Finding the K Shortest Loopless Paths in a
/// Network”, Management Science 17, 1971), each set of paths divided only from where it was divided before (E. L. Lawler, Management
/// Science 18, 1972). What a set's best path costs is first only bounded from below, by the cheapest ways from each node to the end; the
/// path is sought when no other set can have a better one, and where such a way passes no node twice, it is the path.
/// </summary>
internal sealed class KShortestPathSearch(PathScope scope, StepWeights? weights, int start, int end)
{
    private readonly PriorityQueue<PathSet, PathSet> _sets = new();
    private readonly HashSet<int> _passed = [];

    /// <summary>The paths, by weight, then by length, then by the numbers of their facts from the first step on.</summary>
    internal IEnumerable<GraphPath> Paths(int count)
    {
        scope.CancellationToken.ThrowIfCancellationRequested();
        if (start == end)
        {
            yield return scope.Path(start, [], 0);
            yield break;
        }

        using var distances = new DistanceToEnd(scope, weights, start, end);
        if (distances.Of(start).IsInfinite) yield break;
        Propose(distances, FoundPath.Empty, 0, []);
        while (_sets.TryDequeue(out var set, out _))
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            if (set.Best is not { } best)
            {
                Refine(distances, set);
                continue;
            }

            yield return scope.Path(start, best.Steps, weights is null ? null : best.Weight);
            if (--count == 0) yield break;
            Divide(distances, set, best);
        }
    }

    /// <summary>
    /// Divides a set without its best path: by where a path leaves that one, which is not before the set's own paths part.
    /// </summary>
    private void Divide(DistanceToEnd distances, PathSet set, FoundPath best)
    {
        Pass(best, set.Length);
        for (var length = set.Length; length < best.Steps.Length; length++)
        {
            if (length > set.Length) _passed.Add(best.NodeAt(start, length));
            int[] forbidden = length == set.Length ? [.. set.ForbiddenFacts, best.Steps[length].Fact] : [best.Steps[length].Fact];
            Array.Sort(forbidden);
            Enqueue(distances, best, length, forbidden);
        }
    }

    /// <summary>Adds a set of paths by the beginning of another one, as <see cref="Enqueue"/> does.</summary>
    private void Propose(DistanceToEnd distances, FoundPath path, int length, int[] forbiddenFacts)
    {
        Pass(path, length);
        Enqueue(distances, path, length, forbiddenFacts);
    }

    /// <summary>Sets the nodes that a beginning passes, the one that it ends at included.</summary>
    private void Pass(FoundPath path, int length)
    {
        _passed.Clear();
        for (var i = 0; i <= length; i++) _passed.Add(path.NodeAt(start, i));
    }

    /// <summary>
    /// Adds the set of the paths that begin as another one does and go on by other facts than the forbidden ones, which are sorted, unless
    /// it is empty.
    /// </summary>
    private void Enqueue(DistanceToEnd distances, FoundPath path, int length, int[] forbiddenFacts)
    {
        if (length >= scope.MaximumLength) return;
        var begun = new PathCost(path.Sums[length], length);
        var (least, first, taken) = (PathCost.Infinite, default(FoundStep), begun);
        var width = 0;
        for (var edges = scope.Forward.From(path.NodeAt(start, length)); edges.MoveNext();)
        {
            scope.Look();
            width++;
            var (to, fact) = (edges.Neighbor, edges.Fact);
            var left = distances.AtLeast(to);
            if (left.IsInfinite || _passed.Contains(to) || Array.BinarySearch(forbiddenFacts, fact) >= 0
                || (to != end && !scope.CanPass(to))) continue;
            var here = begun.Then(weights?.Of(fact, to) ?? 0);
            var cost = here + left;
            if (cost < least || (cost == least && !cost.IsInfinite && fact < first.Fact))
                (least, first, taken) = (cost, new FoundStep(fact, to), here);
        }

        if (least.IsInfinite || (weights is null && least.Length > scope.MaximumLength)) return;
        var set = new PathSet(path, length, forbiddenFacts, least, taken, first, distances.IsKnown(first.To), width, null);
        _sets.Enqueue(set, set);
    }

    /// <summary>Finds the best path of a set, or a better bound of it.</summary>
    private void Refine(DistanceToEnd distances, PathSet set)
    {
        if (!set.IsFirstBest)
        {
            var limit = _sets.TryPeek(out var next, out _) ? next.Cost : PathCost.Infinite;

            // To compare the facts again should not be more work than what was found out since, so that many sets that overtake each other
            // do no harm.
            for (var grown = 0; !distances.IsKnown(set.First.To) && (grown < set.Width || !(limit < set.Begun + distances.Radius)); grown++)
            {
                if (!distances.Grow()) break;
            }

            Propose(distances, set.Path, set.Length, set.ForbiddenFacts);
            return;
        }

        Pass(set.Path, set.Length);
        if (FindBest(distances, set) is not { } steps) return;
        var best = FoundPath.Create(start, steps, weights);
        // The sum has overflowed, though no weight is infinite: as no path, here as elsewhere.
        if (double.IsPositiveInfinity(best.Weight)) return;
        var found = set with { Best = best, Cost = new PathCost(best.Weight, steps.Length) };
        _sets.Enqueue(found, found);
    }

    private FoundStep[]? FindBest(DistanceToEnd distances, PathSet set)
    {
        var steps = new List<FoundStep>(set.Path.Steps.AsSpan(0, set.Length).ToArray()) { set.First };
        if (distances.TryFollow(set.First.To, _passed, steps) && steps.Count <= scope.MaximumLength) return [.. steps];

        var from = set.Path.NodeAt(start, set.Length);
        _passed.Remove(from);
        var detour = new Detour(from, end, _passed, [.. set.ForbiddenFacts]);
        var rest = new DetourSearch(scope, weights, distances.AtLeast).Find(detour);
        if (rest is null) return null;
        if (rest.Length > scope.MaximumLength - set.Length)
        {
            rest = weights is null ? null : new LengthLimitedSearch(scope, weights).Find(detour, scope.MaximumLength - set.Length);
            if (rest is null) return null;
        }

        return [.. set.Path.Steps.AsSpan(0, set.Length), .. rest];
    }

    /// <summary>A path with what its beginnings weigh, each length's.</summary>
    private sealed record FoundPath(FoundStep[] Steps, double[] Sums)
    {
        internal static readonly FoundPath Empty = new([], [0]);

        internal double Weight => Sums[^1];

        internal static FoundPath Create(int start, FoundStep[] steps, StepWeights? weights)
        {
            var sums = new double[steps.Length + 1];
            for (var i = 0; i < steps.Length; i++) sums[i + 1] = sums[i] + (weights?.Of(steps[i].Fact, steps[i].To) ?? 0);
            return new FoundPath(steps, sums);
        }

        /// <summary>The node after so many steps.</summary>
        internal int NodeAt(int start, int length) => length == 0 ? start : Steps[length - 1].To;
    }

    /// <summary>
    /// The paths that begin with so many steps of another one and do not go on by some facts, in the order of what the best one costs.
    /// </summary>
    /// <param name="Path">The path whose beginning they share.</param>
    /// <param name="Length">How many steps of it they share.</param>
    /// <param name="ForbiddenFacts">The facts that they do not go on by.</param>
    /// <param name="Cost">What no path of the set costs less than; once the best one is known, what that costs.</param>
    /// <param name="Begun">What the beginning and the first step cost.</param>
    /// <param name="First">The step after the beginning that the best path takes as far as is known.</param>
    /// <param name="IsFirstBest">Whether the way on from there was known when it was compared with others.</param>
    /// <param name="Width">How many facts were compared.</param>
    /// <param name="Best">The best path of the set, once it is known.</param>
    private sealed record PathSet(
        FoundPath Path, int Length, int[] ForbiddenFacts, PathCost Cost, PathCost Begun, FoundStep First, bool IsFirstBest, int Width,
        FoundPath? Best)
        : IComparable<PathSet>
    {
        /// <summary>A set whose best path is not known comes first among equals: its path may.</summary>
        public int CompareTo(PathSet? other)
        {
            var order = Cost.CompareTo(other!.Cost);
            if (order != 0) return order;
            if (Best is null || other.Best is null) return (Best is null ? 0 : 1) - (other.Best is null ? 0 : 1);
            for (var i = 0; i < Best.Steps.Length; i++)
            {
                order = Best.Steps[i].Fact.CompareTo(other.Best.Steps[i].Fact);
                if (order != 0) return order;
            }

            return 0;
        }
    }
}
