using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Reports;

/// <summary>Finds the entity that a name means.</summary>
internal static class EntityLookup
{
    private const int MaximumSuggestions = 3;

    /// <summary>The entity of that key, or else the only one whose key, label or alias it is, in this order.</summary>
    /// <exception cref="QuestionException">No entity has the name, or several have it and none has a better claim to it.</exception>
    public static Node Resolve(Graph graph, string name)
    {
        if (graph.TryGet(name, out var node)) return node;

        var matches = graph.FindAll(name);
        if (matches.Count == 0) throw Unknown(graph, name);

        var best = matches.Min(m => TextSearch.WholeName(m, name));
        Node[] candidates = [.. matches.Where(m => TextSearch.WholeName(m, name) == best)];
        if (candidates.Length == 1) return candidates[0];
        throw Ambiguous(
            QuestionProblem.AmbiguousName,
            $"“{name}” is the name of {candidates.Length} entities; give the key of one",
            name,
            candidates);
    }

    /// <summary>The entity that <see cref="Resolve"/> finds, or else the only one of which a name contains the text.</summary>
    /// <exception cref="QuestionException">No entity has such a name, or several do.</exception>
    public static Node ResolvePart(Graph graph, string name)
    {
        if (graph.TryGet(name, out _) || graph.FindAll(name).Count > 0) return Resolve(graph, name);
        Node[] candidates = [.. TextSearch.Find(graph, name).Select(m => m.Node)];
        return candidates.Length switch
        {
            0 => Resolve(graph, name),
            1 => candidates[0],
            _ => throw Ambiguous(
                QuestionProblem.AmbiguousPart,
                $"“{name}” is part of the names of {candidates.Length} entities; give a longer part, or the key of one",
                name,
                candidates),
        };
    }

    private static QuestionException Ambiguous(QuestionProblem problem, string reason, string name, Node[] candidates) =>
        new(problem, reason) { Thing = NamedThing.Entity, Name = name, Candidates = [.. candidates.Select(NameCandidate.Of)] };

    private static QuestionException Unknown(Graph graph, string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return new(QuestionProblem.EmptyName, "the name of an entity is empty") { Thing = NamedThing.Entity, Name = name };
        NameCandidate[] nearest = [.. Nearest(graph, name).Select(NameCandidate.Of)];
        var alike = nearest.Length == 1 && NameSearch.LookAlike(name, nearest[0].Name) ? nearest[0].Name : null;
        var question = alike is null ? Question([.. nearest.Select(Describe)]) : NameSearch.Question(name, alike);
        return new(QuestionProblem.UnknownName, $"no entity of {graph.Name} is called {NameSearch.Quote(name, alike)}{question}")
        {
            Thing = NamedThing.Entity,
            Name = name,
            Candidates = nearest,
        };
    }

    /// <summary>Up to three entities whose key, label or alias is nearest to the name, or else contains it; nearest first.</summary>
    private static List<Node> Nearest(Graph graph, string name)
    {
        var names = new List<string>();
        var owners = new List<Node>();
        foreach (var node in graph.Nodes)
        {
            foreach (var (_, text) in EntityNames.Of(node))
            {
                names.Add(text);
                owners.Add(node);
            }
        }

        var found = new List<Node>();
        var search = new NameSearch(names);
        while (found.Count < MaximumSuggestions && search.IndexOfNearest(name, i => !found.Contains(owners[i])) is >= 0 and var index)
            found.Add(owners[index]);
        return found.Count > 0 ? found : [.. TextSearch.Find(graph, name).Select(m => m.Node).Take(MaximumSuggestions)];
    }

    private static string Question(string[] names) => names.Length switch
    {
        0 => "",
        1 => $"; did you mean {names[0]}?",
        _ => $"; did you mean {string.Join(", ", names[..^1])} or {names[^1]}?",
    };

    private static string Describe(NameCandidate entity) =>
        entity.Name == entity.Label ? $"'{entity.Name}'" : $"'{entity.Name}' ({entity.Label})";
}
