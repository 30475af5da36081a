using KnowledgeGraph.Seeds;

namespace KnowledgeGraph.QuikGraph.Tests.Graphs;

/// <summary>Edges that follow by rule.</summary>
public sealed class DerivedTests
{
    private static readonly QuikGraphOptions WithDerived = new() { IncludeDerived = true };

    public static TheoryData<bool> IsView => [false, true];

    [Theory]
    [MemberData(nameof(IsView))]
    public void Stated_and_derived_edges_are_what_holds(bool isView)
    {
        var graph = isView ? Race.Graph.Including(Modality.Opinion, Modality.Rumoured) : Race.Graph;
        var found = graph.AsQuikGraph(WithDerived).Edges.Select(edge => (edge.Relation.Index, edge.Source.Index, edge.Target.Index))
            .ToHashSet();
        var expected = new HashSet<(int, int, int)>();
        foreach (var relation in graph.Members.Where(member => member.IsRelation))
        {
            // A name in a path expression stands for the relation with its rules, of every kind that declares it.
            var walk = graph.Walk(relation.Name);
            foreach (var node in relation.Domain.Nodes)
            {
                foreach (var end in walk.From(node.In(graph)))
                {
                    if (graph.Why(node.In(graph), relation, end).Any()) expected.Add((relation.Index, node.Index, end.Index));
                }
            }
        }

        Assert.Equal(expected, found);
        Assert.Equal(found.Count, graph.AsQuikGraph(WithDerived).EdgeCount);
    }

    [Fact]
    public void A_derived_edge_says_so_and_Why_finds_its_facts()
    {
        var graph = Race.Graph.Including(Modality.Opinion);
        var derived = graph.AsQuikGraph(WithDerived).Edges.Where(edge => edge.IsDerived).ToList();
        Assert.Contains(derived, edge => edge.Relation.IsDerived);
        Assert.Contains(derived, edge => !edge.Relation.IsDerived);
        foreach (var edge in derived)
        {
            var why = edge.Why().First();
            Assert.Equal((edge.Source, edge.Target), (why.Start, why.End));
            Assert.Equal(why, graph.Why(edge.Source, edge.Relation, edge.Target).First());
            Assert.Equal(why.WeakestModality, edge.Modality);
            Assert.Contains(
                "no single fact states it", Assert.Throws<InvalidOperationException>(() => edge.Fact).Message, StringComparison.Ordinal);
            Assert.Equal(why.Steps, new[] { edge }.ToPath().Steps);
        }

        Assert.Equal(derived.Count, derived.Distinct().Count());
        var stated = graph.AsQuikGraph(WithDerived).Edges.Where(edge => !edge.IsDerived).ToList();
        Assert.Equal(graph.AsQuikGraph().Edges, stated);
        Assert.All(stated, edge => Assert.Equal(edge.Fact, edge.Why().First().Steps[0].Fact));
    }

    [Fact]
    public void A_derived_relation_that_is_named_has_its_edges()
    {
        var graph = Race.Graph.Including(Modality.Opinion);
        var exposed = graph.Members[Company.Schema.ExposedTo.Index].AsQuikGraph();
        Assert.Equal(
            graph.NodesOf<Company>().SelectMany(company => company.ExposedTo.Select(policy => (company.AsNode(), policy.AsNode())))
                .ToHashSet(),
            exposed.Edges.Select(edge => (edge.Source, edge.Target)).ToHashSet());
        Assert.All(exposed.Edges, edge => Assert.True(edge.IsDerived));
        Assert.Equal(exposed.Edges, graph.AsQuikGraph(Company.Schema.ExposedTo).Edges);
        Assert.Equal(exposed.EdgeCount, graph.AsQuikGraph(new QuikGraphOptions { Relations = [Company.Schema.ExposedTo] }).EdgeCount);
        Assert.All(exposed.Edges, edge => Assert.True(exposed.ContainsEdge(edge)));
        Assert.Equal(
            exposed.Edges.Select(edge => edge.Target).Distinct().OrderBy(node => node.Index).SelectMany(exposed.InEdges).ToHashSet(),
            exposed.Edges.ToHashSet());
    }

    [Fact]
    public void A_relation_with_a_rule_has_derived_edges_where_they_are_asked_for()
    {
        var graph = Race.Graph.Including(Modality.Opinion);
        var located = graph.Members[Agent.Schema.LocatedIn.Index];
        Assert.All(located.AsQuikGraph().Edges, edge => Assert.False(edge.IsDerived));
        var all = located.AsQuikGraph(includeDerived: true);
        Assert.Contains(all.OutEdges(Company.OpenAI), edge => edge.IsDerived && edge.Target == Country.UnitedStates.In(graph));
        Assert.Equal(located.AsQuikGraph().Edges, all.Edges.Where(edge => !edge.IsDerived));
    }
}
