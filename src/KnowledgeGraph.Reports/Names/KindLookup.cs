namespace KnowledgeGraph.Reports;

/// <summary>Finds the kind that a word means: its C# name, its plural or its label, whatever the case.</summary>
internal static class KindLookup
{
    /// <exception cref="QuestionException">No kind is called so.</exception>
    public static Kind Resolve(Graph graph, string name)
    {
        var sought = Fold(name);
        foreach (var kind in graph.Kinds)
        {
            if (Fold(kind.Name) == sought || Fold(kind.Plural) == sought || Fold(kind.Label) == sought) return kind;
        }

        throw UnknownName.Exception(
            NamedThing.Kind,
            $"{graph.Name} has no kind called",
            name,
            [.. graph.Kinds.SelectMany(k => new[] { k.Name, k.Plural, k.Label })],
            [.. graph.Kinds.Select(k => k.Name)]);
    }

    /// <summary>Case, spaces and hyphens do not matter: <c>export rules</c> is <c>ExportRules</c>.</summary>
    private static string Fold(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '_'))).ToUpperInvariant();
}
