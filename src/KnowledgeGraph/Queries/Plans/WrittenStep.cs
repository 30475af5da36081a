using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>A member or negation of an expression, with what it means in a vocabulary.</summary>
/// <param name="expression">The member or negation.</param>
/// <param name="isReversed">Whether it is taken the other way round.</param>
/// <param name="steps">The steps that it can take forwards; none where the vocabulary does not know the name.</param>
internal sealed class WrittenStep(PathExpression expression, bool isReversed, MemberStep[] steps)
{
    public PathExpression Expression => expression;

    public bool IsReversed => isReversed;

    public MemberStep[] Steps => steps;

    /// <summary>Gets the name of the member; <see langword="null"/> of a negation.</summary>
    public string? Name => (expression as PathMember)?.Name;

    /// <summary>Gets the place of the name, or of the negation, in <see cref="ParsedPath.Places"/>.</summary>
    public int Place => expression is PathMember member ? member.Place : ((PathNegation)expression).Place;

    /// <summary>The step as it is written, with a <c>^</c> before one that is taken the other way round.</summary>
    public override string ToString() => (isReversed ? "^" : "") + expression;
}
