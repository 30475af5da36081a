namespace KnowledgeGraph.Reports;

/// <summary>
/// What relations are called: C# names, names in fact files or labels, of a relation, its inverse or a derived one. Case does not matter.
/// </summary>
internal sealed class RelationNames
{
    private readonly Graph _graph;
    private readonly Dictionary<string, string> _known = new(StringComparer.OrdinalIgnoreCase);

    public RelationNames(Graph graph)
    {
        _graph = graph;
        foreach (var member in graph.Members)
        {
            if (!member.IsRelation) continue;
            Add(member.Name, member.JsonName, member.Label);
            if (member.InverseName is { } inverse) Add(inverse, inverse, member.InverseLabel ?? inverse);
        }
    }

    /// <summary>The C# name that a name stands for; null where it stands for none.</summary>
    public string? TryFind(string name) => _known.GetValueOrDefault(name);

    /// <summary>The C# name that a name stands for.</summary>
    /// <exception cref="QuestionException">No relation is called so.</exception>
    public string Find(string name) => TryFind(name) ?? throw UnknownName.Exception(
        NamedThing.Relation, $"{_graph.Name} has no relation called", name, [.. _known.Keys], [.. _known.Values.Distinct()]);

    private void Add(string name, params ReadOnlySpan<string> alternatives)
    {
        _known[name] = name;
        foreach (var alternative in alternatives) _known.TryAdd(alternative, name);
    }
}
