using System.Globalization;
using KnowledgeGraph.Seeds;

namespace KnowledgeGraph.QuikGraph.Tests.Graphs;

/// <summary>A graph to run algorithms on, with weights, and a name to print where they disagree.</summary>
internal sealed record Sample(string Name, Graph Graph, int Seed)
{
    /// <summary>Gets the seeds, and 100 graphs at random.</summary>
    public static IEnumerable<Sample> All => Random(100).Prepend(Seeds);

    /// <summary>Gets graphs at random in which no path leads back, and the seeds' relation that has such facts.</summary>
    public static IEnumerable<Sample> Acyclic => Enumerable.Range(0, 100).Select(AcyclicAt)
        .Append(new Sample("Seeds.Precedes", Race.Graph.Where(fact => fact.Member.Name == "Precedes"), 0));

    public static Sample Seeds { get; } = new("Seeds", Race.Graph, 0);

    /// <summary>Gets the nodes to begin at: all of a small graph, some of a larger one.</summary>
    public IEnumerable<Node> Starts => Graph.Nodes.Where(node => node.Index % (1 + (Graph.NodeCount / 20)) == 0);

    /// <summary>Gets pairs of nodes, of no node and itself.</summary>
    public IEnumerable<(Node From, Node To)> Pairs =>
        from start in Starts.Take(6) from end in Starts.Reverse().Take(6) where start != end select (start, end);

    /// <summary>Returns graphs of facts that are each as likely, from almost none to half of them.</summary>
    public static IEnumerable<Sample> Random(int count) => Enumerable.Range(0, count).Select(At);

    /// <summary>Returns the weight of a fact: a small whole number, so that sums are exact in any order.</summary>
    public double WeightOf(Fact fact) => 1 + (((fact.Index * 7919L) + (Seed * 104729L)) % 17);

    public double WeightOf(RelationEdge edge) => WeightOf(edge.Fact);

    public override string ToString() => Name;

    private static Sample At(int seed) => Where(seed, "Random", _ => true);

    private static Sample AcyclicAt(int seed) =>
        Where(seed, "Acyclic", fact => !fact.Member.IsSymmetric && fact.Subject.Index < fact.Object!.Value.Index);

    private static Sample Where(int seed, string name, Func<Fact, bool> isAllowed)
    {
        var random = new Random(seed);
        var percent = random.Next(2, 50);
        var kept = Complete.Graph.Facts.Select(_ => random.Next(100) < percent).ToArray();
        var graph = Complete.Graph.Where(fact => kept[fact.Index] && isAllowed(fact));
        return new Sample(string.Create(CultureInfo.InvariantCulture, $"{name} {seed}"), graph, seed);
    }
}
