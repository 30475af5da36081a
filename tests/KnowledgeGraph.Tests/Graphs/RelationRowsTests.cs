using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Tests.Graphs;

/// <summary>The merged rows that adapters to other libraries read, against the facts that each graph was made from.</summary>
public sealed class RelationRowsTests
{
    private const int Seeds = 1000;

    [Fact]
    public void The_rows_of_nodes_are_their_facts_in_the_order_of_relations()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new RandomGraph(seed, 12, 40);
            foreach (var graph in new[] { random.Graph, random.Graph.Where(fact => fact.Index % 3 != 0) })
            {
                AssertRows(
                    seed, graph, [.. graph.Members.Where(member => member is { IsRelation: true, IsDerived: false })], 0, graph.NodeCount);
                foreach (var relation in graph.Members.Where(member => member is { IsRelation: true, IsDerived: false }))
                    AssertRows(seed, graph, [relation], 0, graph.NodeCount);
                foreach (var kind in graph.Kinds.Where(kind => kind.Nodes.Count > 0))
                {
                    AssertRows(
                        seed, graph, [.. graph.Members.Where(member => member is { IsRelation: true, IsDerived: false })],
                        kind.Nodes[0].Index, kind.Nodes[^1].Index + 1);
                }
            }
        }
    }

    private static void AssertRows(int seed, Graph graph, Member[] relations, int first, int end)
    {
        var expected = new List<(int Source, int Member, int Fact, int Target)>();
        foreach (var relation in relations)
        {
            foreach (var fact in relation.Facts.Select(fact => graph.Facts[fact.Index]).Where(fact => fact.IsVisible))
            {
                expected.Add((fact.Subject.Index, relation.Index, fact.Index, fact.Object!.Value.Index));
                if (relation.IsSymmetric && fact.Subject != fact.Object)
                    expected.Add((fact.Object!.Value.Index, relation.Index, fact.Index, fact.Subject.Index));
            }
        }

        expected.RemoveAll(edge => edge.Source < first || edge.Source >= end || edge.Target < first || edge.Target >= end);
        var rows = RelationRows.Create(graph, relations, includeDerived: false, (first, end));
        Assert.Equal((first, end, expected.Count), (rows.FirstNode, rows.NodeEnd, rows.Count));
        var incoming = rows.Transpose();
        Assert.Equal((first, end, expected.Count), (incoming.FirstNode, incoming.NodeEnd, incoming.Count));
        for (var node = first; node < end; node++)
        {
            var found = Enumerable.Range(rows.StartOf(node), rows.EndOf(node) - rows.StartOf(node))
                .Select(edge => (rows.OtherOf(edge), rows.FactOf(edge))).ToList();
            Assert.True(
                expected.Where(edge => edge.Source == node).Select(edge => (edge.Target, edge.Fact)).ToHashSet().SetEquals(found),
                $"seed {seed}, node {node}");
            Assert.Equal(found.Count, found.Distinct().Count());
            var members = found.Select(edge => graph.Facts[edge.Item2].Member.Index).ToList();
            Assert.Equal(members.Order(), members);

            var entering = Enumerable.Range(incoming.StartOf(node), incoming.EndOf(node) - incoming.StartOf(node))
                .Select(edge => (incoming.OtherOf(edge), incoming.FactOf(edge))).ToList();
            Assert.True(
                expected.Where(edge => edge.Target == node).Select(edge => (edge.Source, edge.Fact)).ToHashSet().SetEquals(entering),
                $"seed {seed}, node {node}");
            Assert.Equal(entering.Select(edge => edge.Item1).Order(), entering.Select(edge => edge.Item1));
            for (var other = first; other < end; other++)
            {
                var place = rows.Find(rows.StartOf(node), rows.EndOf(node), other);
                Assert.Equal(
                    found.FindIndex(edge => edge.Item1 == other) is var index and >= 0 ? rows.StartOf(node) + index : rows.EndOf(node),
                    place);
            }
        }
    }
}
