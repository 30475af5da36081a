using System.Collections.Generic;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>Writes the rules of relations, and the definitions of derived members, as expressions.</summary>
internal static class DefinitionBodies
{
    /// <summary>What holds of a member, or <see langword="null"/> where that is what is stated.</summary>
    public static PathExpression? Of(IPathVocabulary vocabulary, int member)
    {
        if (vocabulary.RangeOf(member) < 0) return null;
        if (vocabulary.IsDerived(member)) return Derived(vocabulary, member);
        var classes = vocabulary.InheritedThrough(member);
        if (classes.Count == 0 && !vocabulary.IsTransitive(member)) return null;

        PathExpression body = new PathStated(new MemberStep(member, true));
        if (classes.Count > 0)
        {
            // The member holds of every node on the way to what it is inherited from, so each is of its domain.
            var steps = new List<PathExpression>(classes.Count);
            foreach (var step in classes) steps.Add(new PathHolding(step));
            var up = new PathRepetition(new PathSequence([new PathKind(vocabulary.DomainOf(member)), PathAlternative.Of(steps)]), 0, null);
            body = vocabulary.IsSymmetric(member) ? new PathSequence([up, body, new PathInverse(up)]) : new PathSequence([up, body]);
        }

        return vocabulary.IsTransitive(member) ? new PathRepetition(body, 1, null) : body;
    }

    private static PathSequence Derived(IPathVocabulary vocabulary, int member)
    {
        // A definition that cannot be read holds of nothing.
        var expression = vocabulary.ExpressionOf(member) ?? new PathAlternative([]);
        expression = LinearRecursion.Rewrite(vocabulary, member, expression) ?? expression;
        return new PathSequence([new PathKind(vocabulary.DomainOf(member)), expression, new PathKind(vocabulary.RangeOf(member))]);
    }
}
