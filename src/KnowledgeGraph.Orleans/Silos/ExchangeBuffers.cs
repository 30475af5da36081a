using System.Globalization;
using KnowledgeGraph.Orleans.Edges;
using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>
/// What replicas of a part have got of an iteration, until they are asked what becomes of it: messages are smaller than what a part needs.
/// It belongs to a question, which sends it again to another replica if this one forgets it. What a client that failed does not use any
/// more is freed after some time, even if nobody asks the replica again.
/// </summary>
internal sealed class ExchangeBuffers(TimeSpan maximumIdleTime)
{
    /// <summary>The questions that something is kept for at a time.</summary>
    internal const int Maximum = 4;

    private readonly Dictionary<Guid, Buffer> _buffers = [];
    private bool _isWatched;

    /// <summary>The number of questions that something is kept for.</summary>
    internal int Count
    {
        get
        {
            lock (_buffers) return _buffers.Count;
        }
    }

    /// <exception cref="ShardFaultException">The question is not one that silos take, or there are too many.</exception>
    internal Received Give(GiveRequest request, Func<ExchangePlan> createPlan)
    {
        var given = ShardKernels.Required(ShardKernels.Required(request, "request").Values, "value");
        var plan = TryFind(request.Question)?.Plan ?? createPlan();
        var count = Math.Min((long)plan.PageLength, (long)plan.SourceCount - request.Start);
        if (request.Start < 0 || request.Start % plan.PageLength != 0 || count <= 0)
            throw ShardKernels.Invalid($"takes no values from place {request.Start} of {plan.SourceCount} on");
        if (given.Length != count * sizeof(double))
            throw ShardKernels.Invalid($"takes {count} values at once there, but got {given.Length} bytes");
        var values = new double[count];
        RawValues.Decode(given, values);
        var buffer = FindOrAdd(request.Question, plan, out var others);
        Free(others);
        lock (buffer) buffer.Take(request.Iteration, request.Start, values);
        return new Received();
    }

    /// <exception cref="ShardFaultException">The question is not one that silos take, or takes too long.</exception>
    internal CombinedPage Combine(CombineRequest request, Func<ExchangePlan> createPlan, WorkLimit limit)
    {
        var buffer = TryFind(ShardKernels.Required(request, "request").Question);
        var plan = buffer?.Plan ?? createPlan();
        if (request.Start < 0 || request.Start > plan.OwnCount)
            throw ShardKernels.Invalid($"has no node {request.Start} in a part of {plan.OwnCount} nodes");
        if (request.Combination is not (Combination.Sum or Combination.CommonestLabel))
            throw ShardKernels.Invalid($"does not know the combination {(int)request.Combination}");
        if (plan.SourceCount == 0) return new CombinedPage(true, OfNothing(plan, request));
        if (buffer is null) return new CombinedPage(false, []);
        lock (buffer) return buffer.Combine(request, limit);
    }

    private static byte[] OfNothing(ExchangePlan plan, CombineRequest request)
    {
        var values = new double[Math.Min(plan.PageLength, plan.OwnCount - request.Start)];
        if (request.Combination == Combination.CommonestLabel) Array.Fill(values, LabelCounts.None);
        return RawValues.Encode(values);
    }

    internal Received Forget(Guid question)
    {
        Free(Remove((id, _) => id == question));
        return new Received();
    }

    /// <summary>Forgets all questions.</summary>
    internal void Clear() => Free(Remove(static (_, _) => true));

    private Buffer? TryFind(Guid question)
    {
        lock (_buffers) return _buffers.GetValueOrDefault(question);
    }

