namespace KnowledgeGraph.Compiler.Checks;

/// <summary>One rule that facts are checked against. Keeps no state between graphs.</summary>
internal interface IGraphCheck
{
    void Run(CheckContext context);
}
