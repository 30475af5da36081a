using System.Collections.Generic;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>
/// Builds the states for an expression by K. Thompson's construction (“Regular expression search algorithm”, Communications of the
/// ACM 11 (6), 1968), with names resolved, and with definitions in the places of their members.
/// </summary>
internal sealed class PathMachine
{
    /// <summary>Above so many states no more definitions are put in the places of members: their derived edges are taken.</summary>
    private const int MaximumInlinedStates = 4096;

    private readonly PathDefinitions _definitions;
    private readonly IPathVocabulary _vocabulary;
    private readonly List<List<Edge>> _states = [];

    private PathMachine(PathDefinitions definitions)
    {
        _definitions = definitions;
        _vocabulary = definitions.Vocabulary;
    }

    public int Count => _states.Count;

    public int Start { get; private set; }

    /// <summary>The one state that ends a path; nothing leaves it.</summary>
    public int Accept { get; private set; }

    public static PathProgram Compile(PathDefinitions definitions, PathExpression expression)
    {
        var machine = new PathMachine(definitions);
        machine.Accept = machine.Add();
        machine.Start = machine.Build(expression, isReversed: false, machine.Accept);
        return new ProgramBuilder(machine, definitions.Vocabulary).Build();
    }

    public IReadOnlyList<Edge> EdgesOf(int state) => _states[state];

    /// <summary>Builds the states for an expression backwards from where it leads, and gives the first.</summary>
    private int Build(PathExpression expression, bool isReversed, int next)
    {
        switch (expression)
        {
            case PathInverse inverse:
                return Build(inverse.Operand, !isReversed, next);
            case PathSequence sequence:
                for (var i = 0; i < sequence.Parts.Count; i++)
                    next = Build(sequence.Parts[isReversed ? i : sequence.Parts.Count - 1 - i], isReversed, next);
                return next;
            case PathAlternative alternative:
                var first = Add();
                foreach (var part in alternative.Parts) Connect(first, Build(part, isReversed, next));
                return first;
            case PathRepetition repetition:
                return BuildRepetition(repetition, isReversed, next);
            case PathMember member:
                return BuildHolding(_vocabulary.Find(member.Name), isReversed, next);
            case PathHolding holding:
                return BuildHolding([holding.Step], isReversed, next);
            case PathStated stated:
                return AddStep(isReversed ? stated.Step.Reversed(_vocabulary) : stated.Step, isDerived: false, next);
            case PathNegation negation:
                return BuildNegation(negation, isReversed, next);
            case PathKind kind:
                return Add(new Edge(EdgeType.Kind, default, kind.Kind, next));
            default:
                return Add();
        }
    }

    private int BuildRepetition(PathRepetition repetition, bool isReversed, int next)
    {
        if (repetition.Maximum is { } maximum)
        {
            // A{1,3} is A(A(A)?)?: leaving is possible before each that need not be.
            var end = next;
            for (var i = repetition.Minimum; i < maximum; i++)
            {
                next = Add(new Edge(EdgeType.Empty, default, 0, Build(repetition.Operand, isReversed, next)));
                Connect(next, end);
            }
        }
        else
        {
            var loop = Add();
            Connect(loop, Build(repetition.Operand, isReversed, loop));
            Connect(loop, next);
            next = loop;
        }

        for (var i = 0; i < repetition.Minimum; i++) next = Build(repetition.Operand, isReversed, next);
        return next;
    }

    private int BuildHolding(IReadOnlyList<MemberStep> steps, bool isReversed, int next)
    {
        if (steps.Count == 1) return BuildHolding(steps[0], isReversed, next);
        var first = Add();
        foreach (var step in steps) Connect(first, BuildHolding(step, isReversed, next));
        return first;
    }

    private int BuildHolding(MemberStep step, bool isReversed, int next)
    {
        if (isReversed) step = step.Reversed(_vocabulary);
        var (member, isForward) = step;
        if (!_definitions.IsDefined(member)) return AddStep(step, isDerived: false, next);
        return _definitions.IsInlined(member) && _states.Count < MaximumInlinedStates
            ? Build(_definitions.BodyOf(member), !isForward, next)
            : AddStep(step, isDerived: true, next);
    }

    /// <summary>A negation takes stated facts alone: what follows from them is made of others, each of which it takes or not.</summary>
    private int BuildNegation(PathNegation negation, bool isReversed, int next)
    {
        var first = Add();
        foreach (var step in NegatedSteps.Of(_vocabulary, negation))
        {
            _states[first].Add(new Edge(EdgeType.Stated, isReversed ? step.Reversed(_vocabulary) : step, 0, next));
        }

        return first;
    }

    private int AddStep(MemberStep step, bool isDerived, int next) =>
        Add(new Edge(isDerived ? EdgeType.Derived : EdgeType.Stated, step, 0, next));

    private void Connect(int from, int to) => _states[from].Add(new Edge(EdgeType.Empty, default, 0, to));

    private int Add()
    {
        _states.Add([]);
        return _states.Count - 1;
    }

    private int Add(Edge edge)
    {
        _states.Add([edge]);
        return _states.Count - 1;
    }

    internal enum EdgeType
    {
        /// <summary>No step.</summary>
        Empty,

        /// <summary>No step, from a node of a kind.</summary>
        Kind,

        /// <summary>A visible fact of a relation.</summary>
        Stated,

        /// <summary>An edge that holds by definition.</summary>
        Derived,
    }

    internal readonly record struct Edge(EdgeType Type, MemberStep Step, int Kind, int To);
}
