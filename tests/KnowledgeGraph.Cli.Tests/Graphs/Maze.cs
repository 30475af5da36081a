namespace KnowledgeGraph.Cli.Tests.Graphs;

/// <summary>A small graph with more paths from its first entity to its last than anyone waits for: 2 to the power of 40.</summary>
internal static class Maze
{
    private const int Squares = 40;

    internal static readonly Graph Graph = Build();

    private static Graph Build()
    {
        var builder = new GraphBuilder("Maze").Kind("Place").Relation("Place", "LeadsTo", "Place").Entity("P0", "Place");
        for (var i = 0; i < Squares; i++) builder.Entity($"P{i + 1}", "Place").Entity($"L{i}", "Place").Entity($"R{i}", "Place");
        for (var i = 0; i < Squares; i++)
        {
            builder.Claim($"P{i}", "leadsTo", $"L{i}").Claim($"P{i}", "leadsTo", $"R{i}").Claim($"L{i}", "leadsTo", $"P{i + 1}").Claim(
                $"R{i}", "leadsTo", $"P{i + 1}");
        }

        return builder.Build();
    }
}
