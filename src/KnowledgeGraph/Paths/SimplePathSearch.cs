using System.Runtime.InteropServices;

namespace KnowledgeGraph.Paths;

/// <summary>
/// The paths between two nodes that pass no node twice, by length: a depth-first search for those of one length after those of another,
/// that turns back where the end is farther away than there are steps left.
/// </summary>
internal sealed class SimplePathSearch(PathScope scope, int start, int end)
{
    private readonly List<FoundStep> _path = [];
    private readonly HashSet<int> _visited = [start];
    private readonly Dictionary<int, FoundStep[]> _steps = [];

    /// <summary>Whether a path was left for another length.</summary>
    private bool _hasLonger;

    /// <summary>The paths, by length, then by the numbers of their facts from the first step on.</summary>
    internal IEnumerable<GraphPath> Paths()
    {
        scope.CancellationToken.ThrowIfCancellationRequested();
        if (start == end)
        {
            yield return scope.Path(start, []);
            yield break;
        }

        var spare = scope.Graph.SpareArrays;
        var left = spare.TakeDepths();
        try
        {
            if (!Measure(left)) yield break;
            var longest = Math.Min(scope.MaximumLength, scope.Graph.NodeCount - 1);
            _hasLonger = true;
            for (var length = left.Of(start); length <= longest && _hasLonger; length++)
            {
                foreach (var path in OfLength(length, left)) yield return path;
            }
        }
        finally
        {
            spare.Return(left);
        }
    }

    /// <summary>Finds how far the end is from each node that paths can pass.</summary>
    /// <returns>Whether there is a path.</returns>
    private bool Measure(NodeDepths left)
    {
        var side = new SearchSide(scope, scope.Backward, left, end, start);
        while (side.Frontier.Count > 0 && side.Level < scope.MaximumLength) side.Grow();
        return left.Contains(start);
    }

    private IEnumerable<GraphPath> OfLength(int length, NodeDepths left)
    {
        _hasLonger = false;
        var choices = new int[length];
        while (true)
        {
            scope.Look();
            var depth = _path.Count;
            var node = depth == 0 ? start : _path[^1].To;
            if (depth == length)
            {
                yield return scope.Path(start, CollectionsMarshal.AsSpan(_path));
            }
            else if (Next(node, length - depth - 1, ref choices[depth], left) is { } step)
            {
                _path.Add(step);
                _visited.Add(step.To);
                continue;
            }

            if (depth == 0) yield break;
            if (depth < length) choices[depth] = 0;
            _visited.Remove(node);
            _path.RemoveAt(depth - 1);
        }
    }

    /// <summary>The next step from a node that can still be a part of a path with so many steps after it.</summary>
    private FoundStep? Next(int node, int remaining, ref int choice, NodeDepths left)
    {
        for (var steps = StepsOf(node, left); choice < steps.Length;)
        {
            var step = steps[choice++];
            if (step.To == end ? remaining > 0 : _visited.Contains(step.To)) continue;
            if (left.Of(step.To) > remaining) _hasLonger = true;
            else return step;
        }

        return null;
    }

    /// <summary>The steps from a node to nodes that the end can be reached from, by fact.</summary>
    private FoundStep[] StepsOf(int node, NodeDepths left)
    {
        if (_steps.TryGetValue(node, out var known)) return known;
        var found = new List<FoundStep>();
        for (var edges = scope.Forward.From(node); edges.MoveNext();)
        {
            if (left.Contains(edges.Neighbor) && edges.Neighbor != node) found.Add(new FoundStep(edges.Fact, edges.Neighbor));
        }

        found.Sort(static (one, other) => one.Fact.CompareTo(other.Fact));
        return _steps[node] = [.. found];
    }
}
