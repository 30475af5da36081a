namespace KnowledgeGraph.Paths;

/// <summary>What a path may not take: nodes, and facts from the node that it begins at.</summary>
internal sealed record Detour(int Start, int End, HashSet<int> ForbiddenNodes, HashSet<int> ForbiddenFacts)
{
    internal bool Allows(int from, int fact, int to) => !ForbiddenNodes.Contains(to) && (from != Start || !ForbiddenFacts.Contains(fact));
}

/// <summary>
/// The cheapest path to the end by A* (P. E. Hart, N. J. Nilsson, B. Raphael, “A Formal Basis for the Heuristic Determination of Minimum
/// Cost Paths”, 1968). A node that turns out to be cheaper is looked at again, so that a bound need not be consistent, only never too
/// high.
/// </summary>
internal sealed class DetourSearch(PathScope scope, StepWeights? weights, Func<int, PathCost> bound)
{
    /// <summary>How much more than the best path a bound may say, since sums in another order are rounded differently.</summary>
    private const double Rounding = 1 + 1e-12;

    /// <summary>
    /// The steps of the cheapest path, among equal ones that with the first fact at its first step, then at its second, and so on;
    /// <see langword="null"/> where there is none.
    /// </summary>
    internal FoundStep[]? Find(Detour detour)
    {
        var (isFound, steps) = Find(detour, bound);
        return isFound && steps is null ? Find(detour, static _ => default).Steps : steps; // A bound was too high.
    }

    private (bool IsFound, FoundStep[]? Steps) Find(Detour detour, Func<int, PathCost> bound)
    {
        var labels = scope.Graph.SpareArrays.TakeLabels();
        Search(detour, labels, bound);
        var isFound = labels.Contains(detour.End);
        var steps = isFound ? Trace(detour, labels) : null;
        scope.Graph.SpareArrays.Return(labels);
        return (isFound, steps);
    }

    private void Search(Detour detour, NodeLabels labels, Func<int, PathCost> bound)
    {
        var queue = new CostQueue(isAscending: false);
        labels.TryLower(detour.Start, default);
        queue.Enqueue(detour.Start, default);
        while (queue.Count > 0)
        {
            var (best, least) = (labels.Of(detour.End), queue.Least);
            if (new PathCost(best.Weight * Rounding, best.Length) < least) return;
            var node = queue.Dequeue();

            // No better than what was found, and longer: where many facts weigh nothing, that is most of the graph.
            if (least.Weight == best.Weight && least.Length > best.Length) continue;
            if (!labels.TryFinish(node) || node == detour.End) continue;
            var cost = labels.Of(node);
            for (var edges = scope.Forward.From(node); edges.MoveNext();)
            {
                scope.Look();
                var neighbor = edges.Neighbor;
                if (neighbor == detour.Start || !detour.Allows(node, edges.Fact, neighbor)
                    || (neighbor != detour.End && !scope.CanPass(neighbor))) continue;
                var reached = cost.Then(weights?.Of(edges.Fact, neighbor) ?? 0);
                if (reached.IsInfinite || !(reached < labels.Of(neighbor))) continue;
                var left = bound(neighbor);
                if (!left.IsInfinite && labels.TryLower(neighbor, reached)) queue.Enqueue(neighbor, reached + left);
            }
        }
    }

    /// <summary>
    /// Gathers what lies on a cheapest path from the end back, then walks from the start by the first facts. Nothing where a bound was too
    /// high for that.
    /// </summary>
    private FoundStep[]? Trace(Detour detour, NodeLabels labels)
    {
        var steps = new Dictionary<int, FoundStep>();
        var open = new Stack<int>([detour.End]);
        var seen = new HashSet<int> { detour.End };
        while (open.TryPop(out var node))
        {
            var cost = labels.Of(node);
            for (var edges = scope.Backward.From(node); edges.MoveNext();)
            {
                scope.Look();
                var (before, fact) = (edges.Neighbor, edges.Fact);
                if (!(labels.Of(before) < cost) || !detour.Allows(before, fact, node)) continue;
                if (labels.Of(before).Then(weights?.Of(fact, node) ?? 0) != cost) continue;
                if (!steps.TryGetValue(before, out var known) || fact < known.Fact) steps[before] = new FoundStep(fact, node);
                if (seen.Add(before)) open.Push(before);
            }
        }

        if (!seen.Contains(detour.Start)) return null;
        var path = new List<FoundStep>();
        for (var node = detour.Start; node != detour.End; node = path[^1].To) path.Add(steps[node]);
        return [.. path];
    }
}
