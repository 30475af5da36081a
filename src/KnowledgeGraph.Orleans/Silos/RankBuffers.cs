using System.Globalization;
using KnowledgeGraph.Orleans.Edges;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>
/// What replicas of a part have got of an iteration of PageRank, until its sums are asked for: messages are smaller than what a part needs.
/// It belongs to a question, which sends it again to another replica if this one forgets it.
/// </summary>
internal sealed class RankBuffers
{
    /// <summary>The questions that something is kept for at a time.</summary>
    internal const int Maximum = 4;

    private static readonly TimeSpan MaximumIdleTime = TimeSpan.FromSeconds(30);

    private readonly Dictionary<Guid, Buffer> _buffers = [];

    /// <exception cref="ShardFaultException">The question is not one that silos take, or there are too many.</exception>
    internal Received Give(GiveRequest request, Func<RankPlan> createPlan)
    {
        var plan = TryFind(request.Question)?.Plan ?? createPlan();
        var count = Math.Min((long)plan.PageLength, (long)plan.SourceCount - request.Start);
        if (request.Start < 0 || request.Start % plan.PageLength != 0 || count <= 0)
            throw ShardKernels.Invalid($"takes no ranks from place {request.Start} of {plan.SourceCount} on");
        if (request.Values.Length != count * sizeof(double))
            throw ShardKernels.Invalid($"takes {count} ranks at once there, but got {request.Values.Length} bytes");
        var values = new double[count];
        RawValues.Decode(request.Values, values);
        var buffer = FindOrAdd(request.Question, plan);
        lock (buffer) buffer.Take(request.Iteration, request.Start, values);
        return new Received();
    }

    /// <exception cref="ShardFaultException">The question is not one that silos take, or takes too long.</exception>
    internal SumPage Sums(SumRequest request, Func<RankPlan> createPlan, WorkLimit limit)
    {
        var buffer = TryFind(request.Question);
        var plan = buffer?.Plan ?? createPlan();
        if (request.Start < 0 || request.Start > plan.OwnCount)
            throw ShardKernels.Invalid($"has no node {request.Start} in a part of {plan.OwnCount} nodes");
        if (plan.SourceCount == 0)
            return new SumPage(true, new byte[sizeof(double) * Math.Min(plan.PageLength, plan.OwnCount - request.Start)]);
        if (buffer is null) return new SumPage(false, []);
        lock (buffer) return buffer.Sums(request.Iteration, request.Start, limit);
    }

    internal Received Forget(Guid question)
    {
        lock (_buffers) Remove(question);
        return new Received();
    }

    private Buffer? TryFind(Guid question)
    {
        lock (_buffers) return _buffers.GetValueOrDefault(question);
    }

    private Buffer FindOrAdd(Guid question, RankPlan plan)
    {
        lock (_buffers)
        {
            if (_buffers.TryGetValue(question, out var known) && known.Plan == plan) return known;
            Remove(question);
            RemoveIdle();
            if (_buffers.Count < Maximum) return _buffers[question] = new Buffer(plan);
            throw new ShardFaultException(ClusterFault.OverBudget, string.Create(
                CultureInfo.InvariantCulture,
                $"ranks nodes for {Maximum} questions at the moment. Ask again when one of them has ended."));
        }
    }

    private void RemoveIdle()
    {
        var now = DateTime.UtcNow;
        foreach (var (question, buffer) in _buffers.ToArray())
        {
            if (now - buffer.LastUse > MaximumIdleTime) Remove(question);
        }
    }

    private void Remove(Guid question)
    {
        if (!_buffers.Remove(question, out var buffer)) return;
        lock (buffer) buffer.Free();
    }

    /// <summary>What was got for one question. To be locked.</summary>
    private sealed class Buffer(RankPlan plan)
    {
        private readonly NativeArray<double> _given = new(plan.NodeCount);
        private readonly NativeArray<double> _sums = new(plan.OwnCount);
        private readonly HashSet<int> _starts = [];
        private int _iteration = -1;
        private bool _isSummed;
        private bool _isFree;

        internal RankPlan Plan => plan;

        internal DateTime LastUse { get; private set; } = DateTime.UtcNow;

        private bool IsWhole => (long)_starts.Count * plan.PageLength >= plan.SourceCount;

        internal void Take(int iteration, int start, ReadOnlySpan<double> values)
        {
            if (_isFree) return;
            LastUse = DateTime.UtcNow;
            if (iteration != _iteration) _starts.Clear();
            _iteration = iteration;
            _isSummed = false;
            _starts.Add(start);
            plan.Take(start, values, _given.Span);
        }

        internal SumPage Sums(int iteration, int start, WorkLimit limit)
        {
            if (_isFree) return new SumPage(false, []);
            LastUse = DateTime.UtcNow;
            if (iteration != _iteration || !IsWhole) return new SumPage(false, []);
            if (!_isSummed) plan.AddUp(_given.Span, _sums.Span, limit);
            _isSummed = true;
            var count = Math.Min(plan.PageLength, plan.OwnCount - start);
            return new SumPage(true, RawValues.Encode(_sums.Span.Slice(start, count)));
        }

        internal void Free()
        {
            if (_isFree) return;
            _isFree = true;
            _given.Free();
            _sums.Free();
        }
    }
}
