using System.ComponentModel;

namespace KnowledgeGraph.CompilerServices;

/// <summary>
/// Holds what a graph's project declares in C#, for tools that check fact files against it without running or building anything. Written by
/// the generator; a program has no use for it.
/// </summary>
/// <param name="declarations">The declarations as one text, which begins with the version of its format.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GeneratedDeclarationsAttribute(string declarations) : Attribute
{
    /// <summary>Gets the declarations as one text, which begins with the version of its format.</summary>
    public string Declarations { get; } = declarations;
}
