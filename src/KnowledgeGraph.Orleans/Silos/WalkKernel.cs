using System.Diagnostics;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Orleans.Edges;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Shards;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>Steps of walks on a shard. The states of a walk are with the process that asks.</summary>
internal sealed class WalkKernel
{
    private readonly Shard _shard;
    private readonly WalkProgram _walk;
    private readonly WorkLimit _limit;
    private readonly NumberSet?[] _reached;

    private WalkKernel(ShardEdges edges, WalkText text, WorkLimit limit)
    {
        _shard = edges.Shard;
        _walk = WalkProgram.Create(edges, text);
        _limit = limit;
        _reached = new NumberSet?[_walk.Program.StateCount];
    }

    /// <summary>O(edges of the frontiers · moves + states that are reached · nodes of the shard / 64).</summary>
    internal static WalkReply Walk(ShardEdges edges, WalkRequest request, WorkLimit limit)
    {
        var kernel = new WalkKernel(edges, ShardKernels.Required(request, "request").Text, limit);
        var program = kernel._walk.Program;
        var states = ShardKernels.Required(request.States, "state");
        var frontiers = ShardKernels.Required(request.Frontiers, "frontier");
        if (states.Length != frontiers.Length || states.Length > program.StateCount)
            throw ShardKernels.Invalid($"takes a frontier for each of {program.StateCount} states at most");
        if (request.IsTraced) kernel._walk.CheckFacts();
        var ends = new byte[states.Length][];
        for (var i = 0; i < ends.Length; i++)
        {
            var state = states[i];
            if ((uint)state >= (uint)program.StateCount || (i > 0 && state <= states[i - 1]))
                throw ShardKernels.Invalid($"has no state {state} at that place, of {program.StateCount} states");
            var positions = ShardKernels.Decode(edges.Shard, frontiers[i]);
            kernel.Expand(state, positions, request);
            ends[i] = request.IsBackward ? [] : kernel.EndsOf(state, positions);
        }

        return new WalkReply(kernel._walk.Hash, ends, [.. kernel.Steps()]);
    }

    /// <summary>Gets a visible fact by which a step leads from a node to another, from a state to another.</summary>
    internal static ClusterFact? Fact(ServedShard opened, WalkFactRequest request, WorkLimit limit)
    {
        var (edges, shard) = (opened.Edges, opened.Shard);
        var walk = WalkProgram.Create(edges, ShardKernels.Required(request, "request").Text);
        var node = ShardKernels.NodeAt(shard, request.From);
        if ((uint)request.FromState >= (uint)walk.Program.StateCount) throw ShardKernels.Invalid($"has no state {request.FromState}");
        foreach (var move in walk.Program.MovesOf(request.FromState))
        {
            if (move.To != request.ToState || !walk.Begins(move, node) || walk.RowsOf(move, isBackward: false) is not { } rows) continue;
            if (ShardKernels.EdgeTo(shard, rows, request.From, request.To, limit) is var edge and >= 0)
                return ShardKernels.FactOf(shard, opened.Set, new Fact(shard.Graph, rows.FactOf(request.From, edge)));
        }

        return null;
    }

    private void Expand(int state, int[] positions, WalkRequest request)
    {
        if (!request.IsBackward)
        {
            foreach (var move in _walk.Program.MovesOf(state)) Take(move, move.To, positions, request);
            return;
        }

        for (var before = 0; before < _walk.Program.StateCount; before++)
        {
            foreach (var move in _walk.Program.MovesOf(before))
            {
                if (move.To == state) Take(move, before, positions, request);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(PathMove move, int next, int[] positions, WalkRequest request)
    {
        var (rows, derived) = (_walk.RowsOf(move, request.IsBackward), _walk.DerivedOf(move, request.IsBackward));
        var began = Stopwatch.GetTimestamp();
        rows?.Expect(positions.Length);
        _limit.Exclude(began);
        var reached = _reached[next] ??= new NumberSet(_shard.Graph.NodeCount);
        foreach (var position in positions)
        {
            var node = _shard.NodeAt(position);
            if (!request.IsBackward && !_walk.Begins(move, node)) continue;
            if (rows is not null) Add(rows.Of(position));
            if (derived is not null) Add(derived.Of(node));
        }

        void Add(ReadOnlySpan<int> row)
        {
            _limit.Look(row.Length);
            foreach (var neighbor in row)
            {
                if (!request.IsBackward || _walk.Begins(move, neighbor)) reached.Add(neighbor);
            }
        }
    }

    private byte[] EndsOf(int state, int[] positions) =>
        Frontier.Encode(Array.FindAll(positions, position => _walk.Accepts(state, _shard.NodeAt(position))));

    private IEnumerable<WalkStep> Steps()
    {
        for (var state = 0; state < _reached.Length; state++)
        {
            if (_reached[state] is not { } reached) continue;
            var reply = ShardKernels.Split(_shard, reached);
            for (var i = 0; i < reply.Parts.Length; i++) yield return new WalkStep(state, reply.Parts[i], reply.Frontiers[i]);
        }
    }
}
