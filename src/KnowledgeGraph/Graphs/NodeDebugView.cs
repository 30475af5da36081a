using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>Shows a node's facts in the debugger, one line each.</summary>
internal sealed class NodeDebugView(Node node)
{
    public string Key => node.Key;

    public string Label => node.Label;

    public IReadOnlyList<string> Aliases => node.Aliases;

    public Kind Kind => node.Kind;

    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public Fact[] Facts => [.. node.Facts, .. node.IncomingFacts];
}
