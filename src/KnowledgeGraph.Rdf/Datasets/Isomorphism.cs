using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// Finds which blank nodes of one set of quads are those of another. Blank nodes get colours by the quads that they are in, until no
/// colour splits further. If several blank nodes still share a colour, one of them is tried against each of the other side.
/// </summary>
internal sealed class Isomorphism(HashSet<RdfQuad> left, HashSet<RdfQuad> right)
{
    private const int LongestSearch = 100_000;
    private int _steps;

    public bool Exists()
    {
        if (left.Count != right.Count) return false;
        var leftSide = new ColouredQuads(left);
        var rightSide = new ColouredQuads(right);
        return leftSide.GroundQuads.SetEquals(rightSide.GroundQuads) && Matches(leftSide, rightSide);
    }

    private bool Matches(ColouredQuads leftSide, ColouredQuads rightSide)
    {
        if (++_steps > LongestSearch)
            throw new InvalidOperationException("The blank nodes are too much alike to be compared. Give some of them IRIs.");
        if (!leftSide.RefineWith(rightSide)) return false;
        var group = leftSide.SmallestSharedColour();
        if (group is null) return leftSide.NamedByColour().SetEquals(rightSide.NamedByColour());
        var chosen = group[0];
        var colour = leftSide.ColourOf(chosen);
        return rightSide.NodesOf(colour).Any(candidate => Matches(leftSide.With(chosen), rightSide.With(candidate)));
    }
}
