using KnowledgeGraph.Testing.Graphs;

namespace KnowledgeGraph.Reports.Tests;

public sealed class MeasureTests
{
    [Theory]
    [InlineData(PathDirection.Forward)]
    [InlineData(PathDirection.Backward)]
    [InlineData(PathDirection.Either)]
    public void Facts_of_a_symmetric_relation_count_at_both_ends(PathDirection direction)
    {
        var graph = TestGraph.InOrder("Peace").Kind("Land").Relation("Land", "Borders", "Land", symmetric: true)
            .Entity("Land", "A").Entity("Land", "B").Entity("Land", "C")
            .Claim("A", "borders", "B").Claim("A", "borders", "C").Build();

        var degrees = Measure.Degree.Run(graph, new AlgorithmOptions { Direction = direction });

        Assert.Equal([2, 1, 1], degrees.Select(degree => degree.Value));
    }
}
