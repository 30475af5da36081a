using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Views;

public class ViewTests
{
    private static Graph Graph => Race.Graph;

    [Fact]
    public void A_view_has_the_nodes_facts_and_claims_of_its_base()
    {
        var view = Graph.AsOf(PartialDate.Parse("2024")).Including(Modality.Rumoured);
        Assert.True(view.IsView);
        Assert.False(Graph.IsView);
        Assert.Same(Graph, view.Base);
        Assert.Same(Graph, Graph.Base);
        Assert.Equal("Race", view.Name);
        Assert.Equal((Graph.NodeCount, Graph.FactCount, Graph.ClaimCount), (view.NodeCount, view.FactCount, view.ClaimCount));
        Assert.Equal(Graph.Nodes.Select(node => node.Key), view.Nodes.Select(node => node.Key));
        Assert.Equal(Race.Company("DeepSeek").AsNode().Index, view["DeepSeek"].Index);
        Assert.Equal("DeepSeek", view.Find("深度求索")!.Value.Key);
    }

    [Fact]
    public void A_node_moves_between_the_views_of_its_graph()
    {
        var (view, other) = (Graph.Including(Modality.Rumoured), Graph.Excluding(Modality.Claimed));
        var node = Graph["DeepSeek"];
        Assert.Equal(view["DeepSeek"], node.In(view));
        Assert.Equal(other["DeepSeek"], node.In(view).In(other));
        Assert.Equal(node, node.In(view).In(Graph));
        Assert.NotEqual(node, node.In(view));
        Assert.Throws<ArgumentNullException>(() => node.In(null!));
        Assert.Throws<InvalidOperationException>(() => default(Node).In(view));
    }

    [Fact]
    public void Hops_follow_what_counts()
    {
        var deepSeek = Race.Company("DeepSeek").AsNode();
        Assert.Equal("H800", Uses(Graph));
        Assert.Equal("H800, H20", Uses(Graph.Including(Modality.Rumoured)));
        Assert.Equal("H20", Uses(Graph.Including(Modality.Rumoured).Excluding(Modality.Claimed)));
        Assert.Equal("", Uses(Graph.FromSources("D1")));
        Assert.Equal("H20", Uses(Graph.FromSources("D1").Including(Modality.Rumoured)));
        Assert.Equal("", Uses(Graph.Where(fact => fact.Member.Name != "Uses")));

        string Uses(Graph graph) => Hop.Targets<Node>(deepSeek.In(graph), Race.Uses).ToString();
    }

    [Fact]
    public void Facts_that_only_rumours_and_the_like_state_come_after_the_others()
    {
        var view = Graph.Including(Modality.Rumoured);
        // By number H20 is the first.
        Assert.Equal(["H800", "H20"], Hop.Targets<Node>(view["DeepSeek"], Race.Uses).Select(node => node.Key));
        var first = new TestGraph().Kind("A").Relation("A", "Of", "A", cardinality: Compiler.Vocabularies.Cardinality.Optional)
            .Entity("A", "a").Entity("A", "b").Entity("A", "c")
            .Fact("a", "Of", "b", new TestClaim { Modality = Modality.Opinion })
            .Fact("a", "Of", "c", new TestClaim { Modality = Modality.Reported })
            .Build().Including(Modality.Opinion);
        Assert.Equal("c", Hop.Target<Node>(first["a"], 0)?.Key);
        Assert.Equal(
            (Rank.Normal, Modality.Opinion),
            (first.Facts[0].IsVisible ? first.Facts[1].Rank : default, first.Facts.Single(fact => fact.Object!.Value.Key == "b").Modality));
    }

    [Fact]
    public void The_best_value_is_the_finest_of_those_that_are_preferred_by_what_counts()
    {
        var graph = new TestGraph().Kind("A").Property("A", "Founded", MemberType.PartialDate).Entity("A", "a")
            .Source("D1").Source("D2").Source("D3")
            .Fact("a", "Founded", "2023", new TestClaim("D1") { Rank = Rank.Preferred }, new TestClaim("D3"))
            .Fact("a", "Founded", "2023-07", new TestClaim("D2")).Build();
        Assert.Equal("2023", Founded(graph));
        Assert.Equal("2023-07", Founded(graph.FromSources("D2", "D3")));
        Assert.Equal("2023", Founded(graph.FromSources("D1", "D2")));
        Assert.Equal("2023", Founded(graph.FromSources("D3")));
        Assert.Equal(Rank.Normal, graph.FromSources("D3").Facts[0].Rank);
        Assert.Equal(
            ["2023-07", "2023"],
            Hop.Claims(graph.FromSources("D2")["a"], 0, false, fact => fact.Value.ToString()).Select(claim => claim.Value)
                .Distinct());

        static string? Founded(Graph graph) => Hop.Value(graph["a"], 0)?.ToString();
    }

    [Fact]
    public void A_value_that_every_node_has_can_be_missing_in_a_view()
    {
        var view = Graph.FromSources("D3");
        var error = Assert.Throws<InvalidOperationException>(() => Hop.RequiredValue(view["Nvidia"], Race.Price));
        Assert.Equal(
            "Nvidia has no Price in Race from D3: every claim of it is hidden there. Use Claims to read these claims.", error.Message);
        Assert.Single(Hop.Claims(view["Nvidia"], Race.Price, false, fact => fact.Value));
    }

