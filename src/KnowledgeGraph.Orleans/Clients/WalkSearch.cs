using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>
/// A breadth-first search over pairs of a node and a state of a path expression, over all parts. What it has reached is here; silos keep
/// nothing of it.
/// </summary>
internal sealed class WalkSearch
{
    private readonly ClusterCalls _calls;
    private readonly WalkText _text;
    private readonly SearchBudget _budget;
    private readonly bool _isTraced;
    private readonly Dictionary<int, NumberSet> _reached = [];
    private ulong? _program;
    private long _count;

    /// <summary>The pairs of each level, ascending by state, then by number. Only the last if nothing is traced.</summary>
    private readonly List<SortedDictionary<int, int[]>> _levels = [];

    internal WalkSearch(ClusterCalls calls, WalkText text, IEnumerable<int> starts, ClusterBudget budget, bool isTraced)
    {
        (_calls, _text, _isTraced) = (calls, text, isTraced);
        _budget = new SearchBudget(budget, "walk", "Write a path that leads to less");
        Ends = new NumberSet(calls.NodeCount);
        int[] from = [.. starts.Distinct().Order()];
        var reached = _reached[0] = new NumberSet(calls.NodeCount);
        foreach (var start in from) reached.Add(start);
        _count = from.Length;
        _levels.Add(new() { [0] = from });
    }

    /// <summary>The nodes at which the walk can end.</summary>
    internal NumberSet Ends { get; }

    /// <summary>Walks until nothing more is reached, or a node is that the walk can end at.</summary>
    /// <param name="target">The node to end at, or -1.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The state that the node is reached in, or -1.</returns>
    internal async Task<int> RunAsync(int target, CancellationToken cancellationToken)
    {
        for (var steps = 0; _levels[^1].Count > 0; steps++)
        {
            _budget.CheckSteps(steps);
            var requests = Divide(_levels[^1]);
            var replies = await Task.WhenAll(requests.Select(
                request => AskAsync(request.Part, request.Request, cancellationToken))).ConfigureAwait(false);
            for (var i = 0; i < replies.Length; i++)
            {
                if (TakeEnds(requests[i].Part, requests[i].Request, replies[i], target) is var state and >= 0) return state;
            }

            var level = Take(replies.SelectMany(static reply => reply.Steps));
            if (!_isTraced) _levels.Clear();
            _levels.Add(level);
        }

        return -1;
    }

    /// <summary>Goes back from where a traced search has ended, and asks for the facts of the steps.</summary>
    internal async Task<IReadOnlyList<ClusterFact>> TraceAsync(int target, int state, CancellationToken cancellationToken)
    {
        var facts = new ClusterFact[_levels.Count - 1];
        for (var level = facts.Length - 1; level >= 0; level--)
        {
            var (part, position) = _calls.PlaceOf(target);
            var request = new WalkRequest(_text, [state], [Frontier.Encode([position])], IsBackward: true, IsTraced: true);
            var reply = await AskAsync(part, request, cancellationToken).ConfigureAwait(false);
            var (number, before) = FirstIn(_levels[level], reply.Steps) ?? throw WholeGraph.Contradiction(_calls, part);
            var from = _calls.PlaceOf(number);
            var step = new WalkFactRequest(_text, from.Position, before, target, state);
            facts[level] = await _calls.AskAsync<IShardWalkGrain, ClusterFact>(
                from.Part, (grain, token) => grain.WalkFact(step, token), cancellationToken).ConfigureAwait(false)
                ?? throw WholeGraph.Contradiction(_calls, from.Part);
            (target, state) = (number, before);
        }

        return facts;
    }

    private async Task<WalkReply> AskAsync(int part, WalkRequest request, CancellationToken cancellationToken)
    {
        var reply = (await _calls.AskAsync<IShardWalkGrain, WalkReply>(
            part, (grain, token) => grain.Walk(request, token), cancellationToken).ConfigureAwait(false))!;
        lock (_reached) _program ??= reply.Program;
        if (reply.Program == _program && reply.Ends.Length == request.States.Length) return reply;
        throw new ClusterGraphException(
            ClusterFault.InvalidQuestion,
            $"Part {part} of {_calls.Set} reads the path in another way than other parts. Run the same version of the package on all "
                + "silos.", part, null);
    }

    /// <summary>The pairs of a level by part.</summary>
    private List<(int Part, WalkRequest Request)> Divide(SortedDictionary<int, int[]> level)
    {
        var parts = new SortedDictionary<int, (List<int> States, List<byte[]> Frontiers)>();
        foreach (var (state, numbers) in level)
        {
            for (var next = 0; next < numbers.Length;)
            {
                var part = _calls.PlaceOf(numbers[next]).Part;
                var (start, end) = (_calls.Summary.Starts[part], _calls.Summary.Starts[part + 1]);
                var count = numbers.AsSpan(next).BinarySearch(end) is var found && found < 0 ? ~found : found;
                int[] positions = Array.ConvertAll(numbers[next..(next + count)], number => number - start);
                if (!parts.TryGetValue(part, out var ofPart)) parts.Add(part, ofPart = ([], []));
                ofPart.States.Add(state);
                ofPart.Frontiers.Add(Frontier.Encode(positions));
                next += count;
            }
        }

        return [.. parts.Select(one => (
            one.Key, new WalkRequest(_text, [.. one.Value.States], [.. one.Value.Frontiers], IsBackward: false, _isTraced)))];
    }

    /// <summary>Adds where the walk can end, and gets the state in which it ends at the target, or -1.</summary>
    private int TakeEnds(int part, WalkRequest request, WalkReply reply, int target)
    {
        var (start, end) = (_calls.Summary.Starts[part], _calls.Summary.Starts[part + 1]);
        for (var i = 0; i < reply.Ends.Length; i++)
        {
            foreach (var position in Frontier.Decode(reply.Ends[i], end - start))
            {
                Ends.Add(start + position);
                if (start + position == target) return request.States[i];
            }
        }

        return -1;
    }

    /// <summary>Joins what the parts have reached, without what was reached before.</summary>
    private SortedDictionary<int, int[]> Take(IEnumerable<WalkStep> steps)
    {
        var level = new SortedDictionary<int, List<int>>();
        foreach (var step in steps)
        {
            if (!_reached.TryGetValue(step.State, out var reached)) _reached.Add(step.State, reached = new NumberSet(_calls.NodeCount));
            if (!level.TryGetValue(step.State, out var next)) level.Add(step.State, next = []);
            var (start, end) = (_calls.Summary.Starts[step.Part], _calls.Summary.Starts[step.Part + 1]);
            foreach (var position in Frontier.Decode(step.Nodes, end - start))
            {
                if (reached.Add(start + position)) next.Add(start + position);
            }
        }

        var sorted = new SortedDictionary<int, int[]>();
        foreach (var (state, numbers) in level)
        {
            if (numbers.Count == 0) continue;
            numbers.Sort();
            _count += numbers.Count;
            sorted.Add(state, [.. numbers]);
        }

        _budget.CheckNodes(_count);
        return sorted;
    }

    private (int Number, int State)? FirstIn(SortedDictionary<int, int[]> level, WalkStep[] steps)
    {
        foreach (var step in steps)
        {
            if (!level.TryGetValue(step.State, out var numbers)) continue;
            var (start, end) = (_calls.Summary.Starts[step.Part], _calls.Summary.Starts[step.Part + 1]);
            foreach (var position in Frontier.Decode(step.Nodes, end - start))
            {
                if (numbers.AsSpan().BinarySearch(start + position) >= 0) return (start + position, step.State);
            }
        }

        return null;
    }
}
