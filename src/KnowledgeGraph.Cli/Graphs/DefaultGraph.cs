namespace KnowledgeGraph.Cli.Graphs;

/// <summary>The graph that <c>kg</c> asks when no other is named.</summary>
internal static class DefaultGraph
{
    public static Graph Open() => throw new InputException("this kg comes without a graph of its own: give --assembly FILE");
}
