using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Rdf;

/// <summary>Compares sets of quads.</summary>
static partial class RdfDataset
{
    /// <summary>
    /// Determines whether two sets of quads differ only in the labels of their blank nodes. Duplicates do not matter, and neither does
    /// the order.
    /// </summary>
    /// <param name="left">Quads.</param>
    /// <param name="right">Other quads.</param>
    /// <exception cref="InvalidOperationException">The blank nodes are so much alike that comparing them takes too many steps.</exception>
    public static bool AreIsomorphic(IEnumerable<RdfQuad> left, IEnumerable<RdfQuad> right)
    {
        if (left is null) throw new ArgumentNullException(nameof(left));
        if (right is null) throw new ArgumentNullException(nameof(right));
        return new Isomorphism([.. left], [.. right]).Exists();
    }
}
