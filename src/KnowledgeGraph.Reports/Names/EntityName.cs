namespace KnowledgeGraph.Reports;

/// <summary>Which of an entity's names a text is, best first.</summary>
internal enum EntityName
{
    Key,
    Label,
    Alias,
}
