namespace KnowledgeGraph.Paths;

/// <summary>
/// A breadth-first search from both ends at once (I. Pohl, “Bi-directional search”, Machine Intelligence 6, 1971), level by level,
/// always from the end with fewer facts to look at.
/// </summary>
internal sealed class ShortestPathSearch(PathScope scope)
{
    /// <summary>
    /// The shortest path whose first step takes the fact that comes first in the graph, then the one whose second does, and so on;
    /// <see langword="null"/> where none is short enough.
    /// </summary>
    internal GraphPath? Find(int start, int end) => Search(start, end, static (search, sides) => search.First(sides));

    /// <summary>
    /// All steps of shortest paths, from which each of them can be put together; <see langword="null"/> where none is short enough.
    /// </summary>
    internal ShortestPathSteps? FindAll(int start, int end) => Search(start, end, static (search, sides) => search.All(sides));

    private T? Search<T>(int start, int end, Func<ShortestPathSearch, Sides, T> gather)
        where T : class
    {
        var spare = scope.Graph.SpareArrays;
        var sides = new Sides(
            new SearchSide(scope, scope.Forward, spare.TakeDepths(), start, end),
            new SearchSide(scope, scope.Backward, spare.TakeDepths(), end, start));
        var found = Meet(sides) ? gather(this, sides) : null;
        spare.Return(sides.FromStart.Depths);
        spare.Return(sides.FromEnd.Depths);
        return found;
    }

    private bool Meet(Sides sides)
    {
        var (fromStart, fromEnd) = sides;
        if (fromStart.Origin == fromEnd.Origin) return true;
        while (fromStart.Level + fromEnd.Level < scope.MaximumLength && fromStart.Frontier.Count > 0 && fromEnd.Frontier.Count > 0)
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            var isStart = fromStart.CountFacts() <= fromEnd.CountFacts();
            var (grown, other) = isStart ? (fromStart, fromEnd) : (fromEnd, fromStart);
            grown.Grow();

            // The first time that nodes of a new level were reached by the other search, each of them is on a shortest path.
            var meetings = grown.Frontier.FindAll(other.Depths.Contains);
            if (meetings.Count == 0) continue;
            MarkWhatIsLeft(sides, meetings);
            return true;
        }

        return false;
    }

    /// <summary>
    /// Marks what lies on a shortest path with the distance that is left to the end, from the meeting nodes back to the start.
    /// </summary>
    private void MarkWhatIsLeft(Sides sides, List<int> meetings)
    {
        var (depths, left) = (sides.FromStart.Depths, sides.FromEnd.Depths);
        var level = meetings;
        for (var depth = sides.FromStart.Level; depth > 0; depth--)
        {
            var before = new List<int>();
            foreach (var node in level)
            {
                var remaining = left.Of(node) + 1;
                for (var edges = scope.Backward.From(node); edges.MoveNext();)
                {
                    scope.Look();
                    if (depths.Of(edges.Neighbor) == depth - 1 && left.TryAdd(edges.Neighbor, remaining)) before.Add(edges.Neighbor);
                }
            }

            level = before;
        }
    }

    private GraphPath First(Sides sides)
    {
        var left = sides.FromEnd.Depths;
        var start = sides.FromStart.Origin;
        var steps = new FoundStep[left.Of(start)];
        var from = start;
        for (var i = 0; i < steps.Length; i++)
        {
            var first = new FoundStep(int.MaxValue, -1);
            var remaining = left.Of(from) - 1;
            for (var edges = scope.Forward.From(from); edges.MoveNext();)
            {
                if (left.Of(edges.Neighbor) == remaining && edges.Fact < first.Fact) first = new FoundStep(edges.Fact, edges.Neighbor);
            }

            steps[i] = first;
            from = first.To;
        }

        return scope.Path(start, steps);
    }

    private ShortestPathSteps All(Sides sides)
    {
        var left = sides.FromEnd.Depths;
        var steps = new Dictionary<int, FoundStep[]>();
        var open = new Stack<int>([sides.FromStart.Origin]);
        while (open.TryPop(out var node))
        {
            if (left.Of(node) == 0 || steps.ContainsKey(node)) continue;
            var found = new List<FoundStep>();
            var remaining = left.Of(node) - 1;
            for (var edges = scope.Forward.From(node); edges.MoveNext();)
            {
                scope.Look();
                if (left.Of(edges.Neighbor) == remaining) found.Add(new FoundStep(edges.Fact, edges.Neighbor));
            }

            found.Sort(static (one, other) => one.Fact.CompareTo(other.Fact));
            steps.Add(node, [.. found]);
            foreach (var step in found) open.Push(step.To);
        }

        return new ShortestPathSteps(scope, sides.FromStart.Origin, left.Of(sides.FromStart.Origin), steps);
    }

    private readonly record struct Sides(SearchSide FromStart, SearchSide FromEnd);
}
