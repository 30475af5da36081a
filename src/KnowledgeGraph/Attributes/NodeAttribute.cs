using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>Makes a <c>readonly partial struct</c> a kind of node: a class of things that the graph knows, such as companies.</summary>
/// <remarks>The attribute is allowed on classes and interfaces only for the sake of the message: KG0001 says what to write.</remarks>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class NodeAttribute : Attribute
{
    /// <summary>Gets or sets whether the kind only groups others and has no entities of its own.</summary>
    public bool Abstract { get; set; }

    /// <summary>Gets or sets the abstract kind that this one is. What that kind declares, this one has.</summary>
    public Type? Is { get; set; }

    /// <summary>
    /// Gets or sets the further abstract kinds that this one is. What they declare, this one has, too. The default is empty.
    /// </summary>
    public Type[] AlsoIs { get; set; } = [];

    /// <summary>
    /// Gets or sets the name of the graph's property for all nodes of the kind. By default the English plural of its name.
    /// </summary>
    public string? Plural { get; set; }

    /// <summary>
    /// Gets or sets the kind of another graph that the struct adds members and entities to. The class of the graph must extend that graph
    /// (<see cref="KnowledgeGraphAttribute.Extends"/>). The struct itself is not a kind.
    /// </summary>
    public Type? Extends { get; set; }
}
