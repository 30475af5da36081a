using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Derivations;
using KnowledgeGraph.PathExpressions;

namespace KnowledgeGraph.Compiler.PathExpressions;

/// <summary>Walks an expression whose relations have rules, which stand in it where their names do: no closure is made of what need not be known whole.</summary>
internal sealed class ProgramSearch
{
    private readonly PathProgram _program;
    private readonly HoldingEdges _edges;
    private readonly PathReach _reach;
    private readonly CancellationToken _cancellationToken;

    public ProgramSearch(BoundPath path, HoldingEdges edges, CancellationToken cancellationToken)
    {
        _program = edges.Definitions.Compile(path.Expression);
        _edges = edges;
        _reach = new PathReach(_program, edges);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The nodes that the expression leads to, nearest first.</summary>
    public List<int> Reach(IEnumerable<int> starts)
    {
        _reach.Run(starts.ToArray(), _cancellationToken);
        return [.. _reach.Ends];
    }

    /// <summary>A path from one of some nodes to the first that is wanted of those that it leads to; null where there is none.</summary>
    public PathWitness? Find(IEnumerable<int> starts, Func<int, bool> isEnd)
    {
        var from = starts.ToArray();
        _reach.Run(from, _cancellationToken);
        var end = _reach.Ends.FindIndex(node => isEnd(node));
        if (end < 0) return null;

        var to = _reach.Ends[end];
        if (_reach.Find(from, to, _cancellationToken) is not { } steps) return null;
        var start = steps.Count > 0 ? steps[0].From : to;
        if (_program.HasDerivedMoves) steps = _edges.Prove(_program, start, to) ?? steps;
        return new PathWitness(start, steps.ConvertAll(static step => new WitnessStep(step.Fact, step.To, 0)));
    }
}
