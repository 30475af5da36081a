using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Derivations;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Queries;

/// <summary>
/// Walks an expression with the definitions of its relations in the places of their names. What depends on itself, and cannot stand there,
/// is asked for only from the nodes that a walk comes to: no closure is made of what need not be known whole.
/// </summary>
internal sealed class PathSearch
{
    /// <summary>What coming to a place costs in a search for derivations, in edges of a plain one.</summary>
    private const int CostOfPlace = 100;

    private readonly PathProgram _program;
    private readonly HoldingEdges _edges;
    private readonly PathReach? _reach;
    private readonly ShortestDerivations? _derivations;
    private readonly CancellationToken _cancellationToken;

    /// <param name="maximumWork">How many edges all searches together may take; above, they end before they are done.</param>
    public PathSearch(PathExpression expression, HoldingEdges edges, long maximumWork, CancellationToken cancellationToken)
    {
        _program = edges.Definitions.Compile(expression);
        _edges = edges;
        _cancellationToken = cancellationToken;
        if (_program.HasDerivedMoves)
            _derivations = new ShortestDerivations(edges.Definitions, edges, cancellationToken) { MaximumWork = maximumWork / CostOfPlace };
        else _reach = new PathReach(_program, edges) { MaximumWork = maximumWork };
    }

    /// <summary>Gets a value indicating whether a search ended before it was done: what it did not find, there may be.</summary>
    public bool IsUnfinished => _reach?.IsUnfinished ?? _derivations!.IsUnfinished;

    /// <summary>The nodes that the expression leads to, nearest first.</summary>
    public List<int> Reach(int[] starts)
    {
        if (_reach is not null)
        {
            _reach.Run(starts, _cancellationToken);
            return [.. _reach.Ends];
        }

        var nodes = new List<int>();
        foreach (var edge in _derivations!.EdgesFrom(_program, starts)) nodes.Add(edge.To);
        return nodes;
    }

    /// <summary>A shortest path from one of some nodes to one of some ranges, or null if there is none.</summary>
    public PathWitness? Find(int[] starts, params (int First, int End)[] ends)
    {
        if (_reach is not null)
        {
            var steps = _reach.Find(starts, ends, out var end, _cancellationToken);
            return steps is null ? null : _edges.Witness(steps, end);
        }

        foreach (var edge in _derivations!.EdgesFrom(_program, starts))
        {
            if (NodesOfKinds.IsIn(ends, edge.To)) return _edges.Witness(_derivations.Expand(edge), edge.To);
        }

        return null;
    }
}
