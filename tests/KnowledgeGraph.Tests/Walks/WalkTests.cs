using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Walks;

public sealed class WalkTests
{
    private static readonly Graph Graph = Devices.Create().Build();

    [Theory]
    [InlineData("Backs", "HighFlyer", "DeepSeek")]
    [InlineData("BackedBy", "DeepSeek", "HighFlyer")]
    [InlineData("^backs", "DeepSeek", "HighFlyer")]
    [InlineData("Backs/Uses", "HighFlyer", "A100 H800")]
    [InlineData("Uses/RestrictedBy", "DeepSeek", "ExportControls Tariffs")]
    [InlineData("RestrictedBy", "H800", "ExportControls Tariffs")]
    [InlineData("Restricts", "ExportControls", "A100 H800 Accelerators AdvancedChips")]
    [InlineData("PartOf", "Die", "H800 Accelerators")]
    [InlineData("Parts", "Accelerators", "Die H800")]
    [InlineData("PartOf{2}", "Die", "Accelerators")]
    [InlineData("!()", "H800", "Accelerators")]
    [InlineData("!(Class|PartOf)", "A100", "ExportControls")]
    [InlineData("!RestrictedBy", "Die", "H800")]
    [InlineData("ExposedTo", "HighFlyer", "ExportControls Tariffs")]
    [InlineData("Exposes", "Tariffs", "DeepSeek HighFlyer")]
    [InlineData("^ExposedTo", "Tariffs", "DeepSeek HighFlyer")]
    [InlineData("RivalOf/ExposedTo/ImposedBy", "Nvidia", "UnitedStates")]
    [InlineData("Reaches", "HighFlyer", "DeepSeek")]
    [InlineData("Backs{0}", "Nvidia", "Nvidia")]
    [InlineData("(Backs|RivalOf)+", "HighFlyer", "DeepSeek Nvidia")]
    [InlineData("(Backs|RivalOf)*", "Nvidia", "DeepSeek Nvidia")]
    public void Expressions_lead_where_they_say(string expression, string from, string to)
    {
        var walk = Graph.Walk(expression);

        Assert.Equal(to, string.Join(' ', walk.From(Graph[from]).Select(node => node.Key)));
        Assert.All(Graph.Nodes, node => Assert.Equal(walk.Leads(Graph[from], node), walk.To(node).Contains(Graph[from])));
    }

    [Fact]
    public void A_walk_in_a_view_takes_what_is_visible_there()
    {
        var view = Graph.Including(Modality.Rumoured);

        Assert.Empty(Graph.Walk("Reaches").From(Graph["Nvidia"]));
        Assert.Equal("DeepSeek HighFlyer", Keys(view.Walk("Reaches").From(Graph["Nvidia"].In(view))));
        Assert.Equal("DeepSeek HighFlyer Nvidia", Keys(view.Walk("Exposes").From(Graph["Tariffs"].In(view))));
        Assert.Equal(
            "Nvidia ─backs→ High-Flyer ─backs→ DeepSeek",
            view.Walk("Reaches").Shortest(Graph["Nvidia"].In(view), Graph["DeepSeek"].In(view))!.ToString());
    }

    [Fact]
    public void Paths_come_shortest_first_and_shortest_is_the_first()
    {
        var walk = Graph.Walk("Uses/RestrictedBy/ImposedBy");

        var paths = walk.Paths(Graph["DeepSeek"], Graph["UnitedStates"]).Select(path => path.ToString()).ToArray();

        Assert.Equal(
            [
                "DeepSeek ─uses→ A100 ─restricted by→ export controls ─imposed by→ United States",
                "DeepSeek ─uses→ H800 ─class→ Accelerators ─restricted by→ tariffs ─imposed by→ United States",
                "DeepSeek ─uses→ H800 ─class→ Accelerators ─class→ advanced chips ─restricted "
                    + "by→ export controls ─imposed by→ United States",
            ],
            paths);
        Assert.Equal(paths[0], walk.Shortest(Graph["DeepSeek"], Graph["UnitedStates"])!.ToString());
        Assert.Null(walk.Shortest(Graph["Nvidia"], Graph["UnitedStates"]));
        Assert.Empty(walk.Paths(Graph["Nvidia"], Graph["UnitedStates"]));
        Assert.Empty(Graph.Walk("Backs*").Shortest(Graph["Nvidia"], Graph["Nvidia"])!.Steps);
    }

