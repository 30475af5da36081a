using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph;

/// <summary>
/// Marks the static partial class that stands for the graph of an assembly. The generator adds <c>Graph</c>, a property for the nodes of
/// each kind, <c>Sources</c> and <c>Find</c> to it.
/// </summary>
/// <remarks>
/// There is one in an assembly. The attribute is allowed on structs and interfaces only for the sake of the message: KG0005 says what to
/// write.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class KnowledgeGraphAttribute : Attribute
{
    /// <summary>
    /// Gets or sets the graphs of other assemblies that this one extends: their classes. The graph has their kinds, entities, sources and
    /// facts, and its own.
    /// </summary>
    [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "Attributes have no other lists.")]
    public Type[] Extends { get; set; } = [];
}
