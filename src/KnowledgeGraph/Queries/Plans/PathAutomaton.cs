using System.Collections.Generic;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>
/// A non-deterministic finite automaton that accepts the paths of an expression (K. Thompson, “Regular expression search algorithm”,
/// Communications of the ACM 11 (6), 1968). A state either takes one step, or goes on to at most two others without one.
/// </summary>
/// <remarks>
/// Has a state for each step that the expression stands for once its counts are written out, and one for each alternative and repetition
/// around it: at most <see cref="PathExpressionParser.MaximumSize"/> times <see cref="PathExpressionParser.MaximumDepth"/>, and in practice
/// a dozen.
/// </remarks>
internal sealed class PathAutomaton
{
    private readonly List<State> _states = [];
    private readonly List<PathExpression> _steps = [];
    private readonly Dictionary<PathExpression, int> _numbers = [];

    public PathAutomaton(PathExpression expression)
    {
        Accept = Add(new State(-1, false, -1, -1));
        Start = Build(expression, isReversed: false, Accept);
    }

    public int Start { get; }

    /// <summary>Gets the one state that ends a path.</summary>
    public int Accept { get; }

    public int Count => _states.Count;

    /// <summary>Gets the members and negations of the expression, each once, however often it is walked.</summary>
    public IReadOnlyList<PathExpression> Steps => _steps;

    public State this[int state] => _states[state];

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
                var first = Build(alternative.Parts[alternative.Parts.Count - 1], isReversed, next);
                for (var i = alternative.Parts.Count - 2; i >= 0; i--)
                    first = Add(new State(-1, false, Build(alternative.Parts[i], isReversed, next), first));
                return first;
            case PathRepetition repetition:
                return BuildRepetition(repetition, isReversed, next);
            default:
                return Add(new State(NumberOf(expression), isReversed, next, -1));
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
            for (var i = repetition.Minimum; i < maximum; i++)
                next = Add(new State(-1, false, Build(repetition.Operand, isReversed, next), end));
        }
        else
        {
            var loop = Add(default);
            _states[loop] = new State(-1, false, Build(repetition.Operand, isReversed, loop), next);
            next = loop;
        }

        for (var i = 0; i < repetition.Minimum; i++) next = Build(repetition.Operand, isReversed, next);
        return next;
    }

    private int NumberOf(PathExpression step)
    {
        if (_numbers.TryGetValue(step, out var number)) return number;
        number = _steps.Count;
        _steps.Add(step);
        _numbers.Add(step, number);
        return number;
    }

    private int Add(State state)
    {
        _states.Add(state);
        return _states.Count - 1;
    }

    /// <param name="Step">Index into <see cref="Steps"/>, or -1 where none is taken.</param>
    /// <param name="IsReversed">Whether the step is taken the other way round.</param>
    /// <param name="Next">The state after it, or -1.</param>
    /// <param name="Other">Another state that is reached without a step, or -1.</param>
    internal readonly record struct State(int Step, bool IsReversed, int Next, int Other);
}