    [Fact]
    public void A_path_may_come_to_a_node_again_only_where_the_expression_asks_for_it()
    {
        var graph = new TestGraph().Kind("A").Relation("A", "R", "A").Entity("A", "a").Entity("A", "b").Fact("a", "R", "b")
            .Fact("b", "R", "a").Build();

        Assert.Equal(["a ─r→ b"], graph.Walk("R+").Paths(graph["a"], graph["b"]).Select(path => path.ToString()));
        Assert.Equal(["a ─r→ b ─r→ a ─r→ b"], graph.Walk("R{3}").Paths(graph["a"], graph["b"]).Select(path => path.ToString()));
        Assert.Equal(
            ["a ─r→ b", "a ─r→ b ─r→ a ─r→ b"],
            graph.Walk("R{1,3}").Paths(graph["a"], graph["b"]).Select(path => path.ToString()));
    }

    [Fact]
    public void The_kinds_of_ends_are_known_before_walking()
    {
        Assert.Equal(["Policy"], Graph.Walk("Backs*/Uses/RestrictedBy").EndKinds.Select(kind => kind.Name));
        Assert.Equal(["Company", "Policy"], Graph.Walk("Backs|ExposedTo").EndKinds.Select(kind => kind.Name));
        Assert.Equal(["Thing"], Graph.Walk("PartOf").EndKinds.Select(kind => kind.Name));
        Assert.Equal("Backs*/Uses/RestrictedBy", Graph.Walk(" ( Backs * ) / ( Uses / RestrictedBy ) ").ToString());
        Assert.Same(Graph, Graph.Walk("Backs").Graph);
    }

    [Fact]
    public void Types_narrow_where_a_walk_begins_and_ends()
    {
        Nodes<Chip> chips = Race.Graph.Walk<Company, Chip>("Backs/Uses").From(Race.Company("HighFlyer"));
        Assert.Equal(["H800"], chips.Select(chip => chip.ToString()));

        var either = Race.Graph.Walk<Company, Chip>("Uses|Backs");
        Assert.Equal(["Chip", "Company"], either.EndKinds.Select(kind => kind.Name).Order());
        Assert.Empty(either.From(Race.Company("HighFlyer")));
        Nodes<Company> users = Race.Graph.Walk<Company, Node>("Uses|Knows").To(Race.Graph["H800"]);
        Assert.Equal("DeepSeek", users.ToString());
        Assert.Equal("High-Flyer", Race.Graph.Walk<Company, Node>("Knows").To(Race.Graph["Liang"])[1].ToString());
    }

    [Fact]
    public async Task Many_threads_walk_at_the_same_time()
    {
        var graph = Devices.Create().Build();
        var walk = graph.Walk("(Backs|Reaches|RivalOf)*/ExposedTo");
        var expected = Graph.Walk("(Backs|Reaches|RivalOf)*/ExposedTo");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                var node = graph.Nodes[(thread + i) % graph.NodeCount];
                if (!node.Kind.Name.StartsWith("Company", StringComparison.Ordinal)) continue;
                Assert.Equal(Keys(expected.From(Graph[node.Key])), Keys(walk.From(node)));
                Assert.Equal(
                    Keys(expected.To(Graph["Tariffs"])), Keys(graph.Walk("(Backs|Reaches|RivalOf)*/ExposedTo").To(graph["Tariffs"])));
            }
        })));
    }

    [Fact]
    public void More_expressions_than_a_graph_keeps_are_walked_all_the_same()
    {
        for (var i = 0; i < 600; i++)
            Assert.Equal(
                "DeepSeek", Keys(Graph.Walk("Backs" + string.Concat(Enumerable.Repeat("/Backs{0}", i % 300))).From(Graph["HighFlyer"])));
    }

    private static string Keys(Nodes<Node> nodes) => string.Join(' ', nodes.Select(node => node.Key));
}
