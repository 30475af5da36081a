namespace KnowledgeGraph.Cli.Lookup;

/// <summary>A relation as a name on the command line means it.</summary>
/// <param name="IsForward">Whether the name leads from subject to object, and is not that of the inverse.</param>
internal readonly record struct NamedRelation(Member Relation, bool IsForward)
{
    /// <summary>Determines whether it can lead from an entity to another, as far as their kinds say.</summary>
    public bool CanLead(Node from, Node to)
    {
        var (subject, target) = IsForward ? (from, to) : (to, from);
        return Relation.Domain.Includes(subject.Kind) && Relation.Range is { } range && range.Includes(target.Kind);
    }
}

/// <summary>Finds the relations that names on the command line mean.</summary>
internal static class RelationLookup
{
    /// <summary>The C# names of relations and inverses, whose facts are followed, for a list such as <c>backs,restricted by</c>.</summary>
    /// <exception cref="InputException">One of them is unknown or has no facts, or the list is empty.</exception>
    public static IReadOnlyList<string> Resolve(Graph graph, IEnumerable<string> lists)
    {
        var names = NameList.Split(lists);
        if (names.Length == 0) throw new InputException("--relations does not name a relation");
        var known = new RelationNames(graph);
        string[] relations = [.. names.Select(known.Find).Distinct()];
        foreach (var relation in relations)
        {
            if (Named(graph, relation).All(r => r.Relation.IsDerived))
                throw new InputException(
                    $"{relation} is derived and has no facts to follow",
                    "Use it in an expression of “kg walk”, or use “kg why” to find out why it holds.");
        }

        return relations;
    }

    /// <summary>All relations that one name means: of several kinds, there may be several.</summary>
    /// <exception cref="InputException">It is the name of no relation.</exception>
    public static IReadOnlyList<NamedRelation> ResolveOne(Graph graph, string name)
    {
        var properties = graph.Members.Where(
            m => !m.IsRelation && new[] { m.Name, m.JsonName, m.Label }.Contains(name, StringComparer.OrdinalIgnoreCase));
        try
        {
            return Named(graph, new RelationNames(graph).Find(name));
        }
        catch (InputException) when (properties.Any())
        {
            throw new InputException(
                $"{properties.First()} is a property, not a relation between two entities",
                "“kg show” lists its values with their evidence.");
        }
    }

    /// <param name="name">A C# name.</param>
    private static List<NamedRelation> Named(Graph graph, string name)
    {
        var named = new List<NamedRelation>();
        foreach (var member in graph.Members)
        {
            if (!member.IsRelation) continue;
            if (member.Name == name) named.Add(new NamedRelation(member, IsForward: true));
            if (member.InverseName == name) named.Add(new NamedRelation(member, IsForward: false));
        }

        return named;
    }
}
