using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// Declares that two entities of extended graphs are one thing. They become one node of the graph, which both keys find.
/// </summary>
/// <param name="first">The key of the first, after the name of its graph where several graphs have the key: <c>Race:Nvidia</c>.</param>
/// <param name="second">The key of the second.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class SameAsAttribute(string first, string second) : Attribute
{
    /// <summary>Gets the key of the first.</summary>
    public string First { get; } = first;

    /// <summary>Gets the key of the second.</summary>
    public string Second { get; } = second;
}

/// <summary>
/// Declares that two entities of extended graphs, which share a key, are different things. Each keeps the name of its graph before its
/// key.
/// </summary>
/// <param name="first">The key of the first after the name of its graph: <c>Race:Mercury</c>.</param>
/// <param name="second">The key of the second after the name of its graph.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class DifferentFromAttribute(string first, string second) : Attribute
{
    /// <summary>Gets the key of the first.</summary>
    public string First { get; } = first;

    /// <summary>Gets the key of the second.</summary>
    public string Second { get; } = second;
}
