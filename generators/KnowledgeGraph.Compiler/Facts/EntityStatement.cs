namespace KnowledgeGraph.Compiler.Facts;

/// <summary>What a declaration says of an entity itself, and not of what it is related to.</summary>
/// <param name="Anchor">The anchor at the value.</param>
internal sealed record EntityStatement(StatusProperty Property, string Value, int Anchor);

/// <summary>A property that every entity has, and no source states.</summary>
internal enum StatusProperty
{
    Status,
    ReplacedBy,
    StatusReason,
}

/// <summary>The names of these properties in facts. A member of a kind that has the name is meant instead.</summary>
internal static class StatusProperties
{
    /// <summary>Finds the property of a name in fact files.</summary>
    public static bool TryFind(string name, out StatusProperty property)
    {
        property = name switch
        {
            FactFileNames.Status => StatusProperty.Status,
            FactFileNames.ReplacedBy => StatusProperty.ReplacedBy,
            _ => StatusProperty.StatusReason,
        };
        return property != StatusProperty.StatusReason || name == FactFileNames.StatusReason;
    }
}
