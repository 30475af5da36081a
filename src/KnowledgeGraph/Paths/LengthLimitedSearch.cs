namespace KnowledgeGraph.Paths;

/// <summary>
/// The cheapest path of at most so many steps, where the cheapest of all has more: each node keeps every cost that no cheaper one of fewer
/// steps makes useless (P. Hansen, “Bicriterion Path Problems”, 1980). O(steps · facts · log) at worst.
/// </summary>
internal sealed class LengthLimitedSearch(PathScope scope, StepWeights? weights)
{
    /// <summary>
    /// The steps of the path, among equally cheap ones that with the first fact at its first step, and so on; <see langword="null"/> where
    /// there is none.
    /// </summary>
    internal FoundStep[]? Find(Detour detour, int maximumLength)
    {
        var costs = new Dictionary<int, List<PathCost>>();
        var queue = new PriorityQueue<int, PathCost>();
        queue.Enqueue(detour.End, default);
        while (queue.TryDequeue(out var node, out var cost))
        {
            if (!costs.TryGetValue(node, out var known)) costs.Add(node, known = []);
            if (known.Count > 0 && known[^1].Length <= cost.Length) continue;
            known.Add(cost);
            if (node == detour.Start) return Trace(detour, costs);
            if (cost.Length == maximumLength) continue;
            for (var edges = scope.Backward.From(node); edges.MoveNext();)
            {
                scope.Look();
                var (before, fact) = (edges.Neighbor, edges.Fact);
                if (before != detour.Start && (detour.ForbiddenNodes.Contains(before) || !scope.CanPass(before))) continue;
                if (before == detour.Start && detour.ForbiddenFacts.Contains(fact)) continue;
                var reached = cost.Then(weights?.Of(fact, node) ?? 0);
                if (reached.IsInfinite || (costs.TryGetValue(before, out var others) && others[^1].Length <= reached.Length)) continue;
                queue.Enqueue(before, reached);
            }
        }

        return null;
    }

    private FoundStep[] Trace(Detour detour, Dictionary<int, List<PathCost>> costs)
    {
        var cost = costs[detour.Start][^1];
        var path = new FoundStep[cost.Length];
        var node = detour.Start;
        for (var i = 0; i < path.Length; i++)
        {
            var first = new FoundStep(int.MaxValue, -1);
            var left = cost;
            for (var edges = scope.Forward.From(node); edges.MoveNext();)
            {
                var (next, fact) = (edges.Neighbor, edges.Fact);
                if (fact >= first.Fact || !detour.Allows(node, fact, next) || !costs.TryGetValue(next, out var known)) continue;
                var weight = weights?.Of(fact, next) ?? 0;
                var index = known.FindIndex(one => one.Then(weight) == cost);
                if (index < 0) continue;
                first = new FoundStep(fact, next);
                left = known[index];
            }

            path[i] = first;
            (node, cost) = (first.To, left);
        }

        return path;
    }
}
