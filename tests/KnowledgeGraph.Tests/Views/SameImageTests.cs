using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Views;

/// <summary>What a graph and its views share is equal in all of them; a graph built apart shares nothing, whatever it says.</summary>
public class SameImageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Everything_but_nodes_is_equal_in_all_views_and_in_no_other_graph(int seed)
    {
        for (var i = 0; i < 50; i++)
        {
            var test = new ClaimedGraph(seed * 1000 + i);
            var (graph, apart) = (test.Graph, new ClaimedGraph(seed * 1000 + i).Graph);
            foreach (var view in ViewsOf(test))
            {
                AreShared(graph.Kinds, view.Kinds, apart.Kinds);
                AreShared(graph.Members, view.Members, apart.Members);
                AreShared(graph.Sources, view.Sources, apart.Sources);
                AreShared(graph.Facts, view.Facts, apart.Facts);
                AreShared(ClaimsOf(graph), ClaimsOf(view), ClaimsOf(apart));
                AreShared(
                    [.. graph.Facts.Where(IsOfNodes).Select(fact => fact.Value)],
                    [.. view.Facts.Where(IsOfNodes).Select(fact => fact.Value)],
                    [.. apart.Facts.Where(IsOfNodes).Select(fact => fact.Value)]);
                Assert.DoesNotContain(graph.Nodes, node => view.Nodes.Any(other => other == node));
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void What_is_asked_of_results_is_the_same_for_a_node_of_any_view(int seed)
    {
        for (var i = 0; i < 50; i++)
        {
            var test = new ClaimedGraph(seed * 1000 + i);
            var apart = new ClaimedGraph(seed * 1000 + i).Graph;
            foreach (var view in ViewsOf(test))
            {
                var (ranks, groups, reachable) = (view.PageRank(), view.Components(), view.Reachable(view.Nodes[0]));
                for (var index = 0; index < view.NodeCount; index++)
                {
                    var (here, there) = (view.Nodes[index], test.Graph.Nodes[index]);
                    Assert.Equal(ranks[here], ranks[there]);
                    Assert.Equal(groups.IndexOf(here), groups.IndexOf(there));
                    Assert.Equal(index, view.Nodes.IndexOf(there));
                    Assert.Equal(reachable.ToList().IndexOf(here), reachable.IndexOf(there));
                    Assert.Equal(reachable.ToList().Contains(here), reachable.Contains(there));
                    Assert.Equal(-1, reachable.IndexOf(apart.Nodes[index]));
                    Assert.False(view.Nodes.Contains(apart.Nodes[index]));
                }

                Assert.Equal(-1, view.Nodes.IndexOf(default));
            }
        }
    }

    [Fact]
    public void A_flow_takes_the_facts_of_any_view()
    {
        var view = Race.Graph.Including(Modality.Rumoured);
        var flow = view.MaximumFlow(view["DeepSeek"], view["H800"], _ => 1);
        Assert.Equal(1, flow.Value);
        Assert.All(Race.Graph.Facts, fact => Assert.Equal(flow[view.Facts[fact.Index]], flow[fact]));
        Assert.Contains(Race.Graph.Facts, fact => flow[fact] > 0);
    }

    [Fact]
    public void Positions_are_those_of_the_list()
    {
        var companies = Race.Graph.NodesOf<Company>();
        for (var i = 0; i < companies.Count; i++) Assert.Equal(i, companies.IndexOf(companies[i]));
        var all = Race.Graph.Nodes;
        Assert.All(all, node => Assert.Equal(node.Is<Company>(), node.As<Company>() is { } company && companies.Contains(company)));
        Assert.Equal(-1, default(Nodes<Node>).IndexOf(all[0]));
    }

    private static Claim[] ClaimsOf(Graph graph) => [.. graph.Facts.SelectMany(fact => fact.Claims)];

    private static bool IsOfNodes(Fact fact) => fact.Member.IsRelation;

    private static IEnumerable<Graph> ViewsOf(ClaimedGraph test) =>
    [
        test.Graph.AsOf(PartialDate.Parse(test.AnyDate())),
        test.Graph.Including(Modality.Rumoured).FromSources("D1", "D2"),
        test.Graph.Where(fact => fact.Index % 2 == 0),
    ];

    private static void AreShared<T>(IReadOnlyList<T> ones, IReadOnlyList<T> same, IReadOnlyList<T> others)
        where T : struct, IEquatable<T>
    {
        Assert.Equal(ones.Count, same.Count);
        Assert.Equal(ones.Count, others.Count);
        for (var i = 0; i < ones.Count; i++)
        {
            Assert.True(ones[i].Equals(same[i]) && same[i].Equals((object)ones[i]));
            Assert.Equal(ones[i].GetHashCode(), same[i].GetHashCode());
            Assert.False(ones[i].Equals(others[i]));
            for (var other = 0; other < ones.Count; other++) Assert.Equal(ones[i].Equals(ones[other]), ones[i].Equals(same[other]));
            Assert.False(ones[i].Equals(default));
        }
    }
}
