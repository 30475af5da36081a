using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// Marks the static partial class that stands for the graph of an assembly. The generator adds <c>Graph</c>, a property for the nodes of
/// each kind, <c>Sources</c> and <c>Find</c> to it.
/// </summary>
/// <remarks>There is one in an assembly.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class KnowledgeGraphAttribute : Attribute;
