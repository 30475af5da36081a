using System.Collections.Generic;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Queries.Syntax;

/// <summary>An expression, and where in its text the names and negations of it stand, in the order of the text.</summary>
internal sealed class ParsedPath(PathExpression expression, IReadOnlyList<PathPlace> places)
{
    public PathExpression Expression => expression;

    public IReadOnlyList<PathPlace> Places => places;
}

/// <summary>Part of the text of an expression, in UTF-16 code units from 0.</summary>
internal readonly record struct PathPlace(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Why a text is not a path expression.</summary>
/// <param name="Place">What is wrong; of no length at the end of the text where something is missing there.</param>
/// <param name="Message">A clause without capital and full stop.</param>
/// <param name="Remedy">What to do: a sentence without its full stop.</param>
internal sealed record PathExpressionError(PathPlace Place, string Message, string Remedy)
{
    /// <summary>Gets the column of the first wrong character, from 1.</summary>
    public int Column => Place.Start + 1;
}
