namespace KnowledgeGraph.Reports;

/// <summary>An entity that a text was found in.</summary>
/// <param name="Node">The entity.</param>
/// <param name="Name">Which of its names matches.</param>
/// <param name="Text">That name.</param>
/// <param name="IsWhole">Whether the text is the whole name and not a part of it.</param>
internal readonly record struct TextMatch(Node Node, EntityName Name, string Text, bool IsWhole);

/// <summary>
/// Finds entities by their keys, labels and aliases, compared as the library's own look-up does: regardless of case, width and spacing.
/// </summary>
internal static class TextSearch
{
    /// <summary>
    /// Every entity with a match, once: whole keys first, then whole labels, whole aliases and parts, each in the order of the graph.
    /// </summary>
    public static IEnumerable<TextMatch> Find(Graph graph, string text)
    {
        var sought = new SoughtText(text);
        if (sought.IsEmpty) return [];

        var matches = new List<TextMatch>();
        foreach (var node in graph.Nodes)
        {
            if (BestMatch(node, sought) is { } match) matches.Add(match);
        }

        return matches.OrderBy(m => m.IsWhole ? (int)m.Name : int.MaxValue);
    }

    /// <summary>Which whole name of the entity a text is; null when it is none.</summary>
    public static EntityName? WholeName(Node node, string text) =>
        BestMatch(node, new SoughtText(text)) is { IsWhole: true } match ? match.Name : null;

    private static TextMatch? BestMatch(Node node, SoughtText sought)
    {
        TextMatch? part = null;
        foreach (var (name, text) in EntityNames.Of(node))
        {
            if (!sought.IsIn(text)) continue;
            if (sought.IsWhole(text)) return new TextMatch(node, name, text, IsWhole: true);
            part ??= new TextMatch(node, name, text, IsWhole: false);
        }

        return part;
    }
}
