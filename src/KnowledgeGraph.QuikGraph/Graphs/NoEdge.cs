using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>
/// Finds out where a graph of one kind can have no edge in any view, and says so: an algorithm would answer such a graph with nothing, as
/// if that were a result. What a view hides is a result.
/// </summary>
internal static class NoEdge
{
    private static readonly Modality[] Modalities = Enum.GetValues<Modality>();

    /// <summary>
    /// Requires that an edge joins two vertices, in the graph or in a view that shows more. It reads facts up to the first that does, or
    /// all.
    /// </summary>
    /// <exception cref="ArgumentException">No edge does in any view.</exception>
    internal static void Check<TVertex, TEdge>(RelationGraph<TVertex, TEdge> made, bool isNamed, bool includeDerived)
        where TVertex : struct, INode<TVertex>
        where TEdge : struct, IRelationEdge<TVertex, TEdge>
    {
        if (RelationRows.KindOf<TVertex>(made.Graph) is not { } kind || HasStated(made)) return;

        // The table of edges is built here only where rules may add some.
        var isDerived = includeDerived || made.Relations.Any(static relation => relation.IsDerived);
        if (isDerived && !made.IsEdgesEmpty) return;

        var all = made.Graph.Base.Including(Modalities);
        Member[]? named = isNamed ? [.. made.Relations] : null;
        if (HasEdge(all, kind, named, includeDerived)) return;

        var relations = isNamed ? string.Join(" or ", made.Relations) : made.Graph.Base.ToString();
        throw Error(
            $"No {(isDerived ? "stated or derived" : "stated")} edge of {relations} joins two nodes of the kind {kind.Name}", "State one",
            all, kind, named, includeDerived);
    }

    internal static ArgumentException OfAnyRelation(Graph graph, Kind kind, bool includeDerived) => Error(
        $"No {(includeDerived ? "" : "stated ")}relation of {graph.Base} joins two nodes of the kind {kind.Name}", "Declare one",
        graph.Base.Including(Modalities), kind, named: null, includeDerived);

    private static ArgumentException Error(string problem, string remedy, Graph all, Kind kind, Member[]? named, bool includeDerived)
    {
        var above = kind.Superkinds.Where(candidate => HasEdge(all, candidate, named, includeDerived)).Take(1).ToList();
        if (above is [var found]) remedy = $"Name the kind {found.Name}, which includes {kind.Name} and has some";
        return new ArgumentException(
            $"{problem}, so the graph would have no edges. {remedy}, or call AsQuikGraph without a kind, for nodes of all kinds.", "T");
    }

    private static bool HasStated<TVertex, TEdge>(RelationGraph<TVertex, TEdge> made)
        where TVertex : struct, INode<TVertex>
        where TEdge : struct, IRelationEdge<TVertex, TEdge>
    {
        foreach (var relation in made.Relations)
        {
            if (relation.IsDerived) continue;
            foreach (var fact in relation.Facts)
            {
                if (!fact.IsVisible || !made.VertexRanges.Includes(fact.Subject.Index)) continue;
                if (made.VertexRanges.Includes(fact.Object!.Value.Index)) return true;
            }
        }

        return false;
    }

    private static bool HasEdge(Graph all, Kind kind, Member[]? named, bool includeDerived)
    {
        var nodes = all.Kinds[kind.Index].Nodes;
        if (nodes.Count == 0) return false;
        Member[] relations = named ?? [.. RelationChoice.AllThatJoin(all, kind, includeDerived).Select(index => all.Members[index])];
        return RelationRows.Create(all, relations, includeDerived, RelationRows.RangesOf(nodes)).Count > 0;
    }
}
