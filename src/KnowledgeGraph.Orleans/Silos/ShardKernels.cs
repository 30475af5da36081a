using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Image;
using KnowledgeGraph.Lookup;
using KnowledgeGraph.Orleans.Edges;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Shards;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>What a shard answers: pure functions, which the grains call. Loops in asynchronous methods would run unoptimised.</summary>
internal static class ShardKernels
{
    /// <summary>Facts in an answer, and names that are found for one text.</summary>
    internal const int PageLength = 512;

    /// <summary>Nodes that are named at once.</summary>
    internal const int MaximumDescribed = 4096;

    private const int MaximumTextLength = 4096;

    /// <summary>A page of keys ends with the one that makes it so long.</summary>
    private const int KeyPageBytes = 1 << 20;

    /// <summary>O(edges of the frontier + nodes of the shard / 64).</summary>
    internal static ExpandReply Expand(ShardEdges edges, ExpandRequest request, WorkLimit limit)
    {
        var frontier = Decode(edges.Shard, Required(request, "request").Frontier);
        var scope = ShardScope.Create(edges, request.Filter);
        return Split(edges.Shard, Reach(edges.Shard, scope, request, frontier, limit));
    }

    /// <summary>Finds nodes of the part by name, at most a page of them.</summary>
    internal static FoundNode[] Find(Shard shard, string set, string text)
    {
        CheckText(text);
        var found = NameLookup.FindRanked(shard.Graph.Store, text, (0, shard.Graph.NodeCount));
        return [.. found.Where(one => shard.IsOwn(one.Node)).Take(PageLength)
            .Select(one => new FoundNode(one.Match, shard.Graph.Store.Kinds.KindOf(one.Node), NodeOf(shard, set, one.Node)))];
    }

    /// <summary>Finds the node of the part that has a key.</summary>
    internal static ClusterNode? Get(Shard shard, string set, string key)
    {
        CheckText(key);
        return shard.Graph.TryGet(key, out var node) && shard.IsOwn(node.Index) ? NodeOf(shard, set, node.Index) : null;
    }

    internal static ClusterNode[] Describe(Shard shard, string set, byte[] nodes)
    {
        var positions = Decode(shard, nodes);
        return positions.Length <= MaximumDescribed
            ? Array.ConvertAll(positions, position => NodeOf(shard, set, shard.NodeAt(position)))
            : throw Invalid($"names at most {MaximumDescribed} nodes at once, not {positions.Length}");
    }

    /// <summary>Gets what the order of nodes follows from, of nodes of the part from a position on.</summary>
    internal static KeyPage Keys(Shard shard, int start, int length, WorkLimit limit)
    {
        if (start < 0 || start > shard.OwnCount) throw Invalid($"has no node {start} in a part of {shard.OwnCount} nodes");
        var store = shard.Graph.Store;
        var (kinds, ends, keys) = (new List<int>(), new List<int>(), new ArrayBufferWriter<byte>());
        for (var position = start; position < shard.OwnCount && kinds.Count < length && Size() < KeyPageBytes; position++)
        {
            limit.Look(0);
            kinds.Add(store.Kinds.KindOf(shard.NodeAt(position)));
            Encoding.UTF8.GetBytes(store.RequiredTextAt(Column.NodeKey, shard.NodeAt(position)), keys);
            ends.Add(keys.WrittenCount);
        }

        return new KeyPage(
            RawValues.Encode(CollectionsMarshal.AsSpan(kinds)), RawValues.Encode(CollectionsMarshal.AsSpan(ends)),
            keys.WrittenSpan.ToArray());

        int Size() => 2 * sizeof(int) * kinds.Count + keys.WrittenCount;
    }

    /// <summary>Gets a page of the facts of a node.</summary>
    internal static FactPage Facts(Shard shard, string set, int position, PathDirection direction, int start)
    {
        var node = new Node(shard.Graph, NodeAt(shard, position));
        if (start < 0 || direction is < PathDirection.Forward or > PathDirection.Either)
            throw Invalid("does not know such a page of facts");
        var outgoing = direction != PathDirection.Backward ? NodeFacts.Outgoing(node) : default;
        var incoming = direction != PathDirection.Forward ? NodeFacts.Incoming(node) : default;
        var (first, second) = (outgoing.Count, incoming.Count);
        var end = (int)Math.Min((long)start + PageLength, first + second);
        var facts = new List<ClusterFact>();
        for (var i = start; i < end; i++) facts.Add(FactOf(shard, set, i < first ? outgoing[i] : incoming[i - first]));
        return new FactPage([.. facts], end == first + second || start > first + second);
    }

    /// <summary>Gets the first visible fact that leads from a node to one with a number.</summary>
    internal static ClusterFact? Between(
        ShardEdges edges, string set, int position, int target, StepFilter filter, WorkLimit limit)
    {
        var shard = edges.Shard;
        var kind = shard.Graph.Store.Kinds.KindOf(NodeAt(shard, position));
        foreach (var rows in ShardScope.Create(edges, filter).RowsOf(kind, isBackward: false))
        {
            if (EdgeTo(shard, rows, position, target, limit) is var edge and >= 0)
                return FactOf(shard, set, new Fact(shard.Graph, rows.FactOf(position, edge)));
        }

        return null;
    }

