using KnowledgeGraph.Seeds;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>The graph that <c>kg</c> asks when no other is named.</summary>
internal static class DefaultGraph
{
    public static Graph Open() => Race.Graph;
}
