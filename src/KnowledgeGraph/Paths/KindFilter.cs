using KnowledgeGraph.Names;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Paths;

/// <summary>Which kinds of nodes a path may pass, as options say it.</summary>
internal static class KindFilter
{
    /// <summary>For each kind whether it may be passed; <see langword="null"/> where every one may.</summary>
    /// <exception cref="ArgumentException">The options name an unknown kind.</exception>
    internal static bool[]? Create(Graph graph, PathOptions? options)
    {
        if (options is not { Through: not null } and not { Avoiding: not null }) return null;
        var passable = new bool[graph.Store.Kinds.Count];
        if (options.Through is null) Array.Fill(passable, true);
        foreach (var kind in options.Through ?? []) Set(graph, passable, kind, true, nameof(options));
        foreach (var kind in options.Avoiding ?? []) Set(graph, passable, kind, false, nameof(options));
        return passable;
    }

    private static void Set(Graph graph, bool[] passable, NameOr<Kind> reference, bool value, string parameter)
    {
        var kind = Resolve(graph, reference, parameter);
        for (var other = 0; other < passable.Length; other++)
        {
            if (graph.Store.Kinds.Includes(kind.Index, other)) passable[other] = value;
        }
    }

    private static Kind Resolve(Graph graph, NameOr<Kind> reference, string parameter)
    {
        if (reference.Item is { } kind) return graph.Resolve(kind, parameter);
        if (reference.Name is not { } name) throw new ArgumentException("The name of a kind is null.", parameter);
        return graph.Kinds.TryGet(name, out var found) ? found : throw new ArgumentException(
            NearestKnown.Explain($"The graph {graph.Name} has no kind ", name, [.. graph.Kinds.Select(static known => known.Name)]),
            parameter);
    }
}