    [Fact]
    public void What_the_curator_concludes_counts_where_all_counts_that_it_rests_on()
    {
        var restricted = Graph.Facts.Single(fact => fact.Member.Name == "RestrictedBy");
        Assert.True(Graph.FromSources("D3").Facts[restricted.Index].IsVisible);
        Assert.False(Graph.FromSources("D1").Facts[restricted.Index].IsVisible);
    }

    [Fact]
    public void A_condition_on_facts_is_asked_once_for_each_and_sees_the_graph_that_it_narrows()
    {
        var (rumours, asked) = (Graph.Including(Modality.Rumoured), new List<Fact>());
        var view = rumours.Where(fact =>
        {
            asked.Add(fact);
            return fact.IsVisible && fact.Modality == Modality.Rumoured;
        });
        Assert.Equal(rumours.Facts, asked);
        Assert.Equal("H20", Assert.Single(view.Facts, fact => fact.IsVisible).Object?.Key);
        Assert.DoesNotContain(view.Excluding(Modality.Rumoured).Facts, fact => fact.IsVisible);
        Assert.Equal(rumours.FactCount, asked.Count);
        Assert.Throws<NotFiniteNumberException>(() => Graph.Where(_ => throw new NotFiniteNumberException()));
    }

    [Fact]
    public void All_can_be_excluded_and_one_modality_be_asked_for_alone()
    {
        var none = Graph.Excluding(Enum.GetValues<Modality>());
        Assert.DoesNotContain(none.Facts, fact => fact.IsVisible);
        Assert.Equal(0, none.Components().Count(group => group.Count > 1));
        Assert.Equal(["H20"], none.Including(Modality.Rumoured).Facts.Where(fact => fact.IsVisible).Select(fact => fact.Object!.Value.Key));
    }

    [Fact]
    public void Kinds_members_and_sources_serve_in_every_view_of_their_graph()
    {
        var view = Graph.Including(Modality.Rumoured);
        var (kind, member) = (Graph.Kinds["Company"], Graph.Members.Single(member => member.Name == "Uses"));
        Assert.Equal(2, view["DeepSeek"].FactsOf(member).Count);
        Assert.Equal(view, view["DeepSeek"].FactsOf(member)[0].Graph);
        Assert.Equal(view.ToSnapshot(view.Kinds["Company"]), view.ToSnapshot(kind));
        Assert.Contains("uses H20\n", view.ToSnapshot(kind), StringComparison.Ordinal);
        Assert.Equal(view.ToSnapshot(view.Sources["D1"]), view.ToSnapshot(Graph.Sources["D1"]));
        Assert.True(kind.Includes(view["DeepSeek"].Kind));
        Assert.DoesNotContain(view.FromSources(Graph.Sources["D3"]).Facts, fact => fact.IsVisible && fact.Object?.Key == "H20");
    }

    [Fact]
    public void A_snapshot_names_the_view_and_marks_what_it_hides()
    {
        var view = Graph.AsOf(PartialDate.Parse("2021")).Including(Modality.Rumoured);
        var text = view.ToSnapshot();
        Assert.StartsWith(
            "graph Race\n  view as of 2021, including rumoured\n  8 nodes\n  16 facts, 4 of them hidden\n", text, StringComparison.Ordinal);
        Assert.Contains("  uses H20\n", text, StringComparison.Ordinal);
        Assert.Contains("  ledBy Liang (hidden)\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  view", Graph.ToSnapshot(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_is_not_saved_but_verified()
    {
        var view = Graph.Including(Modality.Rumoured);
        var error = Assert.Throws<InvalidOperationException>(() => view.Save(new MemoryStream()));
        Assert.Equal(
            "Race including rumoured is a view and has no image of its own. Use Base.Save to write the whole graph.", error.Message);
        view.Verify();
    }

    [Fact]
    public void Relations_that_a_view_sees_as_its_base_does_are_held_once()
    {
        var view = Graph.AsOf(PartialDate.Parse("2024"));
        Assert.Same(Graph.Outgoing(Race.Uses), view.Outgoing(Race.Uses));
        Assert.Same(Graph.Incoming(Race.Backs), view.Incoming(Race.Backs));
        Assert.NotSame(Graph.Outgoing(Race.Uses), Graph.Including(Modality.Rumoured).Outgoing(Race.Uses));
    }

    [Fact]
    public void Threads_that_ask_a_view_first_at_the_same_time_get_equal_answers()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var claimed = new ClaimedGraph(seed);
            var conditions = ViewCondition.Any(claimed);
            var expected = conditions.Aggregate(claimed.Graph, (graph, condition) => condition.Narrow(graph)).ToSnapshot();
            var view = conditions.Aggregate(
                claimed.Build(_ => true, _ => true, claim => claim), (graph, condition) => condition.Narrow(graph));
            using var start = new Barrier(8);
            var answers = new string[8];
            var threads = Enumerable.Range(0, 8).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                answers[i] = view.ToSnapshot() + view.Nodes.Sum(node => node.IncomingFacts.Count);
            })).ToArray();
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();
            Assert.All(answers, answer => Assert.StartsWith(expected, answer, StringComparison.Ordinal));
            Assert.Single(answers.Distinct());
        }
    }
}
