using System.Collections.Generic;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Facts;

/// <summary>A statement that must be true of the whole graph, as written.</summary>
/// <param name="From">The key of an entity or the name of a kind; null for <see cref="AssertionForm.Acyclic"/>.</param>
/// <param name="Path">The text of a path expression; null where entities of a kind are counted.</param>
/// <param name="To">The key of an entity or the name of a kind; null but for the assertions of a path from one end to another.</param>
/// <param name="Anchor">
/// The anchor at the whole assertion. After it come those of its parts, at the whole assertion again where one is missing:
/// <c>Anchor + 1</c> from, <c>+ 2</c> path, <c>+ 3</c> to, <c>+ 4</c> minimum, <c>+ 5</c> maximum, and from <see cref="AnchorOfPlaces"/> on
/// one for each of <see cref="PlacesOf"/>.
/// </param>
internal sealed record AssertionDeclaration(
    AssertionForm Form, string? From, string? Path, string? To, int? Minimum, int? Maximum, int Anchor)
{
    public int AnchorOfFrom => Anchor + 1;

    public int AnchorOfPath => Anchor + 2;

    public int AnchorOfTo => Anchor + 3;

    public int AnchorOfMinimum => Anchor + 4;

    public int AnchorOfMaximum => Anchor + 5;

    /// <summary>Gets the anchor of the first place in the path.</summary>
    public int AnchorOfPlaces => Anchor + 6;

    /// <summary>
    /// The parts of a path's text that problems can be about: its names and negations, or the one place where it is wrong.
    /// </summary>
    public static IReadOnlyList<PathPlace> PlacesOf(string path) =>
        PathExpressionParser.TryParse(path, out var parsed, out var error) ? parsed.Places : [error.Place];
}

internal enum AssertionForm
{
    PathExists,
    NoPath,
    Acyclic,
    Count,
}
