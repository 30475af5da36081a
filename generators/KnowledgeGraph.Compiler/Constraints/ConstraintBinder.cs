using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Constraints;

using KnowledgeGraph.Compiler.Vocabularies;

/// <summary>
/// Binds constraint attributes to a vocabulary: resolves the names in them, reads their values, and says what can never be meant. What is
/// wrong is left out, so that one mistake does not hide the next.
/// </summary>
internal sealed partial class ConstraintBinder(Vocabulary vocabulary, List<Problem> problems, WorkBudget names)
{
    private readonly ValueReader _values = new(new CanonicalDates(), names);
    private readonly HashSet<int> _kindsWithLifetime = [];

    /// <summary>Returns the vocabulary with the constraints of its kinds and members.</summary>
    public static Vocabulary Bind(Vocabulary vocabulary, IReadOnlyList<ConstraintTarget> targets, List<Problem> problems, WorkBudget names)
    {
        if (targets.All(static target => target.Declarations.Count == 0)) return vocabulary;
        return new ConstraintBinder(vocabulary, problems, names).Bind(targets);
    }

    private Vocabulary Bind(IReadOnlyList<ConstraintTarget> targets)
    {
        var kinds = vocabulary.Kinds.AsSpan().ToArray();
        var members = vocabulary.Members.AsSpan().ToArray();

        // What a relation says of lifetimes depends on what kinds say.
        foreach (var target in targets.OrderBy(static target => target.Member is not null))
        {
            foreach (var declaration in target.Declarations) Bind(target, declaration);
            if (target.Member is { } member)
            {
                CheckTogether(target, member);
                members[member.Index] =
                    members[member.Index] with { Constraints = Joined(members[member.Index].Constraints, target.Bound) };
            }
            else
            {
                kinds[target.Kind.Index] = target.Kind with { Constraints = Joined(default, target.Bound) };
                if (target.Bound.Any(static constraint => constraint is LifetimeConstraint)) _kindsWithLifetime.Add(target.Kind.Index);
            }
        }

        return vocabulary with { Kinds = new EquatableArray<Kind>(kinds), Members = new EquatableArray<Member>(members) };
    }

    private static EquatableArray<Constraint> Joined(EquatableArray<Constraint> first, List<Constraint> second) =>
        second.Count == 0 ? first : first.Concat(second).ToEquatableArray();

    private void Bind(ConstraintTarget target, ConstraintDeclaration declaration)
    {
        if (declaration.Origin == ConstraintOrigin.DataAnnotations && !Annotations.Contains(declaration.Name))
            ReportNotChecked(target, declaration);
        else if (ReasonAgainst(target, declaration.Name) is { } reason)
            Report(ConstraintProblems.Misplaced, target, declaration, declaration.Name, target.Path, reason);
        else if (target.Member is not { } member)
            BindToKind(target, declaration);
        else if (!BindToValues(target, member, declaration))
            BindToFacts(target, member, declaration);
    }

    private void Report(
        ProblemDescriptor descriptor, ConstraintTarget target, ConstraintDeclaration declaration, params Argument[] arguments) =>
        problems.Add(Problem.At(descriptor, target.At(declaration.Anchor), arguments));

    private void Report(ProblemDescriptor descriptor, ConstraintTarget target, ConstraintArgument argument, params Argument[] arguments) =>
        problems.Add(Problem.At(descriptor, target.At(argument.Anchor), arguments));

    /// <summary>Whether something is said of a kind or member for the first time; otherwise that is reported.</summary>
    private bool IsFirst(ConstraintTarget target, ConstraintDeclaration declaration, string saying)
    {
        var place = target.At(declaration.Anchor);
        if (!target.Said.TryGetValue(saying, out var first))
        {
            target.Said.Add(saying, place);
            return true;
        }

        // One attribute that says two things, each said before, is reported once.
        if (first != place && !problems.Any(problem => problem.Anchor == place && problem.Descriptor == ConstraintProblems.Twice))
            Report(ConstraintProblems.Twice, target, declaration, declaration.Name, target.Path, first);
        return false;
    }
}
