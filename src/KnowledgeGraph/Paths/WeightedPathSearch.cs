using System.Globalization;

namespace KnowledgeGraph.Paths;

/// <summary>
/// The path of the least weight between two nodes, among equal ones the one of the fewest steps, then the one that comes first by its
/// facts.
/// </summary>
internal sealed class WeightedPathSearch(PathScope scope, StepWeights weights)
{
    internal GraphPath? Find(int start, int end, Heuristic? heuristic)
    {
        if (start == end) return scope.Path(start, [], 0);
        var steps = heuristic is null
            ? TwoSidedDijkstra.Find(scope, weights, start, end)
            : new DetourSearch(scope, weights, heuristic.Of).Find(new Detour(start, end, [], []));
        if (steps is not null && steps.Length > scope.MaximumLength)
        {
            steps = new LengthLimitedSearch(scope, weights).Find(new Detour(start, end, [], []), scope.MaximumLength);
        }

        if (steps is null) return null;
        var weight = 0.0;
        foreach (var step in steps) weight += weights.Of(step.Fact, step.To);
        return scope.Path(start, steps, weight);
    }
}

/// <summary>How far the end of a path is at least, as a delegate says it.</summary>
internal sealed class Heuristic(Graph graph, Func<Node, double> heuristic)
{
    /// <exception cref="ArgumentException">It says what is not a number, or negative infinity.</exception>
    internal PathCost Of(int node)
    {
        var value = heuristic(new Node(graph, node));
        return value > double.NegativeInfinity ? new PathCost(value, 0) : throw Exception(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The heuristic of {new Node(graph, node)} is {value}. Return a number or positive infinity."));
    }

    private static ArgumentException Exception(string message, string parameter = nameof(heuristic)) => new(message, parameter);
}
