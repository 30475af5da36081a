using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Paths;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>The relations and kinds of a question, as a shard has them.</summary>
internal sealed class ShardScope
{
    /// <summary>More names than any vocabulary needs.</summary>
    private const int MaximumNames = 10_000;

    private ShardScope(PathEdges forward, PathEdges backward, bool[]? passable) =>
        (Forward, Backward, Passable) = (forward, backward, passable);

    internal PathEdges Forward { get; }

    internal PathEdges Backward { get; }

    /// <summary>For each kind whether paths may pass it; <see langword="null"/> where they may pass all.</summary>
    internal bool[]? Passable { get; }

    /// <exception cref="ShardFaultException">The graph has no such relation or kind.</exception>
    internal static ShardScope Create(Graph graph, StepFilter filter)
    {
        try
        {
            var options = new PathOptions
            {
                Direction = filter.Direction,
                Relations = NamesOf(filter.Relations, graph.Members.Count, index => graph.Members[index]),
                Through = NamesOf(filter.Through, graph.Kinds.Count, index => graph.Kinds[index]),
                Avoiding = NamesOf(filter.Avoiding, graph.Kinds.Count, index => graph.Kinds[index]),
            };
            var allowed = RelationFilter.Create(graph, options);
            return new ShardScope(
                new PathEdges(graph, allowed, isReversed: false), new PathEdges(graph, allowed, isReversed: true),
                KindFilter.Create(graph, options));
        }
        catch (ArgumentException error)
        {
            throw new ShardFaultException(ClusterFault.InvalidQuestion, $"cannot answer: {WithoutParameter(error)}");
        }
    }

    /// <summary>The message of an exception without the name of a parameter that is not the caller's.</summary>
    private static string WithoutParameter(ArgumentException error)
    {
        var end = error.ParamName is null ? -1 : error.Message.LastIndexOf(" (Parameter '", StringComparison.Ordinal);
        return end < 0 ? error.Message : error.Message[..end];
    }

    private static List<NameOr<T>>? NamesOf<T>(ItemName[]? names, int count, Func<int, T> itemAt)
        where T : struct, IEquatable<T>
    {
        if (names is null) return null;
        if (names.Length > MaximumNames) throw new ArgumentException($"{names.Length} relations or kinds are too many.");
        var items = new List<NameOr<T>>();
        foreach (var (name, index) in names)
        {
            if (name is not null) items.Add(name);
            else if ((uint)index < (uint)count) items.Add(itemAt(index));
            else throw new ArgumentException($"There is no relation or kind with the number {index}.");
        }

        return items;
    }
}
