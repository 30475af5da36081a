using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>An entity or a source that is declared in C#: what it says, and the property that the generator completes.</summary>
/// <param name="Property">Null where the generator cannot complete it.</param>
internal sealed record FactDeclaration(FactUnit Unit, DeclaredProperty? Property);

/// <summary>A static partial property that wants its body.</summary>
/// <param name="ContainingType">Its full name.</param>
/// <param name="Modifiers">
/// What the other part repeats, such as <c>public</c>; null if there is none, since the author's property is in error, as was reported,
/// and the generator declares the one that is meant.
/// </param>
/// <param name="IsDocumented">Whether the author wrote a summary, which stands then.</param>
internal sealed record DeclaredProperty(bool IsSource, string ContainingType, string Name, string? Modifiers, bool IsDocumented)
{
    /// <summary>Gets the names of the members that the class of a source has besides its sources.</summary>
    public EquatableArray<string> OtherMembers { get; init; }
}
