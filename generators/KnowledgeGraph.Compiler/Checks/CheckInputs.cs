namespace KnowledgeGraph.Compiler.Checks;

/// <summary>What checks look at besides the graph. Equal by content.</summary>
internal sealed record CheckInputs
{
    public static CheckInputs None { get; } = new();
}
