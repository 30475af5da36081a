using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Reports;

/// <summary>Finds the source that a key means, whatever its case.</summary>
internal static class SourceLookup
{
    /// <exception cref="QuestionException">No source has the key, or several have it in other cases.</exception>
    public static Source Resolve(Graph graph, string key)
    {
        if (graph.Sources.TryGet(key, out var source)) return source;
        Source[] others = [.. graph.Sources.Where(s => s.Key.Equals(key, StringComparison.OrdinalIgnoreCase))];
        if (others.Length == 1) return others[0];

        string[] known = [.. graph.Sources.Select(s => s.Key)];
        var nearest = others.Length > 1 ? others[0].Key : NameSearch.Nearest(key, known);
        throw UnknownName.Exception(NamedThing.Source, $"{graph.Name} has no source with the key", key, nearest, known);
    }
}
