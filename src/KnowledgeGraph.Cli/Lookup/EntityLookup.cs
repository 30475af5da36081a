using KnowledgeGraph.Names;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>Finds the entity that a name on the command line means.</summary>
internal static class EntityLookup
{
    private const int MaximumCandidates = 10;

    /// <summary>The entity of that key, or else the only one whose key, label or alias it is, in this order.</summary>
    /// <exception cref="InputException">No entity has the name, or several have it and none has a better claim to it.</exception>
    public static Node Resolve(Graph graph, string name)
    {
        if (graph.TryGet(name, out var node)) return node;

        var matches = graph.FindAll(name);
        if (matches.Count == 0) throw Unknown(graph, name);

        var best = matches.Min(m => TextSearch.WholeName(m, name));
        var candidates = matches.Where(m => TextSearch.WholeName(m, name) == best).ToArray();
        if (candidates.Length == 1) return candidates[0];
        throw new InputException(
            $"“{name}” is the name of {candidates.Length} entities; give the key of one",
            [.. candidates.Select(Candidate)]);
    }

    /// <summary>The entity that <see cref="Resolve"/> finds, or else the only one of which a name contains the text.</summary>
    /// <exception cref="InputException">No entity has such a name, or several do.</exception>
    public static Node ResolvePart(Graph graph, string name)
    {
        if (graph.TryGet(name, out _) || graph.FindAll(name).Count > 0) return Resolve(graph, name);
        Node[] candidates = [.. TextSearch.Find(graph, name).Select(m => m.Node)];
        return candidates.Length switch
        {
            0 => Resolve(graph, name),
            1 => candidates[0],
            _ => throw new InputException(
                $"“{name}” is part of the names of {candidates.Length} entities; give a longer part, or the key of one",
                [.. candidates.Take(MaximumCandidates).Select(Candidate),
                    .. candidates.Length > MaximumCandidates ? ["“kg find” lists all of them."] : Array.Empty<string>()]),
        };
    }

    private static InputException Unknown(Graph graph, string name)
    {
        if (string.IsNullOrWhiteSpace(name)) return new InputException("the name of an entity is empty");
        var nearest = NameSuggestions.NearestEntities(graph, name);
        var alike = nearest.Count == 1 && Skeleton.LooksLike(name, nearest[0].Key) ? nearest[0].Key : null;
        var question = alike is null ? Question([.. nearest.Select(Describe)]) : Suggestion.Question(name, alike);
        return new InputException($"no entity of {graph.Name} is called {Suggestion.Quote(name, alike)}{question}")
        {
            IsOfAnotherGraph = nearest.Count == 0
        };
    }

    private static string Question(string[] names) => names.Length switch
    {
        0 => "",
        1 => $"; did you mean {names[0]}?",
        _ => $"; did you mean {string.Join(", ", names[..^1])} or {names[^1]}?",
    };

    private static string Candidate(Node node) => $"{node.Key}  {node.Label} ({node.Kind.Label})";

    private static string Describe(Node node) => node.Key == node.Label ? $"'{node.Key}'" : $"'{node.Key}' ({node.Label})";
}
