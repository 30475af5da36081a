using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Derivations;

/// <summary>
/// How many steps a program takes at least from a node in a state to one end: a breadth-first search backwards from the end, over stated
/// facts.
/// </summary>
internal sealed class RemainingSteps
{
    private const int VisitsBetweenChecks = 4096;

    private readonly Dictionary<(int Node, int State), int> _steps = [];

    public RemainingSteps(PathProgram program, IPathEdges edges, IPathVocabulary vocabulary, int end, CancellationToken cancellationToken)
    {
        var before = new List<(int State, PathMove Move)>[program.StateCount];
        for (var state = 0; state < before.Length; state++) before[state] = [];
        var queue = new Queue<(int Node, int State)>();
        for (var state = 0; state < before.Length; state++)
        {
            foreach (var move in program.MovesOf(state)) before[move.To].Add((state, move));
            foreach (var kind in program.AcceptedKinds(state))
            {
                if (!edges.IsOf(end, kind) || _steps.ContainsKey((end, state))) continue;
                _steps.Add((end, state), 0);
                queue.Enqueue((end, state));
            }
        }

        for (var count = 0; queue.Count > 0; count++)
        {
            if (count % VisitsBetweenChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            var (node, state) = queue.Dequeue();
            var steps = _steps[(node, state)] + 1;
            foreach (var (from, move) in before[state])
            {
                var rows = edges.RowsOf(move.Step.Reversed(vocabulary));
                var (start, last) = rows.EdgesOf(node);
                for (var edge = start; edge < last; edge++)
                {
                    var place = (rows.Neighbors[edge], from);
                    if (!edges.IsOf(rows.Neighbors[edge], move.Kind) || _steps.ContainsKey(place)) continue;
                    _steps.Add(place, steps);
                    queue.Enqueue(place);
                }
            }
        }
    }

    /// <summary>The steps that are left, or -1 where the end cannot be reached.</summary>
    public int From(int node, int state) => _steps.TryGetValue((node, state), out var steps) ? steps : -1;
}
