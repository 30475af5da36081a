using KnowledgeGraph.Names;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>
/// Finds the property that a name on the command line means as the weight of a step: <c>cost</c>, or with its kind <c>Port.Cost</c>.
/// </summary>
internal static class WeightLookup
{
    /// <exception cref="InputException">No property is called so, several are, or its values are no single numbers.</exception>
    public static Member Resolve(Graph graph, string name)
    {
        Member[] properties = [.. graph.Members.Where(m => !m.IsRelation)];
        Member[] named = [.. properties.Where(m => NamesOf(m).Contains(name, StringComparer.OrdinalIgnoreCase))];
        Member[] weights = [.. named.Where(IsWeight)];
        if (weights.Length == 1) return weights[0];
        if (weights.Length > 1)
            throw new InputException(
                $"{weights.Length} kinds have a property “{name}”; name one with its kind", [.. weights.Select(m => m.ToString())]);
        if (named.Length > 0)
            throw new InputException(
                $"{named[0]} cannot be a weight: it is not a single quantity or whole number", Known(graph, properties));

        var nearest = NameSuggestions.Nearest(name, [.. properties.Where(IsWeight).SelectMany(NamesOf)]);
        throw new InputException(
            $"{graph.Name} has no property called {Suggestion.Quote(name, nearest)}{Suggestion.Question(name, nearest)}",
            nearest is null ? Known(graph, properties) : []);
    }

    private static bool IsWeight(Member member) =>
        member.IsSingleValued && member.Type is (MemberType.Quantity or MemberType.Int32 or MemberType.Int64);

    private static string[] NamesOf(Member member) => [member.Name, member.JsonName, member.Label, member.ToString()];

    private static string[] Known(Graph graph, Member[] properties)
    {
        string[] weights = [.. properties.Where(IsWeight).Select(m => m.ToString())];
        return weights.Length == 0
            ? [$"{graph.Name} has no property that can be a weight."]
            : [$"{graph.Name} has {string.Join(", ", weights)}."];
    }
}
