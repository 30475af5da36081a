namespace KnowledgeGraph.Reports;

/// <summary>
/// Finds the property that a name means as the weight of a step: <c>cost</c>, or with its kind <c>Port.Cost</c>.
/// </summary>
internal static class WeightLookup
{
    /// <exception cref="QuestionException">
    /// No property is called so, several are, or its values are not single numbers.
    /// </exception>
    public static Member Resolve(Graph graph, string name)
    {
        Member[] properties = [.. graph.Members.Where(m => !m.IsRelation)];
        Member[] named = [.. properties.Where(m => NamesOf(m).Contains(name, StringComparer.OrdinalIgnoreCase))];
        Member[] weights = [.. named.Where(IsWeight)];
        if (weights.Length == 1) return weights[0];
        if (weights.Length > 1)
        {
            throw new QuestionException(
                QuestionProblem.AmbiguousName, $"{weights.Length} kinds have a property “{name}”; name one with its kind")
            {
                Thing = NamedThing.Property,
                Name = name,
                Candidates = [.. weights.Select(m => new NameCandidate { Name = m.ToString() })],
            };
        }

        string[] known = [.. properties.Where(IsWeight).Select(m => m.ToString())];
        if (named.Length > 0)
        {
            throw new QuestionException(
                QuestionProblem.NotAWeight, $"{named[0]} cannot be a weight: it is not a single number")
            {
                Thing = NamedThing.Property,
                Name = name,
                Known = known,
            };
        }

        throw UnknownName.Exception(
            NamedThing.Property, $"{graph.Name} has no property called", name, [.. properties.Where(IsWeight).SelectMany(NamesOf)], known);
    }

    private static bool IsWeight(Member member) =>
        member.IsSingleValued && member.IsNumeric;

    private static string[] NamesOf(Member member) => [member.Name, member.JsonName, member.Label, member.ToString()];
}
