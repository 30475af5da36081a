using KnowledgeGraph.Names;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>Finds the kind that a word on the command line means: its C# name, its plural or its label, whatever the case.</summary>
internal static class KindLookup
{
    /// <exception cref="InputException">No kind is called so.</exception>
    public static Kind Resolve(Graph graph, string name)
    {
        var sought = Fold(name);
        foreach (var kind in graph.Kinds)
        {
            if (Fold(kind.Name) == sought || Fold(kind.Plural) == sought || Fold(kind.Label) == sought) return kind;
        }

        var nearest = NameSuggestions.Nearest(name, [.. graph.Kinds.SelectMany(k => new[] { k.Name, k.Plural, k.Label })]);
        throw new InputException(
            $"{graph.Name} has no kind called {Suggestion.Quote(name, nearest)}{Suggestion.Question(name, nearest)}",
            nearest is null ? [$"Its kinds are {string.Join(", ", graph.Kinds.Select(k => k.Name))}."] : [])
            {
                IsOfAnotherGraph = nearest is null
            };
    }

    /// <summary>Case, spaces and hyphens do not matter: <c>export rules</c> is <c>ExportRules</c>.</summary>
    private static string Fold(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '_'))).ToUpperInvariant();
}
