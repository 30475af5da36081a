using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Queries;

/// <summary>An expression whose names are resolved to the relations of a vocabulary.</summary>
internal sealed class BoundPath
{
    private readonly MemberStep[][] _forwards;
    private readonly MemberStep[][] _backwards;

    public BoundPath(PathExpression expression, PathAutomaton automaton, MemberStep[][] steps, RelationNames names)
    {
        Expression = expression;
        Automaton = automaton;
        Results = new KindSet(names.Vocabulary);
        _forwards = steps;
        _backwards = new MemberStep[steps.Length][];
        for (var i = 0; i < steps.Length; i++)
        {
            if (automaton.Steps[i] is PathMember) HasRules |= Array.Exists(steps[i], step => names.Vocabulary.Members[step.Member].HasRule);
            _backwards[i] = new MemberStep[steps[i].Length];
            for (var j = 0; j < steps[i].Length; j++) _backwards[i][j] = steps[i][j].Reversed(names);
        }
    }

    public PathExpression Expression { get; }

    public PathAutomaton Automaton { get; }

    /// <summary>Gets a value indicating whether a step takes more than what is stated.</summary>
    public bool HasRules { get; }

    /// <summary>Gets the kinds that a node at the end of a path can be of.</summary>
    public KindSet Results { get; }

    /// <summary>Determines whether a step can take facts of a relation.</summary>
    public bool Takes(int relation) => Array.Exists(_forwards, steps => Array.Exists(steps, step => step.Member == relation));

    public bool IsNegation(int state) => Automaton[state].Step is var step and >= 0 && Automaton.Steps[step] is PathNegation;

    /// <summary>The relations that a state takes; none where it takes no step.</summary>
    public MemberStep[] StepsOf(int state)
    {
        var (step, isReversed, _, _) = Automaton[state];
        return step < 0 ? [] : (isReversed ? _backwards : _forwards)[step];
    }
}

/// <summary>Something wrong with an expression.</summary>
/// <param name="Place">Index into <see cref="ParsedPath.Places"/>.</param>
internal sealed record PathProblem(ProblemDescriptor Descriptor, int Place, EquatableArray<Argument> Arguments);

/// <summary>What binding an expression gives.</summary>
/// <param name="Path">
/// Null where a name in it is unknown. With other problems the path can be walked, and matches less than it seems to.
/// </param>
internal sealed record PathBinding(BoundPath? Path, IReadOnlyList<PathProblem> Problems);
