using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Tests.Graphs;

/// <summary>The edges that generated views for other libraries read, against the facts that each graph was made from.</summary>
public sealed class RelationEdgesTests
{
    private const int Seeds = 1000;

    [Fact]
    public void The_edges_of_each_node_are_its_facts_and_those_of_symmetric_relations_from_both_ends()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new RandomGraph(seed, 12, 40);
            var whole = RelationEdges.Of(random.Graph);
            Assert.Equal(random.Graph.Nodes, whole.Nodes);
            AssertEdges(seed, random, whole, random.Graph.Members.Where(member => member.IsRelation));
            foreach (var relation in random.Graph.Members.Where(member => member.IsRelation))
            {
                var edges = RelationEdges.Of(relation);
                var nodes = random.Graph.Nodes.Where(node => relation.Domain.Includes(node.Kind) || relation.Range!.Value.Includes(node.Kind)).ToList();
                Assert.Equal(nodes, edges.Nodes);
                Assert.Equal(random.Graph.Nodes.Select(nodes.Contains), random.Graph.Nodes.Select(edges.Contains));
                AssertEdges(seed, random, edges, [relation]);
            }
        }
    }

    [Fact]
    public void The_edges_of_a_view_are_its_facts()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new RandomGraph(seed, 12, 40);
            var view = random.Graph.Where(fact => fact.Index % 3 != 0);
            var found = RelationEdges.Of(view);
            var expected = view.Facts.Where(fact => fact.IsVisible && fact.Member.IsRelation).Sum(fact => fact.Member.IsSymmetric && fact.Subject != fact.Object ? 2 : 1);
            Assert.True(expected == found.Count, $"seed {seed}: {expected}, found {found.Count}");
            for (var all = found.All(); all.MoveNext();) Assert.True(all.Current.Fact.IsVisible && all.Current.Source.Graph == view && found.Contains(all.Current), $"seed {seed}");
            Assert.False(found.Contains(random.Graph.Nodes[0]));
        }
    }

    [Fact]
    public void A_derived_relation_and_a_property_have_no_edges()
    {
        var graph = new TestGraph("Families", 3).Kind("Person")
            .Relation("Person", "Parent", "Person")
            .Property("Person", "Name", Compiler.Vocabularies.ValueType.Text, Compiler.Vocabularies.Cardinality.Many)
            .Derived("Person", "Forebear", "Person", "Parent+")
            .Entity("Person", "a").Entity("Person", "b").Entity("Person", "c")
            .Fact("a", "Parent", "b").Fact("b", "Parent", "c").Build();

        Assert.Equal(2, RelationEdges.Of(graph).Count);
        Assert.Equal(
            "Person.Forebear is derived, and only stated facts are edges. Walk and Why answer for what is derived. (Parameter 'relation')",
            Assert.Throws<ArgumentException>(() => RelationEdges.Of(graph.Members.Single(member => member.Name == "Forebear"))).Message);
        Assert.Equal(
            "Person.Name is a property, and only the facts of relations are edges. (Parameter 'relation')",
            Assert.Throws<ArgumentException>(() => RelationEdges.Of(graph.Members.Single(member => member.Name == "Name"))).Message);
    }

    private static void AssertEdges(int seed, RandomGraph random, RelationEdges edges, IEnumerable<Member> relations)
    {
        var count = 0;
        foreach (var node in edges.Nodes)
        {
            var outgoing = relations.SelectMany(relation => Neighbors(random, relation, node, inverse: false)).Order().ToList();
            var incoming = relations.SelectMany(relation => Neighbors(random, relation, node, inverse: true)).Order().ToList();
            Assert.True(edges.TryGetOutgoing(node, out var leaving) & edges.TryGetIncoming(node, out var entering));
            Assert.Equal((seed, outgoing.Count, incoming.Count), (seed, leaving.Count, entering.Count));
            Assert.Equal(outgoing, All(leaving).Select(edge => (edge.Fact.Member.Index, edge.Target.Index)).Order());
            Assert.Equal(incoming, All(entering).Select(edge => (edge.Fact.Member.Index, edge.Source.Index)).Order());
            for (var i = 0; i < outgoing.Count; i++)
            {
                var skipped = leaving;
                Assert.True(skipped.Skip(i + 1));
                Assert.Equal(All(leaving)[i], skipped.Current);
                Assert.Equal(outgoing.Count - i - 1, skipped.Count);
                Assert.False(leaving.Skip(outgoing.Count + 1 + i));
                Assert.True(edges.TryGetOutgoing(node, out leaving));
            }

            foreach (var other in edges.Nodes)
            {
                Assert.True(edges.TryGetBetween(node, other, out var between));
                Assert.Equal(outgoing.Count(edge => edge.Item2 == other.Index), between.Count);
                Assert.Equal(All(leaving).Where(edge => edge.Target == other), All(between));
            }

            count += outgoing.Count;
        }

        Assert.Equal((seed, count, count), (seed, edges.Count, All(edges.All()).Distinct().Count()));
    }

    private static IEnumerable<(int Member, int Node)> Neighbors(RandomGraph random, Member relation, Node node, bool inverse)
    {
        if (!(inverse && !relation.IsSymmetric ? relation.Range!.Value : relation.Domain).Includes(node.Kind)) return [];
        return random.Neighbors(relation.Index, node.Index, inverse).Select(other => (relation.Index, other));
    }

    private static List<RelationEdge> All(RelationEdgeCursor edges)
    {
        var all = new List<RelationEdge>();
        while (edges.MoveNext()) all.Add(edges.Current);
        Assert.Throws<InvalidOperationException>(() => edges.Current);
        return all;
    }
}
