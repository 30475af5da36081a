namespace KnowledgeGraph.Reports;

/// <summary>A relation as a name means it.</summary>
/// <param name="Relation">The relation.</param>
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

/// <summary>Finds the relations that names mean.</summary>
internal static class RelationLookup
{
    /// <summary>The C# names of relations and inverses, whose facts are followed.</summary>
    /// <exception cref="QuestionException">One of them is unknown or has no facts.</exception>
    public static IReadOnlyList<NameOr<Member>> Resolve(Graph graph, IEnumerable<string> names)
    {
        var known = new RelationNames(graph);
        string[] relations = [.. names.Select(known.Find).Distinct()];
        foreach (var relation in relations)
        {
            if (Named(graph, relation).All(r => r.Relation.IsDerived))
            {
                throw new QuestionException(
                    QuestionProblem.RelationWithoutFacts, $"{relation} is derived and has no facts to follow")
                {
                    Thing = NamedThing.Relation,
                    Name = relation,
                };
            }
        }

        return [.. relations];
    }

    /// <summary>All relations that one name means: of several kinds, there may be several.</summary>
    /// <exception cref="QuestionException">It is the name of no relation.</exception>
    public static IReadOnlyList<NamedRelation> ResolveOne(Graph graph, string name)
    {
        var names = new RelationNames(graph);
        if (names.TryFind(name) is null && PropertyCalled(graph, name) is { } property)
        {
            throw new QuestionException(
                QuestionProblem.NotARelation, $"{property} is a property, not a relation between two entities")
            {
                Thing = NamedThing.Relation,
                Name = name,
            };
        }

        return Named(graph, names.Find(name));
    }

    private static Member? PropertyCalled(Graph graph, string name)
    {
        foreach (var member in graph.Members)
        {
            if (!member.IsRelation
                && new[] { member.Name, member.JsonName, member.Label }.Contains(name, StringComparer.OrdinalIgnoreCase)) return member;
        }

        return null;
    }

    /// <param name="graph">The graph.</param>
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
