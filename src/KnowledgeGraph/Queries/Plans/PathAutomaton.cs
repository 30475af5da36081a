using System.Collections.Generic;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>
/// A non-deterministic finite automaton that accepts the paths of an expression (K. Thompson, “Regular expression search algorithm”,
/// Communications of the ACM 11 (6), 1968), with names resolved to the steps of members.
/// </summary>
/// <remarks>
/// <para>As it is written, an expression has a state for each step that it stands for once its counts are written out, and one for each
/// alternative and repetition around it: at most <see cref="PathExpressionParser.MaximumSize"/> times
/// <see cref="PathExpressionParser.MaximumDepth"/>, and in practice a dozen. These states know which step they take.</para>
/// <para>With definitions in the places of their members it takes stated facts alone, unless a definition depends on itself or is
/// large.</para>
/// </remarks>
internal sealed class PathAutomaton
{
    /// <summary>Above so many states no more definitions are put in the places of members: their derived edges are taken.</summary>
    private const int MaximumInlinedStates = 4096;

    private readonly IPathVocabulary _vocabulary;
    private readonly PathDefinitions? _definitions;
    private readonly bool _isWritten;
    private readonly List<State> _states = [];
    private readonly List<WrittenStep> _steps = [];
    private readonly Dictionary<PathExpression, int> _numbers = [];

    private PathAutomaton(IPathVocabulary vocabulary, PathDefinitions? definitions, bool isWritten, PathExpression expression)
    {
        _vocabulary = vocabulary;
        _definitions = definitions;
        _isWritten = isWritten;
        Accept = Add();
        Start = Build(expression, isReversed: false, Accept);
    }

    public int Start { get; }

    /// <summary>Gets the one state that ends a path; nothing leaves it.</summary>
    public int Accept { get; }

    public int Count => _states.Count;

    /// <summary>
    /// Gets the members and negations of the expression, each once, however often it is walked; none with definitions in their places.
    /// </summary>
    public IReadOnlyList<WrittenStep> Steps => _steps;

    public State this[int state] => _states[state];

    /// <summary>The automaton of an expression as it is written, in which every step is one of what is stated.</summary>
    public static PathAutomaton Of(IPathVocabulary vocabulary, PathExpression expression) => new(vocabulary, null, true, expression);

    /// <summary>The automaton of an expression as it is written, in which a step to what has a definition is a derived one.</summary>
    public static PathAutomaton Of(PathDefinitions definitions, PathExpression expression) =>
        new(definitions.Vocabulary, definitions, true, expression);

