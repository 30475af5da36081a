using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Tests.Algorithms;

public class ComponentTests
{
    [Fact]
    public void Weak_components_are_those_of_a_naive_search() => RandomEdges.ForEach(10_000, edges =>
        Assert.Equal(
            NaiveReachability.Components(edges.Nodes, [.. NaiveReachability.BothWays(edges.Edges)]),
            WeakComponents.Find(edges.Graph, default)), maximumNodes: 24);

    [Fact]
    public void Strong_components_are_those_of_a_naive_search() => RandomEdges.ForEach(10_000, edges =>
    {
        var labels = StrongComponents.Find(edges.Graph.Starts, edges.Graph.Targets, default);
        var least = labels.Select(label => Array.IndexOf(labels, label));
        Assert.Equal(NaiveReachability.Components(edges.Nodes, [.. edges.Arcs]), least);
        Assert.All(labels.Distinct(), label => Assert.Equal(label, labels[label]));
    }, maximumNodes: 24);

    [Fact]
    public void A_long_chain_does_not_overflow_the_stack()
    {
        const int Nodes = 300_000;
        var chain = CompactGraph.FromEdges(Nodes, Enumerable.Range(0, Nodes - 1).ToArray(), Enumerable.Range(1, Nodes - 1).ToArray());
        Assert.Equal(Nodes, StrongComponents.Find(chain.Starts, chain.Targets, default).Distinct().Count());
        Assert.All(WeakComponents.Find(chain, default), label => Assert.Equal(0, label));

        var ring = CompactGraph.FromEdges(Nodes, Enumerable.Range(0, Nodes).ToArray(), [.. Enumerable.Range(1, Nodes - 1), 0]);
        Assert.Single(StrongComponents.Find(ring.Starts, ring.Targets, default).Distinct());
    }
}
