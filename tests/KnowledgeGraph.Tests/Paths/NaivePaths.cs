using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Paths;

/// <summary>
/// The shortest path that comes first, found by trying: distances to the end by a plain breadth-first search over all facts, then the first
/// fact that leads nearer.
/// </summary>
internal static class NaivePaths
{
    /// <summary>The numbers of the facts of the path, or null.</summary>
    public static List<int>? Find(RandomGraph graph, int from, int to, Func<int, PathDirection> allowed, int maximumLength)
    {
        var distances = new Dictionary<int, int> { [to] = 0 };
        var queue = new Queue<int>([to]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var (_, begin, end) in Steps(graph, allowed))
            {
                if (end == node && distances.TryAdd(begin, distances[node] + 1)) queue.Enqueue(begin);
            }
        }

        if (!distances.TryGetValue(from, out var left) || left > maximumLength) return null;
        var facts = new List<int>();
        for (var node = from; left > 0; left--)
        {
            var step = Steps(graph, allowed)
                .First(step => step.From == node && distances.TryGetValue(step.To, out var distance) && distance == left - 1);
            facts.Add(step.Fact);
            node = step.To;
        }

        return facts;
    }

    private static IEnumerable<(int Fact, int From, int To)> Steps(RandomGraph graph, Func<int, PathDirection> allowed)
    {
        for (var i = 0; i < graph.Linked.Facts.Count; i++)
        {
            var fact = graph.Linked.Facts[i];
            if (fact.Target < 0 || fact.Standing == Standing.Hidden) continue;
            var directions = allowed(fact.Member);
            if (directions != 0 && graph.Linked.Vocabulary.Members[fact.Member].IsSymmetric) directions = PathDirection.Either;
            if ((directions & PathDirection.Forward) != 0) yield return (i, fact.Subject, fact.Target);
            if ((directions & PathDirection.Backward) != 0) yield return (i, fact.Target, fact.Subject);
        }
    }
}