    /// <summary>The automaton of an expression with definitions in the places of their members.</summary>
    public static PathAutomaton Expand(PathDefinitions definitions, PathExpression expression) =>
        new(definitions.Vocabulary, definitions, false, expression);

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
            case PathAlternative { Parts.Count: 0 }:
                return Add();
            case PathAlternative alternative:
                var first = Build(alternative.Parts[alternative.Parts.Count - 1], isReversed, next);
                for (var i = alternative.Parts.Count - 2; i >= 0; i--)
                    first = AddFork(Build(alternative.Parts[i], isReversed, next), first);
                return first;
            case PathRepetition repetition:
                return BuildRepetition(repetition, isReversed, next);
            case PathKind kind:
                return Add(new Edge(EdgeType.Kind, default, kind.Kind, next));
            case PathStated stated:
                return Add(new Edge(EdgeType.Stated, isReversed ? stated.Step.Reversed(_vocabulary) : stated.Step, 0, next));
            case PathHolding holding:
                return BuildHolding(isReversed ? holding.Step.Reversed(_vocabulary) : holding.Step, next);
            default:
                return _isWritten ? BuildWritten(expression, isReversed, next) : BuildNamed(expression, isReversed, next);
        }
    }

    private int BuildRepetition(PathRepetition repetition, bool isReversed, int next)
    {
        if (repetition.Maximum == 0)
        {
            // No path takes what is repeated no time. Its names are steps all the same, so that they are checked.
            var states = _states.Count;
            Build(repetition.Operand, isReversed, next);
            _states.RemoveRange(states, _states.Count - states);
            return next;
        }

        if (repetition.Maximum is { } maximum)
        {
            // A{1,3} is A(A(A)?)?: leaving is possible before each that need not be.
            var end = next;
            for (var i = repetition.Minimum; i < maximum; i++) next = AddFork(Build(repetition.Operand, isReversed, next), end);
        }
        else
        {
            var loop = Add();
            _states[loop].Edges.Add(Edge.Empty(Build(repetition.Operand, isReversed, loop)));
            _states[loop].Edges.Add(Edge.Empty(next));
            next = loop;
        }

        for (var i = 0; i < repetition.Minimum; i++) next = Build(repetition.Operand, isReversed, next);
        return next;
    }

    /// <summary>Builds one state for a member or negation, which takes any of its steps.</summary>
    private int BuildWritten(PathExpression expression, bool isReversed, int next)
    {
        if (!_numbers.TryGetValue(expression, out var number))
        {
            number = _steps.Count;
            _steps.Add(new WrittenStep(expression, isReversed, [.. StepsOf(expression)]));
            _numbers.Add(expression, number);
        }

        var state = Add(number);
        foreach (var step in _steps[number].Steps)
        {
            var isDerived = expression is PathMember && _definitions?.IsDefined(step.Member) == true;
            var taken = isReversed ? step.Reversed(_vocabulary) : step;
            _states[state].Edges.Add(new Edge(isDerived ? EdgeType.Derived : EdgeType.Stated, taken, 0, next));
        }

        return state;
    }

    /// <summary>Builds what a member stands for. A negation takes stated facts alone: what follows from them is made of others.</summary>
    private int BuildNamed(PathExpression expression, bool isReversed, int next)
    {
        var steps = StepsOf(expression);
        if (expression is PathMember && steps.Count == 1)
            return BuildHolding(isReversed ? steps[0].Reversed(_vocabulary) : steps[0], next);
        var first = Add();
        foreach (var step in steps)
        {
            var taken = isReversed ? step.Reversed(_vocabulary) : step;
            var edge = expression is PathMember ? Edge.Empty(BuildHolding(taken, next)) : new Edge(EdgeType.Stated, taken, 0, next);
            _states[first].Edges.Add(edge);
        }

        return first;
    }

    private int BuildHolding(MemberStep step, int next)
    {
        if (_definitions?.IsDefined(step.Member) != true) return Add(new Edge(EdgeType.Stated, step, 0, next));
        return !_isWritten && _definitions.IsInlined(step.Member) && _states.Count < MaximumInlinedStates
            ? Build(_definitions.BodyOf(step.Member), !step.IsForward, next)
            : Add(new Edge(EdgeType.Derived, step, 0, next));
    }

    private IReadOnlyList<MemberStep> StepsOf(PathExpression expression) =>
        expression is PathMember member ? _vocabulary.Find(member.Name) : NegatedSteps.Of(_vocabulary, (PathNegation)expression);

    private int AddFork(int first, int second)
    {
        var state = Add(Edge.Empty(first));
        _states[state].Edges.Add(Edge.Empty(second));
        return state;
    }

    private int Add(Edge edge)
    {
        var state = Add();
        _states[state].Edges.Add(edge);
        return state;
    }

    private int Add(int step = -1)
    {
        _states.Add(new State(step, []));
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

    /// <param name="Step">Index into <see cref="Steps"/> of the one that it takes, or -1.</param>
    /// <param name="Edges">What leaves it, in the order of the expression.</param>
    internal readonly record struct State(int Step, List<Edge> Edges);

    internal readonly record struct Edge(EdgeType Type, MemberStep Step, int Kind, int To)
    {
        public bool IsStep => Type is EdgeType.Stated or EdgeType.Derived;

        public static Edge Empty(int to) => new(EdgeType.Empty, default, 0, to);
    }
}
