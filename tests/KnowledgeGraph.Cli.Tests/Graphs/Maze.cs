namespace KnowledgeGraph.Cli.Tests.Graphs;

/// <summary>A small graph with more paths from its first entity to its last than anyone waits for: 2 to the power of 40.</summary>
internal static class Maze
{
    private const int Squares = 40;

    internal static readonly Graph Graph = Build();

    private static Graph Build()
    {
        var builder = TestGraph.InOrder("Maze").Kind("Place").Relation("Place", "LeadsTo", "Place").Entity("Place", "P0");
        for (var i = 0; i < Squares; i++) builder.Entity("Place", $"P{i + 1}").Entity("Place", $"L{i}").Entity("Place", $"R{i}");
        for (var i = 0; i < Squares; i++)
        {
            builder.Claim($"P{i}", "leadsTo", $"L{i}").Claim($"P{i}", "leadsTo", $"R{i}").Claim($"L{i}", "leadsTo", $"P{i + 1}").Claim(
                $"R{i}", "leadsTo", $"P{i + 1}");
        }

        return builder.Build();
    }
}
