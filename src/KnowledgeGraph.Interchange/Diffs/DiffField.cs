namespace KnowledgeGraph.Interchange;

/// <summary>One thing that a graph says of a kind, member, source, entity, fact or claim: the label, an alias, a qualifier.</summary>
/// <param name="Name">What it is: <c>label</c>, <c>alias</c>, <c>quote</c>. A record can have several of a name.</param>
/// <param name="Value">Its text.</param>
public readonly record struct DiffField(string Name, string Value);

/// <summary>A field that differs between two graphs.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Old">The text in the old graph, or <see langword="null"/> if the field is not there.</param>
/// <param name="New">The text in the new graph, or <see langword="null"/> if the field is not there.</param>
public readonly record struct FieldChange(string Name, string? Old, string? New);
