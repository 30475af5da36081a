using KnowledgeGraph.Names;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>The known names that an unknown one was probably meant to be.</summary>
internal static class NameSuggestions
{
    private const int MaximumEntities = 3;
    private const long Steps = 20_000_000;

    public static string? Nearest(string name, IReadOnlyList<string> known) => NearestName.Find(name, known, new WorkBudget(Steps));

    /// <summary>Up to three entities whose key, label or alias is nearest to the name, or else contains it; nearest first.</summary>
    public static IReadOnlyList<Node> NearestEntities(Graph graph, string name)
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
        var nearest = new NearestName(names);
        var budget = new WorkBudget(Steps);
        while (found.Count < MaximumEntities && nearest.FindIndex(name, budget, i => !found.Contains(owners[i])) is >= 0 and var index)
            found.Add(owners[index]);
        return found.Count > 0 ? found : [.. TextSearch.Find(graph, name).Select(m => m.Node).Take(MaximumEntities)];
    }
}
