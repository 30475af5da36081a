using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph;

/// <summary>The one exception that the default value of a node, fact, claim, source, kind or member throws when it is used.</summary>
internal static class DefaultValue
{
    [DoesNotReturn]
    internal static Graph Throw(string type) => throw new InvalidOperationException(
        $"This {type} is the default value of its type and belongs to no graph: nothing was ever assigned to it. " +
        "Get it from a graph, and use a nullable type for a value that can be missing.");
}
