using KnowledgeGraph.Seeds;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>The graph that comes with <c>kg</c>.</summary>
internal static class DefaultGraph
{
    public static Graph Open() => Race.Graph;
}
