using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Derivations;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Compiler.Queries;

/// <summary>
/// What holds of each relation in the default view: the stated facts, and what follows from them, which is found when it is first asked
/// for.
/// </summary>
internal sealed class HoldingEdges : IPathEdges
{
    private readonly VisibleEdges _stated;
    private readonly DerivationSolver _solver;
    private readonly ShortestDerivations _proofs;

    /// <summary>What coming to a place costs in a search for the facts behind an edge, in edges of a plain search.</summary>
    private const int CostOfProof = 100;

    /// <param name="limit">Of a member with more derived edges, none is known here.</param>
    /// <param name="maximumWork">Nor of one whose edges take more steps to find.</param>
    public HoldingEdges(PathDefinitions definitions, VisibleEdges stated, int limit, long maximumWork, CancellationToken cancellationToken)
    {
        Definitions = definitions;
        _stated = stated;
        _solver = new DerivationSolver(definitions, stated, limit, maximumWork);
        _proofs = new ShortestDerivations(definitions, this, cancellationToken) { MaximumWork = maximumWork / CostOfProof };
    }

    public PathDefinitions Definitions { get; }

    /// <summary>
    /// Gets a value indicating whether a member was asked for whose edges are not known, since they are too many or take too long to find.
    /// </summary>
    public bool AreIncomplete { get; private set; }

    public int NodeCount => _stated.NodeCount;

    public (int First, int End)[] RangesOf(int kind) => _stated.RangesOf(kind);

    public PathRows RowsOf(MemberStep step) => _stated.RowsOf(step);

    public PathRows DerivedRowsOf(MemberStep step, CancellationToken cancellationToken)
    {
        AreIncomplete |= _solver.Solve(step.Member, cancellationToken) is null;
        return _solver.DerivedRowsOf(step, cancellationToken);
    }

    /// <summary>A path with the facts behind its derived steps in the places of these.</summary>
    /// <param name="end">The node that it ends at.</param>
    public PathWitness Witness(List<ProofStep> path, int end)
    {
        var steps = new List<WitnessStep>(path.Count);
        foreach (var step in path)
        {
            if (step.Fact < 0 && Prove(step.Step, step.From, step.To) is { } proof)
                steps.AddRange(proof.ConvertAll(static proven => new WitnessStep(proven.Fact, proven.To)));
            else steps.Add(new WitnessStep(step.Fact, step.To));
        }

        return new PathWitness(path.Count > 0 ? path[0].From : end, steps);
    }

    /// <summary>
    /// The shortest path of facts by which a member holds between two nodes, which it does; null where it takes too long to find.
    /// </summary>
    private List<ProofStep>? Prove(MemberStep step, int from, int to)
    {
        foreach (var edge in _proofs.EdgesFrom(step, from))
        {
            if (edge.To == to) return _proofs.Expand(edge);
        }

        return null;
    }
}
