using KnowledgeGraph.Derivations;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Walks;

/// <summary>
/// An expression that is made ready to be walked in a graph, whatever the types of its ends. Safe for any number of threads.
/// </summary>
internal sealed class WalkPlan
{
    private readonly Graph _graph;
    private readonly PathDefinitions _definitions;
    private readonly GraphEdges _edges;
    private readonly SpareSearch _forward;
    private SpareSearch? _backward;

    internal WalkPlan(Graph graph, GraphEdges edges, PathDefinitions definitions, PathExpression expression, KindSet ends)
    {
        _graph = graph;
        _edges = edges;
        _definitions = definitions;
        Expression = expression;
        Ends = ends;
        Forward = definitions.Compile(expression);
        _forward = new SpareSearch(Forward, edges);
    }

    internal PathExpression Expression { get; }

    /// <summary>The kinds that a path can end at.</summary>
    internal KindSet Ends { get; }

    /// <summary>What is executed to walk the expression from its beginning.</summary>
    internal PathProgram Forward { get; }

    private SpareSearch Backward => _backward ??= new SpareSearch(_definitions.Compile(new PathInverse(Expression)), _edges);

    /// <summary>The nodes that the expression leads to, in order.</summary>
    internal int[] From(int node, CancellationToken cancellationToken) => Run(_forward, node, cancellationToken);

    /// <summary>The nodes that the expression leads from, in order.</summary>
    internal int[] To(int node, CancellationToken cancellationToken) => Run(Backward, node, cancellationToken);

    internal bool Leads(int from, int to, CancellationToken cancellationToken)
    {
        var reach = _forward.Take();
        var leads = reach.Leads(from, to, cancellationToken);
        _forward.Return(reach);
        return leads;
    }

    internal GraphPath? Shortest(int from, int to, CancellationToken cancellationToken)
    {
        if (!Forward.HasDerivedMoves) return FindShortest(from, to, cancellationToken) is { } steps ? ToPath(_graph, from, steps) : null;
        foreach (var path in Paths(from, to, cancellationToken)) return path;
        return null;
    }

    internal IEnumerable<GraphPath> Paths(int from, int to, CancellationToken cancellationToken)
    {
        // Where all steps are facts, the first path costs a bitmap, and so does finding that there is none.
        List<ProofStep>? shortest = null;
        if (!Forward.HasDerivedMoves)
        {
            shortest = FindShortest(from, to, cancellationToken);
            if (shortest is null) yield break;
        }

        foreach (var steps in new ProofSearch(_definitions, Forward, _edges, from, to, cancellationToken).Find(shortest))
            yield return ToPath(_graph, from, steps);
    }

    private static GraphPath ToPath(Graph graph, int start, List<ProofStep> steps)
    {
        var path = new PathStep[steps.Count];
        for (var i = 0; i < path.Length; i++)
            path[i] = new PathStep(new Node(graph, steps[i].From), new Node(graph, steps[i].To), new Fact(graph, steps[i].Fact));
        return new GraphPath(new Node(graph, start), path);
    }

    private List<ProofStep>? FindShortest(int from, int to, CancellationToken cancellationToken)
    {
        var reach = _forward.Take();
        var steps = reach.Find([from], to, cancellationToken);
        _forward.Return(reach);
        return steps;
    }

    private static int[] Run(SpareSearch spare, int node, CancellationToken cancellationToken)
    {
        var reach = spare.Take();
        reach.RunInOrder(node, cancellationToken);
        var ends = reach.Ends.ToArray();
        spare.Return(reach);
        return ends;
    }
}
