using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Paths;

/// <summary>Paths that are made of facts, as other libraries' searches need.</summary>
public sealed class PathOfFactsTests
{
    private static readonly Graph Graph = new TestGraph("Families", 3).Kind("Person")
        .Relation("Person", "Parent", "Person")
        .Property("Person", "Name", MemberType.Text, Compiler.Vocabularies.Cardinality.Many)
        .Entity("Person", "a").Entity("Person", "b").Entity("Person", "c")
        .Fact("a", "Parent", "b").Fact("c", "Parent", "b").Fact("c", "Parent", "c").Build();

    [Fact]
    public void Facts_are_taken_in_the_direction_in_which_they_go_on()
    {
        var facts = Graph.Facts.Where(fact => fact.Member.IsRelation).ToList();
        var path = GraphPath.Create(Graph.Nodes[0], facts);
        Assert.Equal((Graph.Nodes[0], Graph.Nodes[2], 3, 3d), (path.Start, path.End, path.Length, path.Weight));
        Assert.Equal([true, false, true], path.Steps.Select(step => step.IsForward));
        Assert.Equal(facts, path.Steps.Select(step => step.Fact));
        Assert.Equal(0.5, GraphPath.Create(Graph.Nodes[0], facts, 0.5).Weight);
        Assert.Equal((0, Graph.Nodes[1]), (GraphPath.Create(Graph.Nodes[1], []).Length, GraphPath.Create(Graph.Nodes[1], []).End));
    }

    [Fact]
    public void The_path_is_of_the_graph_of_its_start()
    {
        var view = Graph.Including(Modality.Rumoured);
        var path = GraphPath.Create(Graph.Nodes[0].In(view), Graph.Facts.Take(1));
        Assert.Same(view, path.End.Graph);
        Assert.Same(view, path.Steps[0].Fact.Graph);
    }

    [Fact]
    public void Facts_that_do_not_follow_each_other_are_an_error()
    {
        Assert.Equal(
            "The path is at c and cannot continue with “a parent b”, which joins a and b. (Parameter 'facts')",
            Assert.Throws<ArgumentException>(() => GraphPath.Create(Graph.Nodes[2], Graph.Facts)).Message);
        Assert.Throws<ArgumentNullException>(() => GraphPath.Create(Graph.Nodes[0], null!));
        Assert.Throws<InvalidOperationException>(() => { GraphPath.Create(default, []); });
        var other = new TestGraph(
            "Others", 4).Kind("Person").Relation("Person", "Parent", "Person").Entity("Person", "a").Fact("a", "Parent", "a").Build();
        Assert.Contains(
            "is of Others, not of Families", Assert.Throws<ArgumentException>(() => GraphPath.Create(Graph.Nodes[0], other.Facts)).Message,
            StringComparison.Ordinal);
    }
}
