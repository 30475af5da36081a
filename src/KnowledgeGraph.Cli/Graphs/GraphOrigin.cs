namespace KnowledgeGraph.Cli.Graphs;

/// <summary>Where a graph is from that no option names.</summary>
/// <param name="Assembly">The assembly of the project in the current directory, as it is shown; null where the graph is not its.</param>
/// <param name="Note">A line that says which graph was asked; null where there is no doubt.</param>
/// <param name="ComesWithKg">Whether it is the graph that comes with kg.</param>
internal sealed record GraphOrigin(string? Assembly, string? Note, bool ComesWithKg)
{
    /// <summary>The graph of <c>--assembly</c>.</summary>
    public static readonly GraphOrigin Named = new(null, null, ComesWithKg: false);

    /// <summary>The graph that comes with kg, in a directory without a project.</summary>
    public static readonly GraphOrigin Default = new(null, null, ComesWithKg: true);

    /// <summary>Tells which graph was asked where nothing in it is like what was asked for; null where an option names it.</summary>
    public string? Hint(Graph graph) =>
        Note ?? (ComesWithKg ? $"{graph.Name} is the graph that comes with kg. Use --assembly FILE for another graph." : null);
}
