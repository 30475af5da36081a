using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Edges;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>
/// What a part needs for algorithms whose nodes hand something on along some edges: which nodes do so to its own, and along how many edges
/// these do.
/// </summary>
internal sealed class ExchangePlan
{
    private readonly ShardEdges _edges;
    private readonly OwnRows[] _outgoing;
    private readonly OwnRows[] _incoming;

    /// <summary>The nodes that hand something on to those of the part, in the order of their numbers.</summary>
    private readonly NativeArray<int> _sources;

    private ExchangePlan(ShardEdges edges, ShardScope scope, int pageLength, WorkLimit limit)
    {
        _edges = edges;
        PageLength = pageLength;
        (_outgoing, _incoming) = (scope.AllRows(isBackward: false), scope.AllRows(isBackward: true));
        var began = Stopwatch.GetTimestamp();
        foreach (var rows in _outgoing) rows.ReadAll();
        foreach (var rows in _incoming) rows.ReadAll();
        limit.Exclude(began);
        _sources = FindSources(limit);
    }

    /// <summary>How many values a message has at most.</summary>
    internal int PageLength { get; }

    internal int SourceCount => _sources.Length;

    internal int NodeCount => _edges.Shard.Graph.NodeCount;

    internal int OwnCount => _edges.Shard.OwnCount;

    /// <summary>Prepares an algorithm. O(nodes + edges of the shard).</summary>
    internal static ExchangePlan Create(ShardEdges edges, ShardScope scope, int pageLength, WorkLimit limit) =>
        new(edges, scope, pageLength, limit);

    /// <summary>The sources from a number on. O(sources).</summary>
    internal NumberPage Sources(int start)
    {
        var shard = _edges.Shard;
        var sources = _sources.Span;
        var (numbers, deprecated) = (new List<int>(), new List<int>());
        var end = (int)Math.Min(start + (long)PageLength * RawValues.NumbersOfValue, shard.NodeCount);
        foreach (var node in sources)
        {
            if (shard.NumberOf(node) >= start && shard.NumberOf(node) < end) numbers.Add(shard.NumberOf(node) - start);
        }

        var statuses = shard.Graph.Store.Statuses;
        var first = shard.StartOf(shard.Part);
        for (var number = Math.Max(start, first); statuses.HasDeprecated && number < Math.Min(end, first + OwnCount); number++)
        {
            if (statuses.IsDeprecated(shard.NodeAt(number - first))) deprecated.Add(number - start);
        }

        GC.KeepAlive(this);
        return new NumberPage(end, Encode(numbers), Encode(deprecated));
    }

    /// <summary>How many edges leave nodes of the part, from a position on.</summary>
    internal DegreePage Degrees(int start)
    {
        var degrees = new int[Math.Min(PageLength, OwnCount - start)];
        foreach (var rows in _outgoing)
        {
            for (var i = 0; i < degrees.Length; i++) degrees[i] += rows.Of(start + i).Length;
        }

        GC.KeepAlive(this);
        return new DegreePage(RawValues.Encode(degrees));
    }

    /// <summary>Puts what some sources hand on at the places of their nodes.</summary>
    internal void Take(int start, ReadOnlySpan<double> values, Span<double> given)
    {
        var sources = _sources.Span.Slice(start, values.Length);
        for (var i = 0; i < values.Length; i++) given[sources[i]] = values[i];
        GC.KeepAlive(this);
    }

    /// <summary>Adds up what each node of the part is given. O(nodes of the part + edges).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddUp(ReadOnlySpan<double> given, Span<double> sums, WorkLimit limit)
    {
        sums.Clear();
        foreach (var rows in _incoming)
        {
            for (var position = 0; position < sums.Length; position++)
            {
                var row = rows.Of(position);
                limit.Look(row.Length);
                var sum = 0.0;
                foreach (var source in row) sum += given[source];
                sums[position] += sum;
            }
        }

        GC.KeepAlive(this);
    }

    /// <summary>
    /// Finds the label that most edges bring each node of the part, and among several the least, as
    /// <see cref="Algorithms.LabelPropagation"/> does. About O(nodes of the part + edges).
    /// </summary>
    /// <exception cref="ShardFaultException">What was given are not labels.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void FindCommonest(ReadOnlySpan<double> given, Span<double> labels, WorkLimit limit)
    {
        CheckLabels(given, limit);
        var counts = new LabelCounts();
        for (var position = 0; position < labels.Length; position++)
        {
            var edges = 0;
            foreach (var rows in _incoming) edges = checked(edges + rows.Of(position).Length);
            limit.Look(edges);
            counts.Clear(edges);
            foreach (var rows in _incoming) counts.Add(rows.Of(position), given);
            labels[position] = counts.Commonest;
        }

        GC.KeepAlive(this);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CheckLabels(ReadOnlySpan<double> given, WorkLimit limit)
    {
        var nodes = _edges.Shard.NodeCount;
        foreach (var source in _sources.Span)
        {
            limit.Look(0);
            var label = given[source];
            if (label >= 0 && label < nodes && label == (int)label) continue;
            throw ShardKernels.Invalid(string.Create(
                CultureInfo.InvariantCulture, $"takes labels that are whole numbers below {nodes}, but got {label}"));
        }
    }

    private NativeArray<int> FindSources(WorkLimit limit)
    {
        var isSource = new NumberSet(NodeCount);
        foreach (var rows in _incoming)
        {
            for (var position = 0; position < OwnCount; position++)
            {
                var row = rows.Of(position);
                limit.Look(row.Length);
                foreach (var source in row) isSource.Add(source);
            }
        }

        var order = _edges.Order.Span;
        var found = new NativeArray<int>(order.Length);
        var sources = found.Span;
        var count = 0;
        foreach (var node in order)
        {
            if (isSource.Contains(node)) sources[count++] = node;
        }

        found.Shrink(count);
        return found;
    }

    private static byte[] Encode(List<int> numbers) =>
        Frontier.Encode(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(numbers));
}
