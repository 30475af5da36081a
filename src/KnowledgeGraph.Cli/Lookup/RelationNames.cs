using KnowledgeGraph.Names;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>
/// What relations are called on the command line: C# names, names in fact files or labels, of a relation, its inverse or a derived one.
/// Case does not matter.
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

    /// <summary>The C# name that a name stands for.</summary>
    /// <exception cref="InputException">No relation is called so.</exception>
    public string Find(string name)
    {
        if (_known.TryGetValue(name, out var relation)) return relation;
        var nearest = NameSuggestions.Nearest(name, [.. _known.Keys]);
        throw new InputException(
            $"{_graph.Name} has no relation called {Suggestion.Quote(name, nearest)}{Suggestion.Question(name, nearest)}",
            nearest is null ? [$"Its relations are {string.Join(", ", _known.Values.Distinct())}."] : []);
    }

    private void Add(string name, params ReadOnlySpan<string> alternatives)
    {
        _known[name] = name;
        foreach (var alternative in alternatives) _known.TryAdd(alternative, name);
    }
}
