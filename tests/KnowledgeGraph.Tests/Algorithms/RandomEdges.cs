using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Tests.Algorithms;

/// <summary>
/// Edges between numbered nodes, made from a seed: sparse or dense, even or with hubs, with loops and parallel edges or without.
/// </summary>
internal sealed class RandomEdges
{
    public RandomEdges(int seed, int maximumNodes = 40)
    {
        var random = new Random(seed);
        Nodes = random.Next(1, maximumNodes + 1);
        IsUndirected = random.Next(3) == 0;
        var isSimple = random.Next(2) == 0;
        var hasHubs = random.Next(2) == 0;
        var count = random.Next(4) switch { 0 => random.Next(Nodes), 1 => random.Next(Nodes * 8), _ => random.Next(Nodes * 2) };
        var seen = new HashSet<(int, int)>();
        var edges = new List<(int From, int To)>();
        for (var i = 0; i < count; i++)
        {
            var (from, to) = (Any(), Any());
            if (isSimple && (from == to || !seen.Add((from, to)) || (IsUndirected && !seen.Add((to, from))))) continue;
            edges.Add((from, to));
        }

        Edges = edges;
        Weights = [.. edges.Select(_ => random.Next(5) == 0 ? random.Next(3) : random.NextDouble())];
        Graph = CompactGraph.FromEdges(Nodes, [.. edges.Select(edge => edge.From)], [.. edges.Select(edge => edge.To)], IsUndirected);

        int Any() => hasHubs ? (int)(Nodes * Math.Pow(random.NextDouble(), 3)) : random.Next(Nodes);
    }

    public int Nodes { get; }

    public bool IsUndirected { get; }

    public IReadOnlyList<(int From, int To)> Edges { get; }

    public double[] Weights { get; }

    public CompactGraph Graph { get; }

    /// <summary>Gets the edges with the direction they may be taken in: those of an undirected graph in both.</summary>
    public IEnumerable<(int From, int To)> Arcs => IsUndirected ? Edges.Concat(Edges.Select(edge => (edge.To, edge.From))) : Edges;

    /// <summary>The nodes at the ends of a node's edges, without itself, each once.</summary>
    public int[] Around(int node) =>
        [.. NaiveReachability.BothWays(Edges).Where(end => end.From == node && end.To != node).Select(end => end.To).Distinct().Order()];

    /// <summary>Runs a check on many graphs; what fails says the seed.</summary>
    public static void ForEach(int count, Action<RandomEdges> check, int maximumNodes = 40)
    {
        for (var seed = 0; seed < count; seed++)
        {
            try
            {
                check(new RandomEdges(seed, maximumNodes));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"seed {seed}: {exception.Message}", exception);
            }
        }
    }
}
