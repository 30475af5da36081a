using System.ComponentModel;

namespace KnowledgeGraph.CompilerServices;

/// <summary>
/// Holds the vocabulary and the facts of a public graph, for the builds of graphs that extend it. Written by the generator; a program has
/// no use for it. The format is described in docs/image-format.md.
/// </summary>
/// <param name="graph">The full name of the class of the graph.</param>
/// <param name="declarations">
/// The vocabulary and what an image does not hold, as one text, which begins with the version of its format.
/// </param>
/// <param name="facts">The image of the facts of the graph's own module. It is 7-bit clean, so it is a text.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GeneratedModuleAttribute(string graph, string declarations, string facts) : Attribute
{
    /// <summary>Gets the full name of the class of the graph.</summary>
    public string Graph { get; } = graph;

    /// <summary>Gets the vocabulary and what an image does not hold, as one text, which begins with the version of its format.</summary>
    public string Declarations { get; } = declarations;

    /// <summary>Gets the image of the facts of the graph's own module.</summary>
    public string Facts { get; } = facts;
}
