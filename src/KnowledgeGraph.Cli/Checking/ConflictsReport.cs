using KnowledgeGraph.Cli.Explaining;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>What <c>kg conflicts</c> found.</summary>
/// <param name="Assembly">The assembly that the vocabulary is of.</param>
internal sealed record ConflictsReport(string Graph, string Assembly, int Files, IReadOnlyList<ConflictReport> Conflicts)
{
    private const string Category = "KnowledgeGraph.Contradictions";

    public static ConflictsReport Of(CheckSubject subject, CheckResult result) => new(
        result.Graph, subject.Shown(subject.Assembly), result.Files,
        [.. result.Problems.Where(static problem => problem.Descriptor.Category == Category).Select(ConflictReport.Of)]);
}

/// <summary>One contradiction, or hint at one, with its claims.</summary>
internal sealed record ConflictReport(
    string Id, string Severity, string Title, string Message, PlaceReport Place, IReadOnlyList<FoundClaim> Claims)
{
    public static ConflictReport Of(FoundProblem problem) => new(
        problem.Descriptor.Id, SeverityName.Of(problem.Severity), problem.Descriptor.Title, problem.Message, PlaceReport.Of(problem.Place),
        problem.Claims);
}
