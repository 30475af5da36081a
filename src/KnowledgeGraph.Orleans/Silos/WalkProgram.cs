using KnowledgeGraph.Image;
using KnowledgeGraph.Names;
using KnowledgeGraph.Orleans.Edges;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Orleans.Silos;

/// <summary>
/// A path expression as a program over the edges of a shard. All silos have the same vocabulary, and so they make the same program.
/// </summary>
internal sealed class WalkProgram
{
    private readonly ShardEdges _edges;
    private readonly IPathEdges _kinds;

    private WalkProgram(ShardEdges edges, PathProgram program)
    {
        (_edges, Program) = (edges, program);
        _kinds = edges.Shard.Graph.Walks.Edges;
    }

    internal PathProgram Program { get; }

    /// <summary>A number that other programs do not have.</summary>
    internal ulong Hash
    {
        get
        {
            var hash = Fnv1a.Basis64;
            for (var state = 0; state < Program.StateCount; state++)
            {
                foreach (var kind in Program.AcceptedKinds(state)) Append(kind);
                foreach (var move in Program.MovesOf(state))
                {
                    Append(move.Step.Member);
                    Append((move.Step.IsForward ? 1 : 0) + (move.IsDerived ? 2 : 0));
                    Append(move.Kind);
                    Append(move.To);
                }

                Append(int.MinValue);
            }

            return hash;

            void Append(int value) => hash = Fnv1a.Append(hash, BitConverter.GetBytes(value));
        }
    }

    /// <exception cref="ShardFaultException">The text is not an expression that can be answered from shards.</exception>
    internal static WalkProgram Create(ShardEdges edges, WalkText text)
    {
        var program = ShardKernels.Required(text, "text").Expression is { } expression
            ? OfExpression(edges.Shard.Graph, expression)
            : OfRelation(edges.Shard.Graph, text.Relation);
        Check(edges.Shard.Graph, program);
        return new WalkProgram(edges, program);
    }

    /// <summary>Determines whether a node is of the kind that a move begins at.</summary>
    internal bool Begins(PathMove move, int node) => _kinds.IsOf(node, move.Kind);

    internal bool Accepts(int state, int node) => Program.Accepts(state, _kinds, node);

    /// <summary>The visible facts that a move takes, from nodes that it begins at, or backwards; none of a derived member.</summary>
    internal OwnRows? RowsOf(PathMove move, bool isBackward) => _edges.Shard.Graph.Store.Members.IsDerived(move.Step.Member)
        ? null
        : _edges.Rows(move.Step.Member, isIncoming: move.Step.IsForward == isBackward);

    /// <summary>The derived edges that a move takes, from nodes that it begins at, or backwards.</summary>
    internal DerivedIndex? DerivedOf(PathMove move, bool isBackward)
    {
        if (!move.IsDerived) return null;
        var isSymmetric = _edges.Shard.Graph.Store.Members.IsSymmetric(move.Step.Member);
        return _edges.Derived(move.Step.Member, isSymmetric || move.Step.IsForward != isBackward);
    }

    private static PathProgram OfExpression(Graph graph, string expression)
    {
        ShardKernels.CheckText(expression);
        try
        {
            return graph.Walks.PlanOf(expression, -1).Forward;
        }
        catch (PathExpressionException error)
        {
            throw ShardKernels.Invalid($"cannot answer: {error.Message.TrimEnd('.')}");
        }
    }

    private static PathProgram OfRelation(Graph graph, ItemName? relation)
    {
        IReadOnlyList<MemberStep> steps;
        if (relation?.Name is { } name)
        {
            ShardKernels.CheckText(name);
            steps = graph.Walks.Vocabulary.Find(name);
            if (steps.Count == 0)
            {
                var message = NearestKnown.Explain($"The graph {graph.Name} has no relation ", name, [.. graph.Walks.Vocabulary.Names]);
                throw ShardKernels.Invalid($"cannot answer: {message.TrimEnd('.')}");
            }
        }
        else if (relation is { Index: var index } && (uint)index < (uint)graph.Members.Count && graph.Members[index].IsRelation)
        {
            steps = [new MemberStep(index, true)];
        }
        else
        {
            throw ShardKernels.Invalid("cannot answer: there is no such relation");
        }

        return graph.Walks.Definitions.Compile(PathAlternative.Of([.. steps.Select(static step => new PathHolding(step))]));
    }

    /// <summary>Makes sure that each step is a fact.</summary>
    /// <exception cref="ShardFaultException">A step takes derived edges.</exception>
    internal void CheckFacts()
    {
        foreach (var member in DerivedOf(Program))
        {
            throw ShardKernels.Invalid(
                $"cannot answer: {_edges.Shard.Graph.Members[member].Name} depends on itself, and the facts behind its edges are not "
                    + "sought on a cluster. Ask which nodes the path leads to, or ask for the facts in one process");
        }
    }

    /// <summary>Derived edges that the image does not store follow from the whole graph.</summary>
    private static void Check(Graph graph, PathProgram program)
    {
        foreach (var member in DerivedOf(program))
        {
            if (graph.Store.Members.AreDerivedStored(member)) continue;
            throw ShardKernels.Invalid(
                $"cannot answer: {graph.Members[member].Name} depends on itself, and its edges are not in the image, so that they can "
                    + "only be computed from the whole graph. Walk it in one process, or write it as a repetition (R|R/D is R+)");
        }
    }

    /// <summary>The members whose derived edges a program takes.</summary>
    private static IEnumerable<int> DerivedOf(PathProgram program)
    {
        for (var state = 0; state < program.StateCount; state++)
        {
            foreach (var move in program.MovesOf(state))
            {
                if (move.IsDerived) yield return move.Step.Member;
            }
        }
    }
}
