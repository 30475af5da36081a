namespace KnowledgeGraph.Compiler.Checks;

/// <summary>One rule that facts are held to. Keeps no state between graphs.</summary>
internal interface IGraphCheck
{
    void Run(CheckContext context);
}
