using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Reports;

/// <summary>Explains a name that nothing has.</summary>
internal static class UnknownName
{
    /// <param name="thing">What it should be the name of.</param>
    /// <param name="clause">What there is not, up to the name: <c>Race has no kind called</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">The names that it can have been meant to be.</param>
    /// <param name="listed">The names to list; null for all known ones.</param>
    public static QuestionException Exception(
        NamedThing thing, string clause, string name, IReadOnlyList<string> known, IReadOnlyList<string>? listed = null) =>
        Exception(thing, clause, name, NameSearch.Nearest(name, known), listed ?? known);

    public static QuestionException Exception(
        NamedThing thing, string clause, string name, string? nearest, IReadOnlyList<string> listed) =>
        new(QuestionProblem.UnknownName, $"{clause} {NameSearch.Quote(name, nearest)}{NameSearch.Question(name, nearest)}")
        {
            Thing = thing,
            Name = name,
            Candidates = nearest is null ? [] : [new NameCandidate { Name = nearest }],
            Known = listed,
        };
}