    /// <summary>The place of an edge to a node with a number in the row of a node, or -1.</summary>
    internal static int EdgeTo(Shard shard, OwnRows rows, int position, int target, WorkLimit limit)
    {
        var row = rows.Of(position);
        limit.Look(row.Length);
        for (var edge = 0; edge < row.Length; edge++)
        {
            if (shard.NumberOf(row[edge]) == target) return edge;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static NumberSet Reach(Shard shard, ShardScope scope, ExpandRequest request, int[] frontier, WorkLimit limit)
    {
        var reached = new NumberSet(shard.Graph.NodeCount);
        var (kinds, passable) = (shard.Graph.Store.Kinds, scope.Passable);
        var began = Stopwatch.GetTimestamp();
        foreach (var rows in scope.AllRows(request.IsBackward)) rows.Expect(frontier.Length);
        limit.Exclude(began);
        foreach (var position in frontier)
        {
            var kind = kinds.KindOf(shard.NodeAt(position));
            if (!request.BeginsAnywhere && passable is not null && !passable[kind]) continue;
            foreach (var rows in scope.RowsOf(kind, request.IsBackward))
            {
                var row = rows.Of(position);
                limit.Look(row.Length);
                foreach (var neighbor in row)
                {
                    if (!request.EndsInPassable || passable is null || passable[kinds.KindOf(neighbor)]) reached.Add(neighbor);
                }
            }
        }

        return reached;
    }

    /// <summary>Divides nodes by part. Those of a part are in the same order everywhere, so each frontier ascends.</summary>
    internal static ExpandReply Split(Shard shard, NumberSet reached)
    {
        var positions = new List<int>?[shard.PartCount];
        foreach (var node in reached.ToList())
        {
            var number = shard.NumberOf(node);
            var part = shard.PartOf(number);
            (positions[part] ??= []).Add(number - shard.StartOf(part));
        }

        int[] parts = [.. Enumerable.Range(0, positions.Length).Where(part => positions[part] is not null)];
        return new ExpandReply(
            parts, Array.ConvertAll(parts, part => Frontier.Encode(CollectionsMarshal.AsSpan(positions[part]))));
    }

    internal static int[] Decode(Shard shard, byte[] bytes)
    {
        try
        {
            return Frontier.Decode(Required(bytes, "frontier"), shard.OwnCount);
        }
        catch (InvalidDataException error)
        {
            throw Invalid($"cannot read the question: {error.Message.TrimEnd('.')}");
        }
    }

    internal static int NodeAt(Shard shard, int position) => (uint)position < (uint)shard.OwnCount
        ? shard.NodeAt(position)
        : throw Invalid($"has no node {position} in a part of {shard.OwnCount} nodes");

    internal static void CheckText(string text)
    {
        if (Required(text, "text").Length > MaximumTextLength)
            throw Invalid($"finds names of at most {MaximumTextLength} characters, not {text.Length}");
    }

    /// <summary>A part of a message, which messages of clients that this package did not make may not have.</summary>
    /// <exception cref="ShardFaultException">The message does not have it.</exception>
    internal static T Required<T>(T? value, string what)
        where T : class => value ?? throw Invalid($"cannot read the question: It has no {what}");

    internal static ShardFaultException Invalid(string why) => new(ClusterFault.InvalidQuestion, why + ".");

    /// <summary>Past the caches of names, in which those of all nodes would stay that clients ever asked for.</summary>
    internal static ClusterNode NodeOf(Shard shard, string set, int node)
    {
        var store = shard.Graph.Store;
        return new ClusterNode
        {
            Key = store.RequiredTextAt(Column.NodeKey, node),
            Label = store.RequiredTextAt(Column.NodeLabel, node),
            Kind = store.KindNames[store.Kinds.KindOf(node)],
            Set = set,
            Number = shard.NumberOf(node),
        };
    }

    internal static ClusterFact FactOf(Shard shard, string set, Fact fact) => FactOf(fact, node => NodeOf(shard, set, node));

    internal static ClusterFact FactOf(Fact fact, Func<int, ClusterNode> nodeOf)
    {
        var target = fact.Object is { } node ? nodeOf(node.Index) : null;
        return new ClusterFact
        {
            Subject = nodeOf(fact.Subject.Index),
            Member = fact.Member.Name,
            Target = target,
            Value = target?.Label ?? fact.Value.ToString(),
            IsVisible = fact.IsVisible,
            Claims = [.. fact.Claims.Select(ClaimOf)],
        };
    }

    private static ClusterClaim ClaimOf(Claim claim) => new()
    {
        Id = claim.Id,
        Source = claim.Source?.Key,
        Quote = claim.Quote,
        Modality = claim.Modality,
        Rank = claim.Rank,
        AttributedTo = claim.AttributedTo,
        Since = claim.Since?.ToString(),
        Until = claim.Until?.ToString(),
        At = claim.At?.ToString(),
        Scope = claim.Scope,
        Note = claim.Note,
    };
}
