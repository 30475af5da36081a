using KnowledgeGraph.Orleans.Edges;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Paths;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>The relations and kinds of a question, as a shard has them.</summary>
internal sealed class ShardScope
{
    /// <summary>More names than any vocabulary needs.</summary>
    private const int MaximumNames = 10_000;

    private readonly ShardEdges _edges;
    private readonly OwnRows[]?[] _forward;
    private readonly OwnRows[]?[] _backward;

    private ShardScope(ShardEdges edges, PathDirection[] allowed, bool[]? passable)
    {
        _edges = edges;
        (Allowed, Passable) = (allowed, passable);
        (_forward, _backward) = (new OwnRows[]?[edges.Shard.Graph.Kinds.Count], new OwnRows[]?[edges.Shard.Graph.Kinds.Count]);
    }

    /// <summary>For each member the directions in which it may be taken.</summary>
    internal PathDirection[] Allowed { get; }

    /// <summary>For each kind whether paths may pass it; <see langword="null"/> where they may pass all.</summary>
    internal bool[]? Passable { get; }

    /// <exception cref="ShardFaultException">The graph has no such relation or kind.</exception>
    internal static ShardScope Create(ShardEdges edges, StepFilter filter)
    {
        var graph = edges.Shard.Graph;
        ShardKernels.Required(filter, "filter");
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
            if (filter.IsUndirected) AllowBothDirections(edges, allowed);
            return new ShardScope(edges, allowed, KindFilter.Create(graph, options));
        }
        catch (ArgumentException error)
        {
            throw new ShardFaultException(ClusterFault.InvalidQuestion, $"cannot answer: {WithoutParameter(error)}");
        }
    }

    /// <summary>The edges that lead on from the nodes of a kind, or against the direction, back.</summary>
    internal OwnRows[] RowsOf(int kind, bool isBackward)
    {
        ref var rows = ref (isBackward ? _backward : _forward)[kind];
        return rows ??= Gather(kind, isBackward);
    }

    /// <summary>All edges that lead on, or back, from nodes of any kind.</summary>
    internal OwnRows[] AllRows(bool isBackward) => Gather(-1, isBackward);

    /// <summary>The edges of all relations that may be taken in any direction, by subject.</summary>
    internal OwnRows[] RowsBySubject()
    {
        var members = Enumerable.Range(0, Allowed.Length).Where(member => Allowed[member] != 0);
        return [.. members.Select(member => _edges.Rows(member, isIncoming: false))];
    }

    private OwnRows[] Gather(int kind, bool isBackward)
    {
        var store = _edges.Shard.Graph.Store;
        var rows = new List<OwnRows>();
        for (var member = 0; member < Allowed.Length; member++)
        {
            // A step back takes an edge from where it leads to.
            var outgoing = Allowed[member] & (isBackward ? PathDirection.Backward : PathDirection.Forward);
            var incoming = Allowed[member] & (isBackward ? PathDirection.Forward : PathDirection.Backward);
            if (store.Members.IsSymmetric(member)) (outgoing, incoming) = (Allowed[member], 0);
            if (outgoing != 0 && Has(kind, store.Members.Domains[member])) rows.Add(_edges.Rows(member, isIncoming: false));
            if (incoming != 0 && Has(kind, store.Members.RangeOf(member))) rows.Add(_edges.Rows(member, isIncoming: true));
        }

        return [.. rows];

        bool Has(int one, int kindOfRows) => one < 0 || store.Kinds.Includes(kindOfRows, one);
    }

    /// <summary>The rows of a symmetric relation have both ends of each edge already.</summary>
    private static void AllowBothDirections(ShardEdges edges, PathDirection[] allowed)
    {
        var members = edges.Shard.Graph.Store.Members;
        for (var member = 0; member < allowed.Length; member++)
            if (allowed[member] != 0 && !members.IsSymmetric(member)) allowed[member] = PathDirection.Either;
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
        foreach (var item in names)
        {
            var (name, index) = item ?? throw new ArgumentException("There is a relation or kind without a name.");
            if (name is not null) items.Add(name);
            else if ((uint)index < (uint)count) items.Add(itemAt(index));
            else throw new ArgumentException($"There is no relation or kind with the number {index}.");
        }

        return items;
    }
}
