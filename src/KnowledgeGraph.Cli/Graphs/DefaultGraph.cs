using KnowledgeGraph.Seeds;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>The graph that <c>kg</c> asks when no other is named.</summary>
internal static class DefaultGraph
{
    /// <summary>Gets the file of its assembly.</summary>
    public static string Assembly => typeof(Race).Assembly.Location;

    public static Graph Open() => Race.Graph;
}
