using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>Options as silos take them: names as names, and members and kinds of a program's graph by their numbers.</summary>
internal static class StepFilters
{
    /// <exception cref="ArgumentException">A member or a kind is of another vocabulary than the graph.</exception>
    internal static StepFilter Create(PathOptions? options, string name, GraphSummary summary) => new(
        NamesOf(options?.Relations, static member => (member.Graph, member.Index), name, summary),
        options?.Direction ?? PathDirection.Forward,
        NamesOf(options?.Through, static kind => (kind.Graph, kind.Index), name, summary),
        NamesOf(options?.Avoiding, static kind => (kind.Graph, kind.Index), name, summary));

    /// <exception cref="ArgumentException">A member is of another vocabulary than the graph.</exception>
    internal static StepFilter Create(AlgorithmOptions? options, string name, GraphSummary summary) => new(
        NamesOf(options?.Relations, static member => (member.Graph, member.Index), name, summary),
        options?.Direction ?? PathDirection.Forward, null, null);

    /// <exception cref="ArgumentException">The graph has another vocabulary.</exception>
    internal static void Check(Graph graph, string what, string name, GraphSummary summary)
    {
        var vocabulary = graph.Store.Image.VocabularyHash.ToString("X16", System.Globalization.CultureInfo.InvariantCulture);
        if (vocabulary == summary.Vocabulary) return;
        throw new ArgumentException(
            $"{what} is of the graph {graph.Name} with the vocabulary {vocabulary}, but '{name}' on the cluster is {summary.Graph} with "
                + $"{summary.Vocabulary}. Write the shards of the graph that the program has, or build the program with that vocabulary.");
    }

    /// <exception cref="ArgumentException">The member is of another vocabulary than the graph, or the name is null.</exception>
    internal static ItemName NameOf(NameOr<Member> relation, string name, GraphSummary summary) =>
        NameOf(relation, static member => (member.Graph, member.Index), name, summary);

    private static ItemName[]? NamesOf<T>(
        IReadOnlyCollection<NameOr<T>>? items, Func<T, (Graph Graph, int Index)> find, string name, GraphSummary summary)
        where T : struct, IEquatable<T> => items is null ? null : [.. items.Select(item => NameOf(item, find, name, summary))];

    private static ItemName NameOf<T>(
        NameOr<T> item, Func<T, (Graph Graph, int Index)> find, string name, GraphSummary summary)
        where T : struct, IEquatable<T>
    {
        if (item.Item is not { } known)
            return new ItemName(item.Name ?? throw new ArgumentException("The name of a relation or kind is null."), -1);
        var (graph, index) = find(known);
        Check(graph, $"“{known}”", name, summary);
        return new ItemName(null, index);
    }
}
