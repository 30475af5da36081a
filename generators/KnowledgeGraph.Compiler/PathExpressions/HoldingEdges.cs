using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Derivations;
using KnowledgeGraph.PathExpressions;

namespace KnowledgeGraph.Compiler.PathExpressions;

/// <summary>What holds of each relation in the default view: the stated facts, and what follows from them, which is found when it is first asked for.</summary>
internal sealed class HoldingEdges : IPathEdges
{
    private readonly VisibleEdges _stated;
    private readonly DerivationSolver _solver;
    private readonly CancellationToken _cancellationToken;

    /// <param name="limit">Of a member with more derived edges, none is known here.</param>
    public HoldingEdges(PathDefinitions definitions, VisibleEdges stated, int limit, CancellationToken cancellationToken)
    {
        Definitions = definitions;
        _stated = stated;
        _solver = new DerivationSolver(definitions, stated, limit);
        _cancellationToken = cancellationToken;
    }

    public PathDefinitions Definitions { get; }

    public int NodeCount => _stated.NodeCount;

    public int FirstNode(int kind) => _stated.FirstNode(kind);

    public int NodeEnd(int kind) => _stated.NodeEnd(kind);

    public PathRows RowsOf(MemberStep step) => _stated.RowsOf(step);

    public PathRows DerivedRowsOf(MemberStep step, CancellationToken cancellationToken)
    {
        _solver.Solve(step.Member, cancellationToken);
        return _solver.DerivedRowsOf(step, cancellationToken);
    }

    /// <summary>The edges of all that holds of a member.</summary>
    public PathRows HoldingRowsOf(MemberStep step) => Definitions.IsDefined(step.Member) ? DerivedRowsOf(step, _cancellationToken) : RowsOf(step);

    /// <summary>The shortest path of facts by which a member holds between two nodes, which it does.</summary>
    public List<ProofStep> Prove(MemberStep step, int from, int to) => Prove(Definitions.ProgramOf(step), from, to)!;

    /// <summary>The shortest path of facts by which a program leads from a node to another; null where it does not.</summary>
    public List<ProofStep>? Prove(PathProgram program, int from, int to)
    {
        foreach (var proof in new ProofSearch(Definitions, program, this, from, to, _cancellationToken).Find(null)) return proof;
        return null;
    }
}
