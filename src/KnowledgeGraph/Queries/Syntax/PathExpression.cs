using System.Collections.Generic;

namespace KnowledgeGraph.Queries.Syntax;

/// <summary>
/// A property path of SPARQL 1.1 (section 9) over the members of a vocabulary: which ways lead from a node to another. Holds no positions;
/// names and negations have a <em>place</em>, an index into <see cref="ParsedPath.Places"/>.
/// </summary>
internal abstract class PathExpression
{
    private protected PathExpression()
    {
    }

    /// <summary>
    /// The expression with no more white space and parentheses than it needs; parsing it gives the same expression again.
    /// </summary>
    public sealed override string ToString() => PathExpressionPrinter.Print(this);
}

/// <summary>One step along a member: a relation, or the inverse of one by its own name.</summary>
internal sealed class PathMember(string name, int place) : PathExpression
{
    public string Name => name;

    public int Place => place;
}

/// <summary>
/// <c>!(A|^B)</c>: one step along any relation but these. Without an inverse in it only steps forwards, with inverses alone only steps
/// backwards.
/// </summary>
internal sealed class PathNegation(IReadOnlyList<NegatedMember> members, int place) : PathExpression
{
    public IReadOnlyList<NegatedMember> Members => members;

    public int Place => place;
}

/// <summary>A member in a negation; an inverse where a <c>^</c> stands before it.</summary>
internal readonly record struct NegatedMember(string Name, bool IsInverse, int Place);

/// <summary><c>^A</c>: the other way round.</summary>
internal sealed class PathInverse(PathExpression operand) : PathExpression
{
    public PathExpression Operand => operand;
}

/// <summary><c>A/B</c>: one after the other. None of the parts is a sequence itself.</summary>
internal sealed class PathSequence(IReadOnlyList<PathExpression> parts) : PathExpression
{
    public IReadOnlyList<PathExpression> Parts => parts;

    /// <summary>Puts expressions one after another; the parts of sequences among them stand in the place of these.</summary>
    public static PathExpression Of(IReadOnlyList<PathExpression> parts)
    {
        if (parts.Count == 1) return parts[0];
        var flat = new List<PathExpression>(parts.Count);
        foreach (var part in parts)
        {
            if (part is PathSequence inner) flat.AddRange(inner.Parts);
            else flat.Add(part);
        }

        return new PathSequence(flat);
    }
}

/// <summary><c>A|B</c>: either. None of the parts is an alternative itself.</summary>
internal sealed class PathAlternative(IReadOnlyList<PathExpression> parts) : PathExpression
{
    public IReadOnlyList<PathExpression> Parts => parts;

    /// <summary>Makes expressions alternatives; the parts of alternatives among them stand in the place of these.</summary>
    public static PathExpression Of(IReadOnlyList<PathExpression> parts)
    {
        if (parts.Count == 1) return parts[0];
        var flat = new List<PathExpression>(parts.Count);
        foreach (var part in parts)
        {
            if (part is PathAlternative inner) flat.AddRange(inner.Parts);
            else flat.Add(part);
        }

        return new PathAlternative(flat);
    }
}

/// <summary><c>A*</c>, <c>A+</c>, <c>A?</c>, <c>A{2}</c>, <c>A{2,4}</c>, <c>A{2,}</c>: so many times in a row.</summary>
/// <param name="operand">The expression that is repeated.</param>
/// <param name="minimum">The least number of times.</param>
/// <param name="maximum">Null where there is none.</param>
internal sealed class PathRepetition(PathExpression operand, int minimum, int? maximum) : PathExpression
{
    public PathExpression Operand => operand;

    public int Minimum => minimum;

    public int? Maximum => maximum;
}
