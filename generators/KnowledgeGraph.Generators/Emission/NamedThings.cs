using KnowledgeGraph.Compiler;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>The entities of one kind that have a C# property, ready to be written.</summary>
/// <param name="Hint">The name of the file.</param>
/// <param name="Kind">The simple name of the struct.</param>
/// <param name="Graph">The expression for the graph.</param>
/// <param name="EntityAt">The name of the method that the properties call.</param>
internal sealed record EntityNames(
    string Hint, string Kind, string Namespace, string Graph, string EntityAt, EquatableArray<NamedEntity> Entities)
{
    /// <summary>Gets a value indicating whether the kind is a class, as was reported.</summary>
    public bool IsStub { get; init; }

    /// <summary>
    /// Gets the type of the entities; null where that is the struct, and another one where it adds to a kind of another graph.
    /// </summary>
    public string? Type { get; init; }

    /// <summary>Gets the words before the name of the struct.</summary>
    public string Keywords { get; init; } = "partial struct";
}

/// <summary>The entities that a graph adds to kinds of other graphs, ready to be written.</summary>
/// <param name="Graph">The simple name of the graph's class.</param>
/// <param name="GraphExpression">The expression for the graph.</param>
internal sealed record ExtensionEntities(
    string Graph, string Namespace, bool IsPublic, string GraphExpression, EquatableArray<ExtendedKind> Kinds);

/// <param name="Type">The full name of the kind's type, as code names it.</param>
internal sealed record ExtendedKind(string Type, EquatableArray<NamedEntity> Entities);

/// <param name="Name">The name of its property.</param>
/// <param name="Index">The number of its node, or -1 where it has none.</param>
/// <param name="Modifiers">Those of the author's partial property; null where the generator declares it.</param>
internal readonly record struct NamedEntity(string Name, string Label, int Index, string? Modifiers, bool IsDocumented)
{
    /// <summary>Gets its key where that is not the name.</summary>
    public string? Key { get; init; }
}

/// <summary>The sources that have a C# property, ready to be written.</summary>
internal sealed record SourceNames(string Graph, EquatableArray<SourceContainer> Containers);

/// <summary>A class with sources.</summary>
/// <param name="IsGenerated">Whether the generator declares it.</param>
internal sealed record SourceContainer(
    string Name, string Namespace, bool IsGenerated, bool IsPublic, EquatableArray<NamedSource> Sources);

/// <param name="Name">The name of its property.</param>
/// <param name="Index">Its number, or -1 where it has none.</param>
/// <param name="Modifiers">Those of the author's partial property; null where the generator declares it.</param>
internal readonly record struct NamedSource(string Name, string Description, int Index, string? Modifiers, bool IsDocumented);
