namespace KnowledgeGraph.Reports;

internal static class EntityNames
{
    /// <summary>Every name of an entity, its key first.</summary>
    public static IEnumerable<(EntityName Name, string Text)> Of(Node node)
    {
        yield return (EntityName.Key, node.Key);
        yield return (EntityName.Label, node.Label);
        foreach (var alias in node.Aliases) yield return (EntityName.Alias, alias);
    }
}
