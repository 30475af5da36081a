namespace KnowledgeGraph.Cli.Commands;

/// <summary>A command whose help ends with examples.</summary>
internal interface IExemplified
{
    /// <summary>Gets command lines that show what the command is for.</summary>
    IReadOnlyList<string> Examples { get; }
}
