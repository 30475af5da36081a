namespace KnowledgeGraph.Cli;

/// <summary>What the commands are run in: where they write, and the graph that they ask when no other is named.</summary>
internal sealed record KgEnvironment(Terminal Terminal, Func<Graph> DefaultGraph);
