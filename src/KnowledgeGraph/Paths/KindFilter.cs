using KnowledgeGraph.Names;

namespace KnowledgeGraph.Paths;

/// <summary>Which kinds of nodes a path may pass, as options say it.</summary>
internal static class KindFilter
{
    /// <summary>For each kind whether it may be passed; <see langword="null"/> where every one may.</summary>
    /// <exception cref="ArgumentException">The options name an unknown kind.</exception>
    internal static bool[]? Create(Graph graph, PathOptions? options)
    {
        if (options is not { Through: not null } and not { Avoiding: not null }) return null;
        var passable = new bool[graph.KindTable.Count];
        if (options.Through is null) Array.Fill(passable, true);
        foreach (var name in options.Through ?? []) Set(graph, passable, name, true, nameof(options));
        foreach (var name in options.Avoiding ?? []) Set(graph, passable, name, false, nameof(options));
        return passable;
    }

    private static void Set(Graph graph, bool[] passable, string name, bool value, string parameter)
    {
        if (name is null) throw new ArgumentException("The name of a kind is null.", parameter);
        var kind = graph.Kinds.TryGet(name) ?? throw new ArgumentException(
            NearestKnown.Explain($"The graph {graph.Name} has no kind ", name, [.. graph.Kinds.Select(static known => known.Name)]),
            parameter);
        Array.Fill(passable, value, kind.Index, graph.KindTable.Ends[kind.Index] - kind.Index);
    }
}
