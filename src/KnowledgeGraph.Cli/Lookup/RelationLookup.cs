namespace KnowledgeGraph.Cli.Lookup;

/// <summary>Finds the relations that names on the command line mean: C# names, names in fact files or labels, of a relation or its inverse.</summary>
internal static class RelationLookup
{
    /// <summary>The C# names of relations and inverses for a list such as <c>backs,restricted by</c>.</summary>
    /// <exception cref="InputException">One of them is unknown, or the list is empty.</exception>
    public static IReadOnlyList<string> Resolve(Graph graph, IEnumerable<string> lists)
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in graph.Members)
        {
            if (!member.IsRelation) continue;
            Add(member.Name, member.JsonName, member.Label);
            if (member.InverseName is { } inverse) Add(inverse, inverse, member.InverseLabel ?? inverse);
        }

        var names = NameList.Split(lists);
        if (names.Length == 0) throw new InputException("--relations names no relation");
        return [.. names.Select(Find).Distinct()];

        void Add(string name, params ReadOnlySpan<string> alternatives)
        {
            known[name] = name;
            foreach (var alternative in alternatives) known.TryAdd(alternative, name);
        }

        string Find(string name)
        {
            if (known.TryGetValue(name, out var relation)) return relation;
            var nearest = NameSuggestions.Nearest(name, [.. known.Keys]);
            throw new InputException(
                $"{graph.Name} has no relation called “{name}”" + (nearest is null ? "" : $"; did you mean {nearest}?"),
                nearest is null ? [$"It has {string.Join(", ", known.Values.Distinct())}."] : []);
        }
    }
}
