using KnowledgeGraph.Names;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>Finds the source that a key on the command line means, whatever its case.</summary>
internal static class SourceLookup
{
    /// <exception cref="InputException">No source has the key, or several have it in other cases.</exception>
    public static Source Resolve(Graph graph, string key)
    {
        if (graph.Sources.TryGet(key, out var source)) return source;
        Source[] others = [.. graph.Sources.Where(s => s.Key.Equals(key, StringComparison.OrdinalIgnoreCase))];
        if (others.Length == 1) return others[0];

        string[] known = [.. graph.Sources.Select(s => s.Key)];
        var nearest = others.Length > 1 ? others[0].Key : NameSuggestions.Nearest(key, known);
        throw new InputException(
            $"{graph.Name} has no source with the key {Suggestion.Quote(key, nearest)}{Suggestion.Question(key, nearest)}",
            nearest is null && known.Length > 0 ? ["“kg stats” lists the sources."] : []);
    }
}
