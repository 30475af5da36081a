using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>What the user reads of a question that cannot be answered as it is put: what is wrong, and what to do about it.</summary>
internal static class QuestionErrors
{
    private const int MaximumCandidates = 10;

    /// <param name="graph">The graph that was asked.</param>
    /// <param name="origin">Where it is from: the user may have thought of another one.</param>
    public static InputException Of(QuestionException error, Graph graph, GraphOrigin origin)
    {
        var details = DetailsOf(error, graph.Name);
        if (IsOfAnotherGraph(error) && origin.Hint(graph) is { } hint) details = [.. details, hint];
        return new InputException(error.Reason, details, error);
    }

    /// <summary>Determines whether a name is unknown and none is near it, as if another graph were meant.</summary>
    private static bool IsOfAnotherGraph(QuestionException error) => error is
    {
        Problem: QuestionProblem.UnknownName, Thing: NamedThing.Entity or NamedThing.Kind, Candidates.Count: 0,
    };

    private static IReadOnlyList<string> DetailsOf(QuestionException error, string graph) => error.Problem switch
    {
        QuestionProblem.UnknownName => error.Candidates.Count > 0 ? [] : KnownNames(error, graph),
        QuestionProblem.AmbiguousName => [.. error.Candidates.Select(Candidate)],
        QuestionProblem.AmbiguousPart =>
            [.. error.Candidates.Take(MaximumCandidates).Select(Candidate),
                .. error.Candidates.Count > MaximumCandidates ? ["“kg find” lists all of them."] : Array.Empty<string>()],
        QuestionProblem.RelationWithoutFacts =>
            ["Use it in an expression of “kg walk”, or use “kg why” to find out why it holds."],
        QuestionProblem.NotARelation => ["“kg show” lists its values with their evidence."],
        QuestionProblem.NotAWeight => KnownNames(error, graph),
        _ => [],
    };

    private static IReadOnlyList<string> KnownNames(QuestionException error, string graph)
    {
        var names = string.Join(", ", error.Known);
        return error.Thing switch
        {
            NamedThing.Kind => [$"Its kinds are {names}."],
            NamedThing.Relation => [$"Its relations are {names}."],
            NamedThing.Property => [names.Length == 0 ? $"{graph} has no property that can be a weight." : $"{graph} has {names}."],
            NamedThing.Source => names.Length == 0 ? [] : ["“kg stats” lists the sources."],
            NamedThing.Modality => [$"The modalities are {names}."],
            NamedThing.Algorithm => [$"The algorithms are {names}."],
            _ => [],
        };
    }

    private static string Candidate(NameCandidate candidate) =>
        candidate.Label is null ? candidate.Name : $"{candidate.Name}  {candidate.Label} ({candidate.Kind})";
}
