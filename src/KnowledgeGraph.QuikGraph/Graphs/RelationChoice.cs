using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>Chooses the relations of a graph for QuikGraph, and says what is wrong with those that cannot be chosen.</summary>
internal static class RelationChoice
{
    /// <summary>The relations, each once and in order: those that are named, or all that can join two vertices.</summary>
    /// <exception cref="ArgumentException">A member has no edge between two vertices, or none has.</exception>
    internal static Member[] Choose<TVertex>(Graph graph, ReadOnlySpan<Member> named, bool includeDerived)
        where TVertex : struct, INode<TVertex>
    {
        var kind = RelationRows.KindOf<TVertex>(graph);
        var chosen = new SortedSet<int>();
        foreach (var member in named)
        {
            chosen.Add(Resolve(graph, member, kind).Index);
        }

        if (named.IsEmpty)
        {
            chosen.UnionWith(AllThatJoin(graph, kind, includeDerived));
            if (chosen.Count == 0 && kind is { } vertices) throw NoEdge.OfAnyRelation(graph, vertices, includeDerived);
        }

        return [.. chosen.Select(index => graph.Members[index])];
    }

    /// <summary>The numbers of the relations that can join two nodes of a kind, in order.</summary>
    internal static IEnumerable<int> AllThatJoin(Graph graph, Kind? kind, bool includeDerived) =>
        from member in graph.Members
        where member.IsRelation && (includeDerived || !member.IsDerived) && Joins(member, kind)
        select member.Index;

    private static Member Resolve(Graph graph, Member named, Kind? kind)
    {
        if (!RelationRows.TryResolve(graph, named, out var member))
        {
            throw new ArgumentException(
                $"The member {named} is of {named.Graph}, not of {graph}. Name a member of {graph}, such as one of its Members, or ask "
                    + "the member's own graph.", "relations");
        }

        if (!member.IsRelation)
        {
            throw new ArgumentException(
                $"{member} is a property, but only facts of relations are edges. Name a relation. A property "
                    + $"that is a number can be a weight: Weight.From({member}, …).", "relations");
        }

        if (!Joins(member, kind))
        {
            throw new ArgumentException(
                $"{member} leads from {member.Domain.Name} to {member.Range!.Value.Name}, so it can never join two nodes of the kind "
                    + $"{kind!.Value.Name}. " +
                $"Name a kind that includes both ends, or use {member}.AsQuikGraph(), whose vertices are the nodes of either.",
                "relations");
        }

        return member;
    }

    private static bool Joins(Member relation, Kind? kind) =>
        kind is not { } vertices || (Overlap(relation.Domain, vertices) && Overlap(relation.Range!.Value, vertices));

    private static bool Overlap(Kind one, Kind other) =>
        one.Includes(other) || other.Includes(one) || one.Subkinds.Any(other.Includes);
}