    /// <param name="question">The question.</param>
    /// <param name="plan">What its values need.</param>
    /// <param name="removed">What is to be freed.</param>
    private Buffer FindOrAdd(Guid question, ExchangePlan plan, out List<Buffer> removed)
    {
        lock (_buffers)
        {
            removed = [];
            if (_buffers.TryGetValue(question, out var known) && known.Plan == plan) return known;
            removed = Remove((id, buffer) => id == question || IsIdle(buffer));
            if (_buffers.Count >= Maximum)
            {
                throw new ShardFaultException(ClusterFault.Busy, string.Create(
                    CultureInfo.InvariantCulture,
                    $"keeps values for {Maximum} questions at the moment. Ask again when one of them has ended."));
            }

            if (!_isWatched) _ = Task.Run(WatchAsync);
            _isWatched = true;
            return _buffers[question] = new Buffer(plan);
        }
    }

    /// <summary>Frees what nobody uses, until nothing is kept.</summary>
    private async Task WatchAsync()
    {
        for (var isWatched = true; isWatched;)
        {
            await Task.Delay(maximumIdleTime / 2);
            Free(Remove((_, buffer) => IsIdle(buffer)));
            lock (_buffers) isWatched = _isWatched = _buffers.Count > 0;
        }
    }

    private bool IsIdle(Buffer buffer) => Environment.TickCount64 - buffer.LastUse >= maximumIdleTime.TotalMilliseconds;

    /// <summary>
    /// Takes buffers out. They are freed later, without the lock on all buffers: a kernel that uses one would block all other questions.
    /// </summary>
    private List<Buffer> Remove(Func<Guid, Buffer, bool> isRemoved)
    {
        lock (_buffers)
        {
            List<Guid> ids = [.. _buffers.Where(pair => isRemoved(pair.Key, pair.Value)).Select(static pair => pair.Key)];
            List<Buffer> removed = [.. ids.Select(id => _buffers[id])];
            foreach (var id in ids) _buffers.Remove(id);
            return removed;
        }
    }

    private static void Free(List<Buffer> buffers)
    {
        foreach (var buffer in buffers)
        {
            lock (buffer) buffer.Free();
        }
    }

    /// <summary>What was got for one question. To be locked.</summary>
    private sealed class Buffer(ExchangePlan plan)
    {
        private readonly NativeArray<double> _given = new(plan.NodeCount);
        private readonly NativeArray<double> _combined = new(plan.OwnCount);
        private readonly HashSet<int> _starts = [];
        private int _iteration = -1;
        private Combination? _combination;
        private bool _isFree;
        private long _lastUse = Environment.TickCount64;

        internal ExchangePlan Plan => plan;

        /// <summary>When it was used, as <see cref="Environment.TickCount64"/>. Read without the lock.</summary>
        internal long LastUse => Volatile.Read(ref _lastUse);

        private bool IsWhole => (long)_starts.Count * plan.PageLength >= plan.SourceCount;

        internal void Take(int iteration, int start, ReadOnlySpan<double> values)
        {
            if (_isFree) return;
            Volatile.Write(ref _lastUse, Environment.TickCount64);
            if (iteration != _iteration) _starts.Clear();
            _iteration = iteration;
            _combination = null;
            _starts.Add(start);
            plan.Take(start, values, _given.Span);
        }

        internal CombinedPage Combine(CombineRequest request, WorkLimit limit)
        {
            if (_isFree) return new CombinedPage(false, []);
            Volatile.Write(ref _lastUse, Environment.TickCount64);
            if (request.Iteration != _iteration || !IsWhole) return new CombinedPage(false, []);
            if (_combination != request.Combination)
            {
                // What ends in the middle is neither.
                _combination = null;
                if (request.Combination == Combination.Sum) plan.AddUp(_given.Span, _combined.Span, limit);
                else plan.FindCommonest(_given.Span, _combined.Span, limit);
                _combination = request.Combination;
            }

            Volatile.Write(ref _lastUse, Environment.TickCount64);
            var count = Math.Min(plan.PageLength, plan.OwnCount - request.Start);
            return new CombinedPage(true, RawValues.Encode(_combined.Span.Slice(request.Start, count)));
        }

        internal void Free()
        {
            if (_isFree) return;
            _isFree = true;
            _given.Free();
            _combined.Free();
        }
    }
}
