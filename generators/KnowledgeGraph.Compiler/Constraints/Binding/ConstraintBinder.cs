using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

/// <summary>
/// Binds constraint attributes to a vocabulary: resolves the names in them, reads their values, and says what can never be meant. What is
/// wrong is left out, so that one mistake does not hide the next.
/// </summary>
internal static class ConstraintBinder
{
    /// <summary>Returns the vocabulary with the constraints of its kinds and members.</summary>
    public static Vocabulary Bind(Vocabulary vocabulary, IReadOnlyList<ConstraintTarget> targets, List<Problem> problems, WorkBudget names)
    {
        if (targets.All(static target => target.Declarations.Count == 0)) return vocabulary;
        var scope = new ConstraintScope(vocabulary, problems, names);
        var consistency = new ConstraintConsistency(problems);
        var kinds = vocabulary.Kinds.AsSpan().ToArray();
        var members = vocabulary.Members.AsSpan().ToArray();

        // What a relation says of lifetimes depends on what kinds say.
        foreach (var target in targets.OrderBy(static target => target.Member is not null))
        {
            foreach (var declaration in target.Declarations) new ConstraintBinding(scope, target, declaration).Bind();
            if (target.Member is { } member)
            {
                consistency.Check(target, member);
                members[member.Index] =
                    members[member.Index] with { Constraints = Joined(members[member.Index].Constraints, target.Bound) };
            }
            else
            {
                var kind = target.Kind.Index;
                kinds[kind] = kinds[kind] with { Constraints = Joined(kinds[kind].Constraints, target.Bound) };
                if (target.Bound.Any(static constraint => constraint is LifetimeConstraint)) scope.KindsWithLifetime.Add(target.Kind.Index);
            }
        }

        return vocabulary with
        {
            Kinds = new EquatableArray<VocabularyKind>(kinds),
            Members = new EquatableArray<VocabularyMember>(members),
        };
    }

    private static EquatableArray<Constraint> Joined(EquatableArray<Constraint> first, List<Constraint> second) =>
        second.Count == 0 ? first : first.Concat(second).ToEquatableArray();
}
