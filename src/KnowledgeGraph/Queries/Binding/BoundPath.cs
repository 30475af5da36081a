using System;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Binding;

/// <summary>An expression whose names are resolved to the relations of a vocabulary.</summary>
internal sealed class BoundPath
{
    private readonly MemberStep[][] _forwards;
    private readonly MemberStep[][] _backwards;

    public BoundPath(PathExpression expression, PathAutomaton automaton, MemberStep[][] steps, IPathVocabulary vocabulary)
    {
        Expression = expression;
        Automaton = automaton;
        Ends = new KindSet(vocabulary);
        _forwards = steps;
        _backwards = Array.ConvertAll(steps, some => Array.ConvertAll(some, step => step.Reversed(vocabulary)));
    }

    public PathExpression Expression { get; }

    public PathAutomaton Automaton { get; }

    /// <summary>Gets the kinds that a node at the end of a path can be of.</summary>
    public KindSet Ends { get; }

    /// <summary>Determines whether a step can take facts of a relation.</summary>
    public bool Takes(int relation) => Array.Exists(_forwards, steps => Array.Exists(steps, step => step.Member == relation));

    /// <summary>Determines whether a step takes more than what is stated: it names a member that is derived or has rules.</summary>
    public bool TakesDerived(PathDefinitions definitions)
    {
        for (var i = 0; i < _forwards.Length; i++)
        {
            if (!IsNegation(i) && Array.Exists(_forwards[i], step => definitions.IsDefined(step.Member))) return true;
        }

        return false;
    }

    public bool IsNegation(int step) => step >= 0 && Automaton.Steps[step] is PathNegation;

    /// <summary>The relations that a state takes; none where it takes no step.</summary>
    public MemberStep[] StepsOf(int state)
    {
        var (step, isReversed, _, _) = Automaton[state];
        return step < 0 ? [] : (isReversed ? _backwards : _forwards)[step];
    }
}
